import { NONE } from '../../domain/dataset';
import { calendarDay, parseEdtf } from '../../domain/date-span';
import { EVENT_KINDS, type EventKind } from '../../domain/kinds';
import type { DetailsIndex } from '../details-index';
import { coveredYears, eventCoverage, uncoveredRuns, type Coverage } from '../timeline/coverage';
import type { TimelineExtent } from '../timeline/rows';

/** The events of one year. */
export interface YearOfEvents {
  readonly year: number;
  /** Events that begin in it; null where no source covers the year: nobody has looked. */
  readonly events: number | null;
}

/** The events of some partnerships by the year in which they begin. */
export interface EventYears {
  readonly events: number;
  /** Kinds that there are, the most frequent first. */
  readonly kinds: readonly { readonly kind: EventKind; readonly events: number }[];
  /** Every year that any source of the dataset covers with events, and those between. */
  readonly years: readonly YearOfEvents[];
  /** Events whose source gives no year. */
  readonly undated: number;
  /** The stretches of `years` that no source covers here. */
  readonly uncovered: readonly TimelineExtent[];
  /** Partnerships to which the covering sources are confined; null where one is not. */
  readonly onlyTies: readonly number[] | null;
}

/** The years that all coverage together spans; null without any. */
function extentOf(coverage: readonly Coverage[]): TimelineExtent | null {
  if (coverage.length === 0) return null;
  return {
    firstYear: Math.min(...coverage.map(({ firstYear }) => firstYear)),
    lastYear: Math.max(...coverage.map(({ lastYear }) => lastYear))
  };
}

/** The year in which an event begins; null where that is not known. */
function yearOfEvent(details: DetailsIndex, event: number): number | null {
  const start = parseEdtf(details.index.dataset.events.start[event]!.split('/')[0]!);
  return start ? calendarDay(start.from).year : null;
}

/** How many of some events are of each kind, the most frequent first. */
function countKinds({ index }: DetailsIndex, events: readonly number[]): EventYears['kinds'] {
  const { kind } = index.dataset.events;
  return EVENT_KINDS.map((name, code) => ({
    kind: name,
    events: events.filter((row) => kind[row] === code).length
  }))
    .filter((row) => row.events > 0)
    .sort((a, b) => b.events - a.events);
}

/** Counts the events of some partnerships by year, and says which years no source covers. */
export function countEventYears(details: DetailsIndex, ties: readonly number[]): EventYears {
  const { index } = details;
  const all = eventCoverage(index);
  const homes = new Set(ties.map((tie) => index.homeOf[tie]!));
  // A source on one partnership alone says nothing of the others.
  const own = all.filter(({ home, partnership }) =>
    partnership === NONE ? homes.has(home) : ties.includes(partnership)
  );
  const rows = ties.flatMap((tie) => index.eventsOf[tie] ?? []);
  const starts = rows.map((event) => yearOfEvent(details, event));
  const extent = extentOf(all);
  const covered = extent ? coveredYears(own, extent, []) : new Uint8Array();
  const years = [...covered.keys()].map((offset) => {
    const year = (extent?.firstYear ?? 0) + offset;
    const events = starts.filter((start) => start === year).length;
    return { year, events: covered[offset] === 1 ? events : null };
  });
  const confined = own.map(({ partnership }) => partnership);
  return {
    events: starts.length,
    kinds: countKinds(details, rows),
    years,
    undated: starts.filter((start) => start === null).length,
    uncovered: extent ? uncoveredRuns(covered, extent.firstYear) : [],
    onlyTies: own.length === 0 || confined.includes(NONE) ? null : [...new Set(confined)]
  };
}
