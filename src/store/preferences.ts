/**
 * Small wishes that must be known before the first paint, where IndexedDB would answer too late.
 * Where storage is refused they last as long as the page.
 */
export type PreferenceKey = 'language' | 'theme' | 'single-keys' | 'lens' | 'presentation';

const PREFIX = 'twinline.';
/** What the browser has refused to keep. */
const unkept = new Map<PreferenceKey, string>();

/** The kept value, or null. */
export function readPreference(key: PreferenceKey): string | null {
  const value = unkept.get(key);
  if (value !== undefined) return value;
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Keeps a value; in memory where the browser refuses. */
export function writePreference(key: PreferenceKey, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
    unkept.delete(key);
  } catch {
    // Refused (private mode, a full disk): the copy in memory serves this visit.
    unkept.set(key, value);
  }
}
