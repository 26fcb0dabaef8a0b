/**
 * Texts that mostly begin as another text of their row does: the id of an agreement as that of its
 * partnership and its date. Stored is the rest after a mark that neither ids nor dates begin with.
 */
const MARK = '~';

/** A text relative to its base; unchanged where it does not begin with it. */
export function relativeText(base: string, text: string): string {
  return text.startsWith(base) ? MARK + text.slice(base.length) : text;
}

/** The text that `relativeText` made relative to the base. */
export function wholeText(base: string, relative: string): string {
  return relative.startsWith(MARK) ? base + relative.slice(MARK.length) : relative;
}

/** What the id of an agreement or event begins with. */
export function datedIdBase(partnershipId: string, date: string): string {
  return `${partnershipId}-${date || 'undated'}`;
}

/** What the id of a partnership begins with. */
export function partnershipIdBase(homeId: string, partnerId: string): string {
  return `${homeId}-${partnerId}`;
}

/** The date of an event as one EDTF text. */
export function eventDate(start: string, end: string): string {
  return end === '' ? start : `${start}/${end}`;
}
