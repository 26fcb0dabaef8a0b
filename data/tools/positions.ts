import { geoDistance } from 'd3';
import type { LngLat } from '../../src/domain/lng-lat';
import type { FindPositionFaults, PositionFault } from '../../src/package/check/positions';
import type { Row } from '../../src/package/schema';
import type { Gazetteer } from './gazetteer';
import { countryName, type Outlines } from './outlines';

const EARTH_RADIUS_KM = 6371.0088;
/** A town's point in one gazetteer and in another, or its hall and its station. */
const MOST_KM_FROM_GAZETTEER = 15;
/** The outlines are drawn at 1:10m: harbours, islands and spits lie off them. */
const MOST_KM_OFF_COAST = 20;
/** Towns on a border lie on either side of a line drawn that coarsely. */
const MOST_KM_OVER_BORDER = 3;
/** A note such as "Minsk, the capital (GeoNames 625144), stands for the country". */
const NOTED_ID = /GeoNames (\d+)/g;

/** Holds places against the gazetteer and the outlines of countries. */
export function positionChecker(gazetteer: Gazetteer, outlines: Outlines): FindPositionFaults {
  return (place) => {
    const position: LngLat = [Number(place.lon), Number(place.lat)];
    if (!position.every(Number.isFinite) || place.lon === '' || place.lat === '') return [];
    const noted = Array.from(place.position_note.matchAll(NOTED_ID), ([, id = '']) => id);
    const ids = place.geonames_id === '' ? noted : [place.geonames_id];
    return [
      ...ids.flatMap((id) => gazetteerFaults(gazetteer, place, position, id)),
      ...outlineFaults(outlines, place.country, position)
    ];
  };
}

function gazetteerFaults(
  gazetteer: Gazetteer,
  place: Row<'places'>,
  position: LngLat,
  id: string
): PositionFault[] {
  const found = gazetteer.byId(id);
  if (!found) {
    const meant = gazetteer.byName([place.name_en, place.name_local], place.country);
    const cure = meant
      ? `GeoNames ${meant.id} (${meant.name}, ${lonLat(meant.position)})`
      : 'the GeoNames id of a populated place, or none and a note';
    return [{ reason: `GeoNames has no populated place ${id}`, cure }];
  }
  const faults: PositionFault[] = [];
  const distanceKm = geoDistance([...position], [...found.position]) * EARTH_RADIUS_KM;
  if (distanceKm > MOST_KM_FROM_GAZETTEER) {
    faults.push({
      reason: `${lonLat(position)} is ${distanceKm.toFixed(0)} km from GeoNames ${id} (${found.name})`,
      cure: lonLat(found.position)
    });
  }
  if (found.country !== place.country) {
    faults.push({
      reason: `GeoNames ${id} (${found.name}) lies in ${found.country}, the place in ${place.country}`,
      cure: `the country ${found.country}, or another GeoNames id`
    });
  }
  return faults;
}

function outlineFaults(outlines: Outlines, country: string, position: LngLat): PositionFault[] {
  if (!outlines.has(country)) {
    return [{ reason: `no outline is known for the country ${country}`, cure: 'another code' }];
  }
  if (outlines.contains(country, position)) return [];
  const around = outlines.around(position);
  const distanceKm = outlines.distanceKm(country, position);
  if (distanceKm <= (around.length > 0 ? MOST_KM_OVER_BORDER : MOST_KM_OFF_COAST)) return [];
  const name = countryName(country);
  const where = around.length > 0 ? `in ${around.join(' and ')}` : 'in no country';
  return [
    {
      reason: `${lonLat(position)} lies ${where}, ${distanceKm.toFixed(0)} km off the outline of ${name}`,
      cure: `a position in ${name}, or the country that it lies in; are lon and lat the right way round?`
    }
  ];
}

function lonLat([lon, lat]: LngLat): string {
  return `lon ${lon.toFixed(4)}, lat ${lat.toFixed(4)}`;
}
