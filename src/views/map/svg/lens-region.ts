import type { DatasetIndex } from '../../../analysis/dataset-index';
import { latitudeAt, mercatorY } from '../../../analysis/mercator';
import type { LngLat } from '../../../domain/lng-lat';
import type { LngLatBox } from './map-view';

/** The part of the world that a lens enlarges. */
export interface LensRegion {
  readonly box: LngLatBox;
  /** Whether it may be called by the Baltic's name. */
  readonly isBaltic: boolean;
}

/**
 * Around the Baltic: from the mouth of the Ems to the Dnieper, from the Sudetes to Saint
 * Petersburg. Half of the partners of Kaliningrad, Zelenogradsk and Saint Petersburg lie in it.
 */
const BALTIC: LngLatBox = { west: 5.6, south: 50, east: 33, north: 61 };

/** A lens is worth its place where a good part of the partners would crowd without it. */
const LEAST_PARTNERS = 10;
const LEAST_SHARE = 0.2;
/** The Baltic is kept as long as the densest part of the data holds little more. */
const BALTIC_SHARE = 0.7;

const RADIANS = Math.PI / 180;
const COLUMNS = 360;
const ROWS = 340;

function isIn({ west, south, east, north }: LngLatBox, [lon, lat]: LngLat): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/**
 * The box of a width and height in degrees (of longitude; on mercator a degree is as high as it is
 * wide) that holds most of the positions, found over cells of one degree and centred on them.
 * @returns null without positions.
 */
export function densestRegion(
  positions: readonly LngLat[],
  widthDegrees: number,
  heightDegrees: number
): LngLatBox | null {
  if (positions.length === 0) return null;
  const columns = Math.max(1, Math.floor(widthDegrees));
  const rows = Math.max(1, Math.floor(heightDegrees));
  const heightOf = (lat: number): number => mercatorY(lat) / RADIANS;
  // Sums over all cells to the left and below, twice around the world so that a box may cross it.
  const sums = new Uint32Array((2 * COLUMNS + 1) * (ROWS + 1));
  const at = (column: number, row: number): number => row * (2 * COLUMNS + 1) + column;
  for (const [lon, lat] of positions) {
    const column = Math.floor((((lon + 180) % 360) + 360) % 360);
    const row = Math.max(0, Math.min(ROWS - 1, Math.floor(heightOf(lat) + ROWS / 2)));
    sums[at(column + 1, row + 1)]! += 1;
    sums[at(column + 1 + COLUMNS, row + 1)]! += 1;
  }
  for (let row = 1; row <= ROWS; row++) {
    for (let column = 1; column <= 2 * COLUMNS; column++) {
      sums[at(column, row)]! +=
        sums[at(column - 1, row)]! + sums[at(column, row - 1)]! - sums[at(column - 1, row - 1)]!;
    }
  }
  let most = 0;
  let best = { column: 0, row: 0 };
  for (let row = 0; row + rows <= ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const inside =
        sums[at(column + columns, row + rows)]! -
        sums[at(column, row + rows)]! -
        sums[at(column + columns, row)]! +
        sums[at(column, row)]!;
      if (inside > most) [most, best] = [inside, { column, row }];
    }
  }
  const west = best.column - 180;
  const bottom = best.row - ROWS / 2;
  const held = positions
    .map(([lon, lat]) => [lon < west ? lon + 360 : lon, heightOf(lat)] as const)
    .filter(([x, y]) => x <= west + columns && y >= bottom && y <= bottom + rows);
  const middle = (axis: 0 | 1): number => {
    const values = held.map((point) => point[axis]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  const [x, y] = [middle(0), middle(1)];
  return {
    west: x - widthDegrees / 2,
    east: x + widthDegrees / 2,
    south: latitudeAt((y - heightDegrees / 2) * RADIANS),
    north: latitudeAt((y + heightDegrees / 2) * RADIANS)
  };
}

/**
 * What the lens of a dataset enlarges, whatever the filters: around the Baltic where that holds the
 * crowd, else the densest part of the data of that size; null where nothing crowds.
 */
export function lensRegion({ dataset }: DatasetIndex): LensRegion | null {
  const partners = [...new Set(dataset.partnerships.partner)];
  const positions = partners.map((place) => dataset.places[place]!.position);
  const count = (box: LngLatBox): number => positions.filter((at) => isIn(box, at)).length;
  const height = (mercatorY(BALTIC.north) - mercatorY(BALTIC.south)) / RADIANS;
  const densest = densestRegion(positions, BALTIC.east - BALTIC.west, height);
  if (!densest) return null;
  const most = count(densest);
  const inBaltic = count(BALTIC);
  const isBaltic = inBaltic >= BALTIC_SHARE * most;
  const held = isBaltic ? inBaltic : most;
  if (held < LEAST_PARTNERS || held < LEAST_SHARE * positions.length) return null;
  return { box: isBaltic ? BALTIC : densest, isBaltic };
}
