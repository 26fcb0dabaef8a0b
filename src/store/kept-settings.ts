import { keepingOf, type Keeping } from './stored-dataset';
import { watch, type OpenDatabase, type Watch } from './watch';

/** Follows a setting; undefined where it was never set. What comes back is to be checked. */
export function watchSetting(open: OpenDatabase, key: string): Watch<unknown> {
  return watch(open, async (database) => (await database.settings.get(key))?.value);
}

/** Keeps a setting: a plain value, such as IndexedDB can copy. Never rejects. */
export async function keepSetting(
  open: OpenDatabase,
  key: string,
  value: unknown
): Promise<Keeping> {
  try {
    const database = await open();
    await database.settings.put({ key, value });
    return 'kept';
  } catch (error) {
    return keepingOf(error);
  }
}
