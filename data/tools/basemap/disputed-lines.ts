import type { Position } from 'geojson';
import { runs } from './cut';
import type { Country } from './countries';

/** Where a line between two undisputed countries is itself disputed: degrees, within the box. */
interface DisputedStretch {
  readonly between: readonly [string, string];
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

const STRETCHES: readonly DisputedStretch[] = [
  // Kashmir: the Line of Control, the Line of Actual Control, the tract in the north
  { between: ['IN', 'PK'], box: [73, 32.4, 78, 37] },
  { between: ['IN', 'CN'], box: [76, 30.5, 81, 36.5] },
  { between: ['PK', 'CN'], box: [74, 35, 78, 37.5] },
  // Arunachal Pradesh
  { between: ['IN', 'CN'], box: [91.5, 26, 98, 30] },
  // Golan
  { between: ['IL', 'SY'], box: [35, 32, 37, 34] },
  // Halaib and Bir Tawil
  { between: ['EG', 'SD'], box: [31, 21, 38, 24] },
  // Abyei
  { between: ['SD', 'SS'], box: [27, 9, 30, 11] }
];

function vertices(country: Country): Set<string> {
  return new Set(country.geometry.coordinates.flat(2).map(String));
}

/** The stretches of undisputed countries' borders that are drawn dashed, as lines. */
export function disputedStretches(countries: readonly Country[]): Position[][] {
  const find = (iso: string): Country => {
    const found = countries.find((country) => country.iso === iso);
    if (!found) throw new Error(`no country ${iso}`);
    return found;
  };
  return STRETCHES.flatMap(({ between: [one, other], box: [west, south, east, north] }) => {
    const shared = vertices(find(other));
    const isInside = (point: Position): boolean =>
      point[0]! >= west &&
      point[0]! <= east &&
      point[1]! >= south &&
      point[1]! <= north &&
      shared.has(String(point));
    return runs(find(one).geometry.coordinates.flat(), (a, b) => isInside(a) && isInside(b));
  });
}
