import type { Language } from '../../../domain/kinds';
import type { LngLat } from '../../../domain/lng-lat';
import { countryName } from '../../../text/format';
import type { CountryPoint } from './geometry';
import { WATERS } from './waters';

/** A name that belongs to the ground of the map: of a water or of a country. */
export interface BaseName {
  readonly kind: 'water' | 'country';
  readonly text: string;
  readonly position: LngLat;
  /** From this zoom on. */
  readonly zoom: number;
  /** Smaller is placed first. */
  readonly rank: number;
}

/** Below this zoom the names of partners are what the map names; countries would drown them. */
const COUNTRIES_FROM_ZOOM = 4;

/** How the names are set, and what is added between letters. Names of waters are italic. */
export const NAME_TYPE = {
  water: { smallPx: 13, spacingPx: 0.6 },
  country: { smallPx: 12, spacingPx: 0.4 }
} as const;

/**
 * The names of the ground in a language, most important first. Disputed areas have no point, so
 * they get no name.
 */
export function baseNames(language: Language, countries: readonly CountryPoint[]): BaseName[] {
  const names: Omit<BaseName, 'rank'>[] = [
    ...WATERS.map(({ name, position, zoom }) => ({
      kind: 'water' as const,
      text: name(language),
      position,
      zoom
    })),
    ...countries.map(({ iso, position, zoom }) => ({
      kind: 'country' as const,
      text: countryName(iso, language),
      position,
      zoom: Math.max(COUNTRIES_FROM_ZOOM, zoom)
    }))
  ];
  return names.sort((a, b) => a.zoom - b.zoom).map((name, rank) => ({ ...name, rank }));
}
