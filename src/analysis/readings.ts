import type { Attestation } from '../domain/dataset';
import { disagreements, type Disagreement } from '../domain/disagreements';
import type { AttestedTable } from '../domain/kinds';
import { rowsIn, type DetailsIndex } from './details-index';

/** In what the sources of one record differ. */
export type Difference = Disagreement['what'];

/** What the sources say of one record, in their order, and in what they differ. */
export interface Readings {
  readonly said: readonly Attestation[];
  /** Empty where they agree. */
  readonly differences: readonly Difference[];
}

/** Whether a source leaves the record out that it should hold. */
export function leavesOut(said: Pick<Attestation, 'statedKind'>): boolean {
  return said.statedKind === 'not_listed';
}

/** What the sources say of a record. */
export function readingsOf(details: DetailsIndex, table: AttestedTable, record: number): Readings {
  const { attestations } = details.index.dataset;
  const said = rowsIn(details.attestationsOf[table], record).map((row) => attestations[row]!);
  // One alone cannot differ.
  if (said.length < 2) return { said, differences: [] };
  return { said, differences: disagreements(said).map(({ what }) => what) };
}
