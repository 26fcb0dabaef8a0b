import type { TwinlineDatabase } from './database';
import { keepingOf, type Keeping } from './stored-dataset';
import { watch, type Watch } from './watch';

/** Follows a setting; undefined where it was never set. What comes back is to be checked. */
export function watchSetting(database: TwinlineDatabase, key: string): Watch<unknown> {
  return watch(async () => (await database.settings.get(key))?.value);
}

/** Keeps a setting: a plain value, such as IndexedDB can copy. Never rejects. */
export async function keepSetting(
  database: TwinlineDatabase,
  key: string,
  value: unknown
): Promise<Keeping> {
  try {
    await database.settings.put({ key, value });
    return 'kept';
  } catch (error) {
    return keepingOf(error);
  }
}
