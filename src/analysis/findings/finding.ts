import type { DaySpan, Filters } from '../../domain/filters';
import type { Target } from '../../domain/target';
import type { Answer } from '../answer';
import type { DatasetIndex } from '../dataset-index';
import type { WorldPart } from './world-parts';

/** What a finding is found in: a view of a dataset. */
export interface FindingScene {
  readonly index: DatasetIndex;
  readonly filters: Filters;
  readonly answer: Answer;
}

/** What is remarkable about a view, without words; texts are ids and codes. */
export type FindingFacts =
  | {
      readonly kind: 'peak';
      readonly decade: number;
      readonly count: number;
      readonly share: number;
    }
  | { readonly kind: 'countries'; readonly countries: readonly string[]; readonly share: number }
  | { readonly kind: 'lone'; readonly part: WorldPart; readonly place: number }
  | { readonly kind: 'shared'; readonly places: readonly number[] }
  | {
      readonly kind: 'pause';
      /** Row of `dataset.partnerships`. */
      readonly partnership: number;
      readonly fromYear: number;
      readonly toYear: number;
    }
  | {
      readonly kind: 'reach';
      readonly place: number;
      readonly home: number;
      readonly km: number;
      readonly medianKm: number;
    }
  | {
      readonly kind: 'change';
      readonly before: DaySpan;
      readonly after: DaySpan;
      readonly beforeCount: number;
      readonly afterCount: number;
    }
  | {
      readonly kind: 'vague';
      readonly yearOnly: number;
      readonly undated: number;
      readonly total: number;
    }
  | { readonly kind: 'differ'; readonly records: number };

/** A finding with what it speaks of, to be raised on every view. */
export type Finding = FindingFacts & { readonly targets: readonly Target[] };

/** One finding, or null where the view does not bear it. */
export type Find = (scene: FindingScene) => Finding | null;
