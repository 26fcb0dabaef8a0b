import type { Language } from '../domain/kinds';
import type { Theme } from '../domain/view';
import type { StageCommand, StageReport } from './presenting.svelte';
import { openStageLink, type StageLink } from './stage-link';

/** The parameter of the address by which a window knows that it is the presenter's. */
const PRESENTER_KEY = 'presenter';

/** The presenter's window as the stage sees it: told what is on, and asking for more. */
export class StagePartner {
  private readonly session = Math.random().toString(36).slice(2, 10);
  private readonly link: StageLink;
  private window: Window | null = null;
  private last: StageReport | null = null;

  constructor(onrun: (command: StageCommand) => void) {
    this.link = openStageLink(
      this.session,
      (message) => {
        if (message.kind === 'command') onrun(message.command);
        else if (message.kind === 'hello' && this.last) this.report(this.last);
      },
      () => this.window
    );
  }

  /** Opens the window, or brings it to the front. @returns false where the browser refused. */
  open(language: Language, theme: Theme): boolean {
    if (this.window && !this.window.closed) {
      this.window.focus();
      return true;
    }
    const query = new URLSearchParams({ [PRESENTER_KEY]: this.session, lang: language, theme });
    const address = `${window.location.pathname}?${query.toString()}`;
    const features = 'popup,width=1440,height=900';
    this.window = window.open(address, `twinline-presenter-${this.session}`, features);
    return this.window !== null;
  }

  report(report: StageReport): void {
    this.last = report;
    this.link.send({ kind: 'report', report });
  }

  /** Says that the presentation is over; the other window stays with what it has. */
  close(): void {
    this.link.send({ kind: 'ended' });
    this.link.close();
  }
}
