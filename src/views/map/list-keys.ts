const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity
};
const PAGES: Readonly<Record<string, number>> = { PageDown: 1, PageUp: -1 };

/**
 * To which entry of a list a key goes: never over its ends.
 * @param at the entry that has the focus.
 * @param page so many entries a page key goes; without it these are not the list's.
 * @returns undefined for a key that goes nowhere.
 */
export function entryByKey(key: string, at: number, count: number, page = 0): number | undefined {
  const step = STEPS[key] ?? (PAGES[key] ?? 0) * page;
  return step === 0 ? undefined : Math.max(0, Math.min(count - 1, at + step));
}
