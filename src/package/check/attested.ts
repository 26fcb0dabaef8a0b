import { ATTESTED_TABLES, type AttestedTable } from '../../domain/kinds';
import { fileOf, type Row, type Tables } from '../schema';
import { NOT_LISTED, STATED_AGREEMENT_KINDS } from '../schema/attestations';
import { cellFault, type Fault } from './fault';
import { unknownReference } from './keys';
import { nearest } from './nearest';

/** By what an attestation names a record: its key, or network and place joined by a slash. */
export function recordIds(tables: Tables): Readonly<Record<AttestedTable, readonly string[]>> {
  return {
    agreements: tables.agreements.map((row) => row.agreement_id),
    events: tables.events.map((row) => row.event_id),
    projects: tables.projects.map((row) => row.project_id),
    network_members: tables.network_members.map((row) => `${row.network_id}/${row.place_id}`),
    awards: tables.awards.map((row) => row.award_id)
  };
}

/** Faults of attestations by themselves: the record that they name, its stated kind, the line. */
export function attestationFaults(tables: Tables): Fault[] {
  const ids = recordIds(tables);
  const known = new Map(ATTESTED_TABLES.map((table) => [table, new Set(ids[table])]));
  return tables.attestations.flatMap((row) => {
    const table = ATTESTED_TABLES.find((name) => name === row.record_table);
    const faults: Fault[] = [];
    const keys = table && known.get(table);
    if (table && keys && row.record_id !== '' && !keys.has(row.record_id)) {
      faults.push(unknownReference('attestations', row, 'record_id', row.record_id, table, keys));
    }
    if (table === 'agreements' && row.stated_kind !== '') faults.push(...statedKindFaults(row));
    if (row.line === '' && row.stated_kind !== NOT_LISTED) {
      const cure = 'the first line of the source that states it';
      faults.push(cellFault('attestations', row, 'line', 'line_missing', cure));
    }
    return faults;
  });
}

function statedKindFaults(row: Row<'attestations'>): Fault[] {
  if (STATED_AGREEMENT_KINDS.includes(row.stated_kind)) return [];
  const near = nearest(row.stated_kind, STATED_AGREEMENT_KINDS);
  const all = `one of ${STATED_AGREEMENT_KINDS.join(', ')}`;
  const cure = near === undefined ? all : `"${near}", or another ${all}`;
  return [cellFault('attestations', row, 'stated_kind', 'not_in_vocabulary', cure)];
}

/** Faults of records that no source states. */
export function unattestedFaults(tables: Tables): Fault[] {
  const stated = new Set(
    tables.attestations
      .filter((row) => row.stated_kind !== NOT_LISTED)
      .map((row) => `${row.record_table} ${row.record_id}`)
  );
  const ids = recordIds(tables);
  return ATTESTED_TABLES.flatMap((table) =>
    ids[table].flatMap((id, index) => {
      const row = tables[table][index];
      if (!row || stated.has(`${table} ${id}`)) return [];
      const cure = `a row in ${fileOf('attestations')} with ${table} and ${id}`;
      return [cellFault(table, row, keyColumns(table), 'unattested', cure, { value: id })];
    })
  );
}

function keyColumns(table: AttestedTable): string {
  return table === 'network_members' ? 'network_id, place_id' : `${table.slice(0, -1)}_id`;
}
