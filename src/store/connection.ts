import type { TwinlineDatabase } from './database';
import type { CaseListener, StoreCase } from './store-case';

/** How opening the database ended: it is open, or one of the cases in which it is not. */
export type Connection = 'open' | Extract<StoreCase, 'refused' | 'full' | 'outdated' | 'broken'>;

const BY_ERROR: Readonly<Record<string, Connection>> = {
  MissingAPIError: 'refused',
  SecurityError: 'refused',
  InvalidStateError: 'refused',
  NotAllowedError: 'refused',
  QuotaExceededError: 'full',
  VersionError: 'outdated'
};

/** The names of an error and of those that it wraps, as Dexie does. */
export function errorNames(error: unknown): readonly string[] {
  const names: string[] = [];
  let current: unknown = error;
  while (current instanceof Object && names.length < 5) {
    if ('name' in current && typeof current.name === 'string') names.push(current.name);
    current = 'inner' in current ? current.inner : undefined;
  }
  return names;
}

/**
 * Opens the database, once.
 *
 * Where another tab upgrades or deletes it, this one closes for good: Dexie would open it again by
 * itself and go on writing into a schema that it does not know.
 */
export async function connect(
  database: TwinlineDatabase,
  { report, withdraw }: CaseListener
): Promise<Connection> {
  database.on('versionchange', (event) => {
    database.close({ disableAutoOpen: true });
    report(event.newVersion ? 'outdated' : 'cleared');
    // Keeps Dexie from its own answer: to warn on the console and to open again.
    return false;
  });
  database.on('blocked', () => {
    report('blocked');
    return false;
  });
  try {
    await database.open();
    return 'open';
  } catch (error) {
    const known = errorNames(error).map((name) => BY_ERROR[name]);
    return known.find((connection) => connection !== undefined) ?? 'broken';
  } finally {
    withdraw('blocked');
  }
}
