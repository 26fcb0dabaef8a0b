import type { DaySpan } from '../../domain/filters';
import type { Compared } from '../../domain/view';
import type { Answer } from '../answer';
import type { DatasetIndex } from '../dataset-index';
import { countAt, fillPlaces, placeRows, type Placement } from '../timeline/bins';
import { coveredYears, eventCoverage } from '../timeline/coverage';
import { timelineTables, type TimelineTables } from '../timeline/rows';
import { isDocument } from './choices';

/** One bar of a column: a decade, or, where decades are compared, a year of the decade. */
export interface ComparedBin {
  readonly span: DaySpan;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly count: number;
  /** For each of its years whether a source speaks of it. */
  readonly covered: readonly boolean[];
}

/** Records of one table in the bins of a column. Every record that counts stands once. */
export interface BinnedColumn {
  readonly bins: readonly ComparedBin[];
  /** Dated, but not within one bin. */
  readonly beside: number;
  readonly undated: number;
}

export interface ColumnBins {
  readonly documents: BinnedColumn;
  /** Each by the day on which it begins, as on the timeline. */
  readonly events: BinnedColumn;
}

function binned(
  placement: Placement,
  mask: Uint8Array,
  isCovered: (year: number) => boolean
): BinnedColumn {
  const filled = fillPlaces(placement, mask);
  const { extent, bins } = placement;
  const size = placement.unit === 'decade' ? 10 : 1;
  return {
    bins: bins.map(({ span }, place) => {
      const start = Math.floor(extent.firstYear / size) * size + place * size;
      const firstYear = Math.max(start, extent.firstYear);
      const lastYear = Math.min(start + size - 1, extent.lastYear);
      const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
      return {
        span,
        firstYear,
        lastYear,
        count: countAt(filled, place),
        covered: years.map(isCovered)
      };
    }),
    beside: countAt(filled, placement.wide),
    undated: countAt(filled, placement.undated)
  };
}

/**
 * The documents and events of a column by decade; of a decade by year.
 * @param homes the municipalities whose sources count as sources of events; all when empty.
 */
export function columnBins(
  index: DatasetIndex,
  by: Compared['by'],
  id: string,
  answer: Answer,
  homes: readonly number[],
  tables: TimelineTables = timelineTables(index)
): ColumnBins {
  const isDecade = by === 'decade';
  const extent = isDecade ? { firstYear: Number(id), lastYear: Number(id) + 9 } : tables.extent;
  const unit = isDecade ? 'year' : 'decade';
  const documents = answer.agreements.map((shown, row) =>
    shown === 1 && isDocument(index, row) ? 1 : 0
  );
  const covered = coveredYears(eventCoverage(index), extent, homes);
  const isKnown = (year: number): boolean => year <= tables.extent.lastYear;
  return {
    documents: binned(placeRows(tables.agreements, extent, unit), documents, isKnown),
    events: binned(
      placeRows(tables.events, extent, unit),
      answer.events,
      (year) => isKnown(year) && covered[year - extent.firstYear] === 1
    )
  };
}
