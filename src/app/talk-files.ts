import type { Presentation } from '../domain/scene';
import {
  readPresentationFile,
  writePresentationFile,
  type PresentationFault
} from '../package/presentation-file';
import {
  MAX_LINK_LENGTH,
  packPresentation,
  unpackPresentation
} from '../package/presentation-link';
import type { Notices } from '../state/notices.svelte';
import type { Presentations } from '../state/presentations.svelte';
import { m } from '../text/paraglide/messages';
import { exportFileName } from '../ui/file-name';
import { saveFile } from '../ui/save-file';

/** What the coming and going of presentations needs. */
export interface TalkDesk {
  readonly presentations: Presentations;
  readonly notices: Notices;
  /** A passing word. */
  readonly say: (text: () => string) => void;
  readonly nameOf: (presentation: Presentation) => string;
}

/** Saves a presentation as a file. */
export function saveTalk(presentation: Presentation): void {
  const content = new Blob([writePresentationFile(presentation)], { type: 'application/json' });
  saveFile(exportFileName('presentation', 'json'), content);
}

function faultText(name: string, { kind, place }: PresentationFault): () => string {
  switch (kind) {
    case 'not_json':
      return () => m.present_file_json({ name });
    case 'not_ours':
      return () => m.present_file_other({ name });
    case 'newer':
      return () => m.present_file_newer({ name });
    case 'wrong':
      return () => m.present_file_wrong({ name, place });
  }
}

/** Takes a presentation in from a file, or says what is wrong with it. */
export async function readTalk(
  file: File,
  { presentations, notices, say, nameOf }: TalkDesk
): Promise<void> {
  let source: string;
  try {
    source = await file.text();
  } catch {
    // It has been moved or changed since it was chosen, or lies where nothing may be read.
    notices.show({ tone: 'warning', text: () => m.present_file_unread({ name: file.name }) });
    return;
  }
  const found = readPresentationFile(source);
  if ('fault' in found) {
    notices.show({ tone: 'warning', text: faultText(file.name, found.fault) });
    return;
  }
  const taken = presentations.take(found.presentation);
  say(() => m.present_taken({ title: nameOf(taken) }));
}

/** Puts a presentation on the clipboard as a link; one that is too long is offered as a file. */
export async function linkTalk(
  presentation: Presentation,
  { notices, say }: Pick<TalkDesk, 'notices' | 'say'>
): Promise<void> {
  const { origin, pathname } = window.location;
  const text = `${origin === 'null' ? 'file://' : origin}${pathname}#talk=${packPresentation(presentation)}`;
  if (text.length > MAX_LINK_LENGTH) {
    notices.show({
      tone: 'warning',
      text: () => m.present_link_long({ length: text.length, most: MAX_LINK_LENGTH }),
      action: { label: m.present_save, run: () => saveTalk(presentation) }
    });
    return;
  }
  try {
    await navigator.clipboard.writeText(text);
    say(() => m.present_link_copied({ count: text.length }));
  } catch {
    say(() => m.present_link_shown({ link: text }));
  }
}

/** Takes in a presentation that came with the address, once: then the address is as without it. */
export function takeLinkedTalk({ presentations, notices, say, nameOf }: TalkDesk): void {
  const { location, history } = window;
  const [, packed] = /^#talk=(.+)$/.exec(location.hash) ?? [];
  if (packed === undefined) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  const found = unpackPresentation(packed);
  if (!found) {
    notices.show({ tone: 'warning', text: m.present_link_broken });
    return;
  }
  const taken = presentations.take(found);
  say(() => m.present_taken({ title: nameOf(taken) }));
}
