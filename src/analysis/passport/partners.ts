import type { Place } from '../../domain/dataset';
import { AGREEMENT_KINDS } from '../../domain/kinds';
import { isDocument, sinceOf, type Since } from '../details-counts';
import type { DetailsIndex } from '../details-index';

const STARTS = AGREEMENT_KINDS.indexOf('ties_established');

/** One partnership in one line. */
export interface PassportLine {
  /** Row of `partnerships`. */
  readonly tie: number;
  readonly home: Place;
  readonly partner: Place;
  /** The earliest dated record; null where no source gives a date. */
  readonly since: Since | null;
  /** Signed documents. */
  readonly documents: number;
  /** What the line rests on: a dated record, documents without a date, or the mere listing. */
  readonly basis: 'dated' | 'undated' | 'listed';
  readonly events: number;
}

/** Partners of which something is not on record, each once. */
export interface Gaps {
  readonly withoutDocument: readonly Place[];
  readonly withoutDate: readonly Place[];
  readonly withoutEvent: readonly Place[];
}

/** A partnership in one line, whatever the filters. */
export function passportLine(details: DetailsIndex, tie: number): PassportLine {
  const { dataset, agreementsOf, eventsOf } = details.index;
  const { partnerships, places } = dataset;
  const agreements = agreementsOf[tie] ?? [];
  const since = sinceOf(details, agreements);
  const documents = agreements.filter((row) => isDocument(details, row)).length;
  const isStarted = agreements.some((row) => dataset.agreements.kind[row] === STARTS);
  let basis: PassportLine['basis'] = 'listed';
  if (since) basis = 'dated';
  else if (documents > 0 || isStarted) basis = 'undated';
  return {
    tie,
    home: places[partnerships.home[tie]!]!,
    partner: places[partnerships.partner[tie]!]!,
    since,
    documents,
    basis,
    events: eventsOf[tie]?.length ?? 0
  };
}

/** Partners all of whose partnerships lack something, each once. */
function partnersLacking(
  lines: readonly PassportLine[],
  lacks: (line: PassportLine) => boolean
): Place[] {
  const partners = new Map<Place, boolean>();
  for (const line of lines) {
    partners.set(line.partner, (partners.get(line.partner) ?? true) && lacks(line));
  }
  return [...partners].filter(([, isLacking]) => isLacking).map(([partner]) => partner);
}

/** What is not on record of the partners. */
export function findGaps(lines: readonly PassportLine[]): Gaps {
  return {
    withoutDocument: partnersLacking(lines, ({ documents }) => documents === 0),
    withoutDate: partnersLacking(lines, ({ since }) => since === null),
    withoutEvent: partnersLacking(lines, ({ events }) => events === 0)
  };
}
