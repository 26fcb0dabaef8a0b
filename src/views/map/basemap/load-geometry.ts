import { decodeGeometry, type BaseGeometry, type BaseTopology } from './geometry';

/** Coarse is drawn below zoom 3, medium below zoom 5, fine above. */
export type DetailLevel = 'coarse' | 'medium' | 'fine';

/** The address of the folder with the base map's files, ending in a slash. */
export function baseMapFolder(): string {
  return new URL(`${import.meta.env.BASE_URL}basemap/`, document.baseURI).href;
}

/**
 * Fetches a file of the base map.
 * @throws where it cannot be had or is not JSON.
 */
export async function fetchTopology(folder: string, level: DetailLevel): Promise<BaseTopology> {
  const address = `${folder}${level}.json`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as BaseTopology;
}

/**
 * Remembers what an asynchronous function gave for an argument, so that each file is fetched and
 * read once; forgets failures, so that who asks later tries again.
 * @param forgetMs how long a failure is remembered
 */
export function once<Key, Value>(
  make: (key: Key) => Promise<Value>,
  forgetMs = 0
): (key: Key) => Promise<Value> {
  const made = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = made.get(key);
    if (known) return known;
    const value = make(key);
    made.set(key, value);
    value.catch(() => setTimeout(() => made.delete(key), forgetMs));
    return value;
  };
}

/** The stored form of a level, fetched once for all who draw it. */
export const loadTopology = once((level: DetailLevel) => fetchTopology(baseMapFolder(), level));

/** A level as GeoJSON, read once for all who draw it. */
export const loadGeometry = once(async (level: DetailLevel): Promise<BaseGeometry> =>
  decodeGeometry(await loadTopology(level))
);

/** The first base map: everything the world view and the lens around the Baltic need. */
export function loadCoarse(): Promise<BaseGeometry> {
  return loadGeometry('coarse');
}
