import { NONE } from '../domain/dataset';
import { ATTESTED_TABLES, type AttestedTable } from '../domain/kinds';
import type { DatasetIndex } from './dataset-index';

/** Rows by the row that they belong to; absent where there is none. */
type Groups = ReadonlyMap<number, readonly number[]>;

/** What the details of a thing need beyond the index that every count uses; worked out once. */
export interface DetailsIndex {
  readonly index: DatasetIndex;
  /** For each table: rows of `attestations` by record, in the order of sources and lines. */
  readonly attestationsOf: Readonly<Record<AttestedTable, Groups>>;
  /** Partnerships by their partner. */
  readonly tiesOf: Groups;
  /** Partnerships by their home. */
  readonly homeTiesOf: Groups;
  /** Agreements by the earlier one that they renew. */
  readonly renewalsOf: Groups;
  /** Events by the larger one that they were part of. */
  readonly partsOf: Groups;
  /** Events by the places named in them besides the partner. */
  readonly mentionsOf: Groups;
  /** Agreements by the place that signed for the home. */
  readonly signedBy: Groups;
  /** Projects by the places that take part. */
  readonly projectsOf: Groups;
  /** Places by the larger place that they belong to. */
  readonly childrenOf: Groups;
}

function groupBy(entries: Iterable<readonly [owner: number, row: number]>): Groups {
  const groups = new Map<number, number[]>();
  for (const [owner, row] of entries) {
    if (owner === NONE) continue;
    const rows = groups.get(owner);
    if (rows === undefined) groups.set(owner, [row]);
    else if (rows.at(-1) !== row) rows.push(row);
  }
  return groups;
}

function byOwner(owners: ArrayLike<number>): Groups {
  return groupBy(Array.from(owners, (owner, row) => [owner, row] as const));
}

/** Builds the index: one pass over each table, without the words of any. */
export function indexDetails(index: DatasetIndex): DetailsIndex {
  const { dataset } = index;
  const { agreements, attestations, events, partnerships, places, projects } = dataset;
  const inOrder = attestations
    .map((attestation, row) => ({ attestation, row }))
    .sort(
      (a, b) =>
        a.attestation.source - b.attestation.source || a.attestation.line - b.attestation.line
    );
  const attested = (table: AttestedTable): Groups =>
    groupBy(
      inOrder
        .filter(({ attestation }) => attestation.table === table)
        .map(({ attestation, row }) => [attestation.record, row] as const)
    );
  return {
    index,
    attestationsOf: Object.fromEntries(
      ATTESTED_TABLES.map((table) => [table, attested(table)])
    ) as Record<AttestedTable, Groups>,
    tiesOf: byOwner(partnerships.partner),
    homeTiesOf: byOwner(partnerships.home),
    renewalsOf: byOwner(agreements.follows),
    partsOf: byOwner(events.partOf),
    mentionsOf: groupBy(
      events.alsoAbout.flatMap((named, row) => named.map((place) => [place, row] as const))
    ),
    signedBy: byOwner(agreements.signedBy),
    projectsOf: groupBy(
      projects.flatMap(({ participants }, row) =>
        participants.map(({ place }) => [place, row] as const)
      )
    ),
    childrenOf: byOwner(places.map((place) => place.parent))
  };
}

/** The rows of a group, none where it is absent. */
export function rowsIn(groups: Groups, owner: number): readonly number[] {
  return groups.get(owner) ?? [];
}

const built = new WeakMap<DatasetIndex, DetailsIndex>();

/** The index of a dataset's details, built with the first details that are asked for. */
export function detailsOf(index: DatasetIndex): DetailsIndex {
  const details = built.get(index) ?? indexDetails(index);
  built.set(index, details);
  return details;
}
