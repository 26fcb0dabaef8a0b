import type { DaySpan } from '../domain/filters';
import type { Target } from '../domain/target';
import { rowOf, type DatasetIndex } from './dataset-index';

/** What a target is about, as rows; a place that is a municipality is told apart. */
export type Subject =
  | { readonly type: 'home'; readonly place: number }
  | { readonly type: 'place'; readonly place: number; readonly tie: number | null }
  | { readonly type: 'country'; readonly code: string }
  | { readonly type: 'agreement'; readonly row: number }
  | { readonly type: 'event'; readonly row: number }
  | { readonly type: 'span'; readonly span: DaySpan };

/** Finds what a target is about; null where the dataset has nothing of that id. */
export function subjectOf(index: DatasetIndex, target: Target): Subject | null {
  const { homes, partnerships } = index.dataset;
  switch (target.type) {
    case 'partnership': {
      const tie = rowOf(index.partnershipById, target.id);
      return tie < 0 ? null : { type: 'place', place: partnerships.partner[tie]!, tie };
    }
    case 'place': {
      const place = rowOf(index.placeById, target.id);
      if (place < 0) return null;
      return homes.includes(place) ? { type: 'home', place } : { type: 'place', place, tie: null };
    }
    case 'country':
      return { type: 'country', code: target.id };
    case 'agreement':
    case 'event': {
      const ids = target.type === 'agreement' ? index.agreementById : index.eventById;
      const row = rowOf(ids, target.id);
      return row < 0 ? null : { type: target.type, row };
    }
    case 'bar':
      return { type: 'span', span: target.span };
  }
}
