import type { Presentation } from '../domain/scene';
import { presentationOf, readPresentationFile } from '../package/presentation-file';

/** The element in which a single file carries a presentation. */
export const TAKEN_ID = 'taken-presentation';

/** The presentation that a single file carries; null on any other page. */
export function takenPresentation(): Presentation | null {
  const text = document.getElementById(TAKEN_ID)?.textContent ?? '';
  if (text === '') return null;
  const read = readPresentationFile(text);
  if ('fault' in read) return null;
  let next = 0;
  return presentationOf(read.presentation, () => `taken-${String(next++)}`, 0);
}
