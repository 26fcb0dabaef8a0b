import type { MultiPolygon, Position } from 'geojson';
import { mercatorY, ringArea } from './mercator';

/** Where a country's name can stand, and how much room there is. */
export interface NamePoint {
  readonly position: Position;
  /** The radius of the largest free circle there, in Mercator units (degrees of longitude). */
  readonly room: number;
}

type Flat = readonly (readonly [x: number, y: number])[];

const CELLS_ACROSS = 24;
const ROUNDS = 4;

function flat(ring: readonly Position[]): Flat {
  return ring.map(([lon = 0, lat = 0]) => [lon, mercatorY(lat)] as const);
}

/** Distance from a point to the nearest edge of the rings, negative outside of them. */
function signedDistance(x: number, y: number, rings: readonly Flat[]): number {
  let isInside = false;
  let nearest2 = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]!;
      const [bx, by] = ring[i]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
      const dx = bx - ax;
      const dy = by - ay;
      const along = dx || dy ? ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy) : 0;
      const t = Math.max(0, Math.min(1, along));
      nearest2 = Math.min(nearest2, (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2);
    }
  }
  return (isInside ? 1 : -1) * Math.sqrt(nearest2);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

function boxOf(ring: Flat): Box {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  return {
    x: (west + east) / 2,
    y: (south + north) / 2,
    halfWidth: (east - west) / 2,
    halfHeight: (north - south) / 2
  };
}

/**
 * The point of a country's largest polygon that is farthest from its edges (the pole of
 * inaccessibility), found on a grid that closes in on its best cell.
 */
export function namePoint({ coordinates }: MultiPolygon): NamePoint {
  const largest = coordinates.reduce((best, polygon) =>
    Math.abs(ringArea(polygon[0]!)) > Math.abs(ringArea(best[0]!)) ? polygon : best
  );
  const rings = largest.map(flat);
  let box = boxOf(rings[0]!);
  let best = { x: box.x, y: box.y, room: -Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    for (let column = 0; column <= CELLS_ACROSS; column++) {
      for (let row = 0; row <= CELLS_ACROSS; row++) {
        const x = box.x + box.halfWidth * ((2 * column) / CELLS_ACROSS - 1);
        const y = box.y + box.halfHeight * ((2 * row) / CELLS_ACROSS - 1);
        const room = signedDistance(x, y, rings);
        if (room > best.room) best = { x, y, room };
      }
    }
    box = {
      x: best.x,
      y: best.y,
      halfWidth: (box.halfWidth * 3) / CELLS_ACROSS,
      halfHeight: (box.halfHeight * 3) / CELLS_ACROSS
    };
  }
  const latitude = (Math.atan(Math.sinh((best.y * Math.PI) / 180)) * 180) / Math.PI;
  return { position: [best.x, latitude], room: best.room };
}
