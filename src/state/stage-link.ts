import type { StageCommand, StageReport } from './presenting.svelte';

/** What the two windows of a presentation say to each other. */
export type StageMessage =
  | { readonly kind: 'report'; readonly report: StageReport }
  | { readonly kind: 'ended' }
  | { readonly kind: 'hello' }
  | { readonly kind: 'bye' }
  | { readonly kind: 'command'; readonly command: StageCommand };

/** One end of the wire between the window on stage and the presenter's window. */
export interface StageLink {
  readonly send: (message: StageMessage) => void;
  readonly close: () => void;
}

const KINDS: readonly string[] = ['report', 'ended', 'hello', 'bye', 'command'];

function isMessage(value: unknown): value is StageMessage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    typeof value.kind === 'string' &&
    KINDS.includes(value.kind)
  );
}

/**
 * Opens an end of the wire. Windows of one origin hear each other through a BroadcastChannel; pages
 * opened from a disk have no origin, and speak to the window that opened them or that they opened.
 * @param session both ends name the same one.
 * @param partner the other window, where it is known.
 */
export function openStageLink(
  session: string,
  onmessage: (message: StageMessage) => void,
  partner: () => Window | null = () => null
): StageLink {
  if (window.location.protocol === 'file:') return linkByWindow(session, onmessage, partner);
  const channel = new BroadcastChannel(`twinline-stage-${session}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) onmessage(data);
  };
  return {
    send: (message) => channel.postMessage(message),
    close: () => channel.close()
  };
}

function linkByWindow(
  session: string,
  onmessage: (message: StageMessage) => void,
  partner: () => Window | null
): StageLink {
  const listen = ({ data, source }: MessageEvent<unknown>): void => {
    if (source !== partner() || typeof data !== 'object' || data === null) return;
    if (!('session' in data) || data.session !== session || !('message' in data)) return;
    if (isMessage(data.message)) onmessage(data.message);
  };
  window.addEventListener('message', listen);
  return {
    // A file has no origin that could be named; the session is what both must know.
    send: (message) => partner()?.postMessage({ session, message }, '*'),
    close: () => window.removeEventListener('message', listen)
  };
}
