import { AGREEMENT_KINDS } from '../../domain/kinds';
import type { TableName } from '../../domain/view';
import type { Answer } from '../answer';
import type { DatasetIndex } from '../dataset-index';
import type { NumberCells } from './cells';

type Masks = Pick<Answer, 'partnerships' | 'agreements' | 'events'>;

const UNKNOWN = AGREEMENT_KINDS.indexOf('unknown');
const STARTS = AGREEMENT_KINDS.indexOf('ties_established');

function rowsOfMask(mask: Uint8Array): Uint32Array {
  const rows = new Uint32Array(mask.reduce((sum, bit) => sum + bit, 0));
  let at = 0;
  mask.forEach((bit, row) => {
    if (bit === 1) rows[at++] = row;
  });
  return rows;
}

/**
 * A project is shown where a partner of a shown partnership takes part in it; one in which no
 * partner at all takes part, where the municipality of a shown partnership does.
 */
function shownProjects({ dataset }: DatasetIndex, shown: Uint8Array): Uint32Array {
  const { partnerships, places, projects } = dataset;
  const isPartner = new Uint8Array(places.length);
  const isShownPartner = new Uint8Array(places.length);
  const isShownHome = new Uint8Array(places.length);
  for (let tie = 0; tie < partnerships.length; tie++) {
    isPartner[partnerships.partner[tie]!] = 1;
    if (shown[tie] !== 1) continue;
    isShownPartner[partnerships.partner[tie]!] = 1;
    isShownHome[partnerships.home[tie]!] = 1;
  }
  const mask = Uint8Array.from(projects, ({ participants }) => {
    const has = (places: Uint8Array): boolean => participants.some(({ place }) => places[place]);
    return has(isPartner) ? Number(has(isShownPartner)) : Number(has(isShownHome));
  });
  return rowsOfMask(mask);
}

/** The rows of a table that the filters leave, in the order of the data. */
export function shownRows(index: DatasetIndex, table: TableName, answer: Masks): Uint32Array {
  return table === 'projects'
    ? shownProjects(index, answer.partnerships)
    : rowsOfMask(answer[table]);
}

/** For each partnership: how many of its records the filters leave. */
export interface ShownCounts {
  /** Signed documents. */
  readonly documents: NumberCells;
  /** Dated starts of ties without a document. */
  readonly starts: NumberCells;
  readonly events: NumberCells;
}

/** Counts the shown records of each partnership. */
export function shownCounts({ dataset }: DatasetIndex, answer: Masks): ShownCounts {
  const { agreements, events, partnerships } = dataset;
  const column = (): Float64Array => new Float64Array(partnerships.length);
  const counts = { documents: column(), starts: column(), events: column() };
  const add = (column: Float64Array, tie: number): void => {
    column[tie] = (column[tie] ?? 0) + 1;
  };
  for (let row = 0; row < agreements.length; row++) {
    const kind = agreements.kind[row];
    if (answer.agreements[row] !== 1 || kind === UNKNOWN) continue;
    add(kind === STARTS ? counts.starts : counts.documents, agreements.partnership[row]!);
  }
  for (let row = 0; row < events.length; row++) {
    if (answer.events[row] === 1) add(counts.events, events.partnership[row]!);
  }
  const cells = (values: Float64Array): NumberCells => ({ type: 'number', values });
  return {
    documents: cells(counts.documents),
    starts: cells(counts.starts),
    events: cells(counts.events)
  };
}

/** What some rows of agreements are: papers, starts of ties, and partners listed without a paper. */
export interface RowKinds {
  readonly documents: number;
  readonly starts: number;
  readonly listed: number;
}

/** Counts rows of agreements by what they are. */
export function rowKinds({ dataset }: DatasetIndex, rows: Uint32Array): RowKinds {
  const counts = { documents: 0, starts: 0, listed: 0 };
  for (const row of rows) {
    const kind = dataset.agreements.kind[row];
    if (kind === UNKNOWN) counts.listed += 1;
    else if (kind === STARTS) counts.starts += 1;
    else counts.documents += 1;
  }
  return counts;
}
