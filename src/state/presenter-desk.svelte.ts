import type { StageCommand, StageReport } from './presenting.svelte';
import { openStageLink, type StageLink } from './stage-link';

/** How long the stage may be silent before it counts as gone, ms: it reports with its clock. */
const SILENCE_MS = 4000;

/**
 * The presenter's window: shows what the stage reports and asks it for more. Where the stage is
 * gone it goes through the scenes by itself.
 */
export class PresenterDesk {
  report = $state.raw<StageReport | null>(null);
  isConnected = $state.raw(false);
  private readonly link: StageLink;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(session: string) {
    this.link = openStageLink(
      session,
      (message) => {
        if (message.kind === 'report') this.hear(message.report);
        else if (message.kind === 'ended') this.part();
      },
      () => window.opener as Window | null
    );
    this.link.send({ kind: 'hello' });
  }

  readonly run = (command: StageCommand): void => {
    if (this.isConnected) this.link.send({ kind: 'command', command });
    else this.runAlone(command);
  };

  readonly close = (): void => {
    clearTimeout(this.silence);
    this.link.close();
  };

  private hear(report: StageReport): void {
    this.report = report;
    this.isConnected = true;
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.part(), SILENCE_MS);
  }

  private part(): void {
    clearTimeout(this.silence);
    this.isConnected = false;
  }

  private runAlone(command: StageCommand): void {
    const { report } = this;
    if (!report) return;
    const last = report.presentation.scenes.length - 1;
    const to = (at: number): void => {
      const place = Math.max(0, Math.min(last, at));
      this.report = { ...report, at: place, blank: null, hasStrayed: false };
    };
    if (typeof command === 'object') to(command.scene);
    else if (command === 'next') to(report.at + 1);
    else if (command === 'back') to(report.at - 1);
    else if (command === 'first') to(0);
    else if (command === 'last') to(last);
  }
}
