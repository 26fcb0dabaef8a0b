import { UNDATED, type EventColumns } from '../domain/dataset';
import { parseEdtf } from '../domain/date-span';
import type { Target } from '../domain/target';
import { rowOf, type DatasetIndex } from './dataset-index';

/** How map, charts and lists show a thing while something is hovered or selected. */
export type Emphasis = 'normal' | 'raised' | 'muted';

/** What is raised; masks over rows, 1 for raised. All else is muted. */
export interface EmphasisSet {
  readonly partnerships: Uint8Array;
  readonly agreements: Uint8Array;
  readonly events: Uint8Array;
  readonly places: Uint8Array;
}

/** The emphasis of a row. Without a set (nothing hovered or selected) everything is normal. */
export function emphasisOf(
  set: EmphasisSet | null,
  table: keyof EmphasisSet,
  row: number
): Emphasis {
  if (set === null) return 'normal';
  return set[table][row] === 1 ? 'raised' : 'muted';
}

class Raised {
  readonly partnerships: Uint8Array;
  readonly agreements: Uint8Array;
  readonly events: Uint8Array;
  readonly places: Uint8Array;

  constructor(private readonly index: DatasetIndex) {
    const { dataset } = index;
    this.partnerships = new Uint8Array(dataset.partnerships.length);
    this.agreements = new Uint8Array(dataset.agreements.length);
    this.events = new Uint8Array(dataset.events.length);
    this.places = new Uint8Array(dataset.places.length);
  }

  arc(partnership: number): void {
    const { home, partner } = this.index.dataset.partnerships;
    this.partnerships[partnership] = 1;
    this.places[home[partnership]!] = 1;
    this.places[partner[partnership]!] = 1;
  }

  whole(partnership: number): void {
    this.arc(partnership);
    for (const row of this.index.agreementsOf[partnership] ?? []) this.agreements[row] = 1;
    for (const row of this.index.eventsOf[partnership] ?? []) this.events[row] = 1;
  }

  wholeWhere(matches: (partnership: number) => boolean): void {
    for (let p = 0; p < this.partnerships.length; p++) if (matches(p)) this.whole(p);
  }
}

/** The last day on which an event may have begun: a year is not 1 January. */
function lastStartDay(events: EventColumns, row: number): number {
  return parseEdtf(events.start[row] ?? '')?.to ?? events.from[row]!;
}

function raise(raised: Raised, index: DatasetIndex, target: Target): void {
  const { dataset } = index;
  const { partnerships, agreements, events } = dataset;
  switch (target.type) {
    case 'partnership': {
      const row = rowOf(index.partnershipById, target.id);
      if (row >= 0) raised.whole(row);
      return;
    }
    case 'place': {
      const place = rowOf(index.placeById, target.id);
      if (place >= 0) raised.places[place] = 1;
      raised.wholeWhere((p) => partnerships.home[p] === place || partnerships.partner[p] === place);
      return;
    }
    case 'country': {
      const country = index.countries.indexOf(target.id);
      raised.wholeWhere((p) => index.countryOf[p] === country);
      return;
    }
    case 'agreement': {
      const row = rowOf(index.agreementById, target.id);
      if (row < 0) return;
      raised.arc(agreements.partnership[row]!);
      raised.agreements[row] = 1;
      return;
    }
    case 'event': {
      const row = rowOf(index.eventById, target.id);
      if (row < 0) return;
      raised.arc(events.partnership[row]!);
      raised.events[row] = 1;
      return;
    }
    case 'bar': {
      const { from, to } = target.span;
      for (let a = 0; a < agreements.length; a++) {
        const first = agreements.from[a]!;
        if (first === UNDATED || first < from || agreements.to[a]! > to) continue;
        raised.agreements[a] = 1;
        raised.arc(agreements.partnership[a]!);
      }
      for (let e = 0; e < events.length; e++) {
        const first = events.from[e]!;
        if (first === UNDATED || first < from || lastStartDay(events, e) > to) continue;
        raised.events[e] = 1;
        raised.arc(events.partnership[e]!);
      }
    }
  }
}

/**
 * Resolves hover and selection into one set that map and charts both look up.
 * @returns null where nothing is hovered or selected.
 */
export function resolveEmphasis(
  index: DatasetIndex,
  targets: readonly (Target | null)[]
): EmphasisSet | null {
  const present = targets.filter((target) => target !== null);
  if (present.length === 0) return null;
  const raised = new Raised(index);
  for (const target of present) raise(raised, index, target);
  return raised;
}
