import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Point, Topology } from 'topojson-specification';
import { buildLevel } from './build-level';
import { readCountries, type WorldAtlas } from './countries';
import { cutAtDateLine } from './cut';
import { LEVELS, type LevelOfDetail } from './levels';
import { pixelsPerUnit } from './mercator';
import { namePoint } from './name-point';
import { prepare } from './prepare';

/** A country's name appears once the largest circle in it is this wide. */
const NAME_ROOM_PX = 56;

type Land = GeometryCollection<{ iso?: string; disputed?: boolean }>;

/** Where the countries' names stand, and from which zoom on there is room for them. */
function namePoints(topology: Topology): GeometryCollection<{ iso: string; zoom: number }> {
  const { scale, translate } = topology.transform!;
  const geometries: Point<{ iso: string; zoom: number }>[] = [];
  for (const { properties, geometry } of feature(topology, topology.objects['land'] as Land)
    .features) {
    const land = geometry as MultiPolygon;
    if (!properties.iso) continue;
    const { position, room } = namePoint(land);
    const zoom = Math.log2(NAME_ROOM_PX / 2 / (room * pixelsPerUnit(0)));
    geometries.push({
      type: 'Point',
      properties: { iso: properties.iso, zoom: Math.max(0, Math.ceil(zoom)) },
      coordinates: position.map((value, axis) =>
        Math.round((value - translate[axis]!) / scale[axis]!)
      )
    });
  }
  return { type: 'GeometryCollection', geometries };
}

/** Levels of detail by name. Coarse, which is always loaded, also holds the name points. */
export function buildBaseMap(
  atlas: WorldAtlas,
  wanted: readonly LevelOfDetail[] = LEVELS
): Map<string, Topology> {
  const prepared = prepare(
    readCountries(atlas).map((country) => ({
      ...country,
      geometry: cutAtDateLine(country.geometry)
    }))
  );
  const levels = new Map(
    wanted.map((level) => [level.name as string, buildLevel(prepared, level)])
  );
  const coarse = levels.get('coarse');
  if (coarse) coarse.objects['names'] = namePoints(coarse);
  return levels;
}
