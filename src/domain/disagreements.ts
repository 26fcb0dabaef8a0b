import type { Attestation } from './dataset';
import type { AttestedTable } from './kinds';

/** In `statedKind`: a list that should hold the record leaves it out. */
const NOT_LISTED = 'not_listed';

/** What one source says of the point in question. */
interface Reading {
  /** Index into the attestations. */
  readonly attestation: number;
  /** Index into `sources`. */
  readonly source: number;
  /** The stated kind or date; for a listing `listed` or `not_listed`. */
  readonly value: string;
}

/** A point on which the sources of one record differ. */
export interface Disagreement {
  readonly table: AttestedTable;
  /** Row index in that table. */
  readonly record: number;
  readonly what: 'kind' | 'date' | 'listing';
  /** One for each attestation that speaks of it, in the order of the attestations. */
  readonly readings: readonly Reading[];
}

type Stated = Pick<Attestation, 'table' | 'record' | 'source' | 'statedKind' | 'statedDate'>;

/**
 * Every point on which sources differ about one record: its kind, its date (a less exact one
 * counts as another), and whether it is listed at all. A source that is silent on a point does
 * not differ on it. In the order of the attestations, kinds before dates before listings.
 */
export function disagreements(attestations: readonly Stated[]): Disagreement[] {
  const byRecord = new Map<string, number[]>();
  attestations.forEach(({ table, record }, index) => {
    const key = `${table} ${String(record)}`;
    const indices = byRecord.get(key);
    if (indices) indices.push(index);
    else byRecord.set(key, [index]);
  });
  return [...byRecord.values()].flatMap((indices) => differences(attestations, indices));
}

function differences(attestations: readonly Stated[], indices: readonly number[]): Disagreement[] {
  const [first] = indices;
  const head = first === undefined ? undefined : attestations[first];
  if (!head) return [];
  const { table, record } = head;
  const readingsOf = (valueOf: (stated: Stated) => string): Reading[] =>
    indices.flatMap((attestation) => {
      const stated = attestations[attestation];
      const value = stated ? valueOf(stated) : '';
      return stated && value !== '' ? [{ attestation, source: stated.source, value }] : [];
    });
  const isListed = ({ statedKind }: Stated): boolean => statedKind !== NOT_LISTED;
  const points = [
    {
      what: 'kind',
      readings: readingsOf((stated) => (isListed(stated) ? stated.statedKind : ''))
    },
    {
      what: 'date',
      readings: readingsOf((stated) => (isListed(stated) ? stated.statedDate : ''))
    },
    {
      what: 'listing',
      readings: readingsOf((stated) => (isListed(stated) ? 'listed' : NOT_LISTED))
    }
  ] as const;
  return points
    .filter(({ readings }) => new Set(readings.map(({ value }) => value)).size > 1)
    .map(({ what, readings }) => ({ table, record, what, readings }));
}
