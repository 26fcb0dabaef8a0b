import {
  presentCommandOf,
  pressesControl,
  type PresentCommand,
  type SceneNumber
} from './present-keys';

/** What a key asks of a presentation: a command, or a scene counted from 0. */
export type StageWish = PresentCommand | { readonly scene: number };

/**
 * Takes a key press for the stage before anything else on the page: a clicker must not pan a map that
 * happens to have the focus. What is open above the stage, and fields, keep theirs.
 * @param number collects the digits of a scene.
 * @returns what is asked for; null where the press is not the stage's, or asks for nothing yet.
 */
export function stageWish(event: KeyboardEvent, number: SceneNumber): StageWish | null {
  if (document.querySelector('dialog[open], [popover][data-open]')) return null;
  const focus = event.target instanceof Element ? event.target : null;
  const inText = focus?.closest('input:not([type="checkbox"], [type="radio"]), textarea, select');
  if (inText) return null;
  const inPart = focus?.closest('.drawer, .panel');
  if (inPart && event.key !== 'Escape') return null;
  if (pressesControl(event) && focus?.closest('button, a, label, summary, input')) return null;
  const take = (): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  // What some clickers send to begin a show would load the page anew.
  const isDigit = event.key !== 'F5' && number.type(event, event.timeStamp);
  if (event.key === 'F5' || isDigit) {
    take();
    return null;
  }
  const typed = event.key === 'Enter' ? number.take(event.timeStamp) : null;
  const wish = typed === null ? presentCommandOf(event) : { scene: typed - 1 };
  if (wish === undefined) return null;
  take();
  return wish;
}
