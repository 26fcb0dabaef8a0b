import { fileOf, type LooseRow, type TableName, type Tables } from '../schema';
import { cellFault, type Fault } from './fault';

/** Faults of partnerships, projects and networks that hold nobody or nothing. */
export function tieFaults(tables: Tables): Fault[] {
  const ownPartners = tables.partnerships
    .filter((row) => row.home_id === row.partner_id)
    .map((row) =>
      cellFault('partnerships', row, 'partner_id', 'own_partner', 'the place on the other side')
    );
  const withAgreement = new Set(tables.agreements.map((row) => row.partnership_id));
  const bare = tables.partnerships
    .filter((row) => !withAgreement.has(row.partnership_id))
    .map((row) =>
      cellFault(
        'partnerships',
        row,
        'partnership_id',
        'without_agreement',
        `a row in ${fileOf('agreements')}, of kind unknown where no document is named`
      )
    );
  return [
    ...ownPartners,
    ...bare,
    ...withoutRows('projects', tables.projects, (row) => row.project_id, 'project_participants', [
      ...tables.project_participants.map((row) => row.project_id)
    ]),
    ...withoutRows('networks', tables.networks, (row) => row.network_id, 'network_members', [
      ...tables.network_members.map((row) => row.network_id)
    ])
  ];
}

function withoutRows<R extends LooseRow>(
  table: TableName,
  rows: readonly R[],
  keyOf: (row: R) => string,
  target: TableName,
  named: readonly string[]
): Fault[] {
  const there = new Set(named);
  return rows
    .filter((row) => !there.has(keyOf(row)))
    .map((row) =>
      cellFault(
        table,
        row,
        `${table.slice(0, -1)}_id`,
        'without_rows',
        `at least one row for it in ${fileOf(target)}`,
        { target: fileOf(target) }
      )
    );
}
