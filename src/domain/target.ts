import type { DaySpan } from './filters';

/** Something on screen that can be hovered or selected. Ids are those of the data. */
export type Target =
  | { readonly type: 'partnership'; readonly id: string }
  | { readonly type: 'place'; readonly id: string }
  | { readonly type: 'country'; readonly id: string }
  | { readonly type: 'agreement'; readonly id: string }
  | { readonly type: 'event'; readonly id: string }
  /** A bar of the timeline: all that is dated within the span. */
  | { readonly type: 'bar'; readonly span: DaySpan };

/** Whether two lists name the same things in the same order. */
export function isSameTargets(a: readonly Target[], b: readonly Target[]): boolean {
  return a.length === b.length && a.every((target, at) => isSameTarget(target, b[at] ?? null));
}

/** Whether two targets are the same thing. */
export function isSameTarget(a: Target | null, b: Target | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.type === 'bar' || b.type === 'bar') {
    return (
      a.type === 'bar' && b.type === 'bar' && a.span.from === b.span.from && a.span.to === b.span.to
    );
  }
  return a.type === b.type && a.id === b.id;
}
