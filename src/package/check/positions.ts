import type { Row, Tables } from '../schema';
import { cellFault, type Fault } from './fault';

/** What is wrong with the position of a place, and what would be right, in English. */
export interface PositionFault {
  readonly reason: string;
  readonly cure: string;
}

/** Holds a place against outlines and gazetteer, which are too large for this room. */
export type FindPositionFaults = (place: Row<'places'>) => readonly PositionFault[];

/** Faults of positions beyond their range, which the schema knows. */
export function positionFaults(tables: Tables, find: FindPositionFaults | undefined): Fault[] {
  return tables.places.flatMap((place) => {
    const faults: Fault[] = [];
    if (place.geonames_id === '' && place.position_note === '') {
      const cure = 'the GeoNames id, or a note on what the position stands for';
      faults.push(cellFault('places', place, 'geonames_id', 'no_gazetteer_place', cure));
    }
    for (const found of find?.(place) ?? []) {
      const values = { reason: found.reason };
      faults.push(cellFault('places', place, 'lon, lat', 'wrong_position', found.cure, values));
    }
    return faults;
  });
}
