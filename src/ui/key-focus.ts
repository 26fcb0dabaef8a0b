/** Whether something is open above the page: it has the keys to itself, above all Escape. */
export function isPageCovered(): boolean {
  return document.querySelector('dialog[open], [popover][data-open]') !== null;
}

/** Whether keys are written where the focus is. */
export function takesText(focus: Element | null): boolean {
  return Boolean(focus?.closest('input:not([type="checkbox"], [type="radio"]), textarea, select'));
}
