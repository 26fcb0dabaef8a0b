import { isPageCovered, takesText } from '../../ui/key-focus';
import { pressesControl, wishOf, type SceneNumber, type StageWish } from './present-keys';

/**
 * Takes a key press for the stage before anything else on the page: a clicker must not pan a map that
 * happens to have the focus. What is open above the stage, and fields, keep theirs.
 * @param number collects the digits of a scene.
 * @returns what is asked for; null where the press is not the stage's, or asks for nothing yet.
 */
export function stageWish(event: KeyboardEvent, number: SceneNumber): StageWish | null {
  if (isPageCovered()) return null;
  const focus = event.target instanceof Element ? event.target : null;
  if (takesText(focus)) return null;
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
  const wish = wishOf(event, number, event.timeStamp);
  if (wish === undefined) return null;
  take();
  return wish;
}
