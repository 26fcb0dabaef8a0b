/**
 * Hands on the earlier of two equal values, so that what is derived from it is not derived again:
 * a brush changes the answer, but not what it says without the period.
 */
export function keepSame<T>(isEqual: (a: T, b: T) => boolean): (next: T) => T {
  let kept: { readonly value: T } | null = null;
  return (next) => {
    if (kept === null || !isEqual(kept.value, next)) kept = { value: next };
    return kept.value;
  };
}

/** Whether two lists of numbers are equal. */
export function areEqualLists(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
