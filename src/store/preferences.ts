/**
 * Small wishes that must be known before the first paint, where IndexedDB would answer too late.
 * Where storage is refused they last as long as the page.
 */
export type PreferenceKey = 'language' | 'theme' | 'single-keys';

const PREFIX = 'twinline.';
const kept = new Map<PreferenceKey, string>();

/** The kept value, or null. */
export function readPreference(key: PreferenceKey): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return kept.get(key) ?? null;
  }
}

/** Keeps a value; in memory where the browser refuses. */
export function writePreference(key: PreferenceKey, value: string): void {
  kept.set(key, value);
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // Refused (private mode, a full disk): the copy in memory serves this visit.
  }
}
