import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

const HOVER_DELAY_MS = 120;

/** What the rows of a table tell of the reader, each by its line. */
export interface RowWishes {
  readonly choose: (line: number) => void;
  /** @returns whether the key meant something. */
  readonly press: (line: number, event: KeyboardEvent) => boolean;
  /** Under the pointer for a while, or with the focus; undefined: none any more. */
  readonly hover: (line: number | undefined) => void;
  readonly focus: (line: number | undefined) => void;
}

function lineUnder(event: Event): number | undefined {
  const row = event.target instanceof Element ? event.target.closest('tr[data-line]') : null;
  return row instanceof HTMLElement ? Number(row.dataset['line']) : undefined;
}

/** Shows the whole text of a cell that has no room for it, while it is under the pointer. */
function hintCut(): (event: Event) => void {
  let hinted: Element | null = null;
  return ({ target }) => {
    const cell = target instanceof Element ? target.closest('.cell') : null;
    if (cell === hinted) return;
    hinted?.removeAttribute('title');
    hinted = cell;
    const text = cell?.querySelector('.text') ?? cell;
    if (cell && text && text.scrollWidth > text.clientWidth) {
      cell.setAttribute('title', text.textContent?.trim() ?? '');
    }
  };
}

/** One set of listeners for all rows, however many come and go. */
export function rowEvents(wishes: RowWishes): Attachment<HTMLElement> {
  return (body) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const letGo = (): void => {
      clearTimeout(timer);
      wishes.hover(undefined);
    };
    const ends = [
      on(body, 'click', (event) => {
        const line = lineUnder(event);
        if (line !== undefined) wishes.choose(line);
      }),
      on(body, 'keydown', (event) => {
        const line = lineUnder(event);
        if (line === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        if (wishes.press(line, event)) event.preventDefault();
      }),
      on(body, 'pointerover', (event) => {
        clearTimeout(timer);
        const line = lineUnder(event);
        timer = setTimeout(() => wishes.hover(line), HOVER_DELAY_MS);
      }),
      on(body, 'pointerover', hintCut()),
      on(body, 'pointerleave', letGo),
      on(body, 'focusin', (event) => {
        const line = lineUnder(event);
        wishes.focus(line);
        wishes.hover(line);
      }),
      on(body, 'focusout', letGo)
    ];
    return () => {
      letGo();
      for (const end of ends) end();
    };
  };
}
