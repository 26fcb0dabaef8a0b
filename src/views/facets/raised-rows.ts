import { NONE } from '../../domain/dataset';
import type { Target } from '../../domain/target';
import { rowOf, type DatasetIndex } from '../../analysis/dataset-index';

/** The rows of the rail that belong to what is hovered or selected; empty texts for none. */
export interface RaisedRows {
  readonly home: string;
  readonly country: string;
}

const NOTHING: RaisedRows = { home: '', country: '' };

/** The municipality and the country of a target. A place alone is one or lies in the other. */
export function raisedRows(index: DatasetIndex, target: Target | null): RaisedRows {
  const { places, homes, partnerships, agreements, events } = index.dataset;
  const ofPartnership = (row: number): RaisedRows =>
    row === NONE
      ? NOTHING
      : {
          home: places[partnerships.home[row]!]?.id ?? '',
          country: places[partnerships.partner[row]!]?.country ?? ''
        };
  switch (target?.type) {
    case 'country':
      return { ...NOTHING, country: target.id };
    case 'place': {
      const row = rowOf(index.placeById, target.id);
      if (homes.includes(row)) return { ...NOTHING, home: target.id };
      return { ...NOTHING, country: places[row]?.country ?? '' };
    }
    case 'partnership':
      return ofPartnership(rowOf(index.partnershipById, target.id));
    case 'agreement':
      return ofPartnership(agreements.partnership[rowOf(index.agreementById, target.id)] ?? NONE);
    case 'event':
      return ofPartnership(events.partnership[rowOf(index.eventById, target.id)] ?? NONE);
    default:
      return NOTHING;
  }
}
