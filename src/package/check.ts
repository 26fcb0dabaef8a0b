import { attestationFaults, unattestedFaults } from './check/attested';
import { cellFaults } from './check/cells';
import { cycleFaults } from './check/cycles';
import { DESCRIPTOR_FILE, descriptorFaults, type PackageTitle } from './check/descriptor-faults';
import type { Fault } from './check/fault';
import { referenceFaults, uniquenessFaults } from './check/keys';
import { scriptFaults, titleFaults } from './check/languages';
import { orderFaults } from './check/orders';
import { personalFaults } from './check/personal';
import { positionFaults, type FindPositionFaults } from './check/positions';
import { readTables, typedTables, type LoadedPackage } from './check/read-tables';
import { tieFaults } from './check/ties';
import { columnsOf, fileOf, TABLE_NAMES, type TableName, type Tables } from './schema';

/** A package as it was found: its faults, and its rows where there are none. */
export type CheckedPackage =
  | { readonly status: 'broken'; readonly faults: readonly Fault[] }
  | { readonly status: 'sound'; readonly tables: Tables; readonly title: PackageTitle };

/** A check of what rows mean, and the tables that it cannot do without. */
interface MeaningCheck {
  readonly needs: readonly TableName[];
  readonly faultsOf: (tables: Tables) => readonly Fault[];
}

/**
 * Checks a Data Package and lists every fault at once, in the order of files and rows.
 * @param files texts by file name: the tables and `datapackage.json`.
 * @param findPositionFaults holds a place against outlines and gazetteer; without it positions are
 *   checked for their range only.
 */
export function checkPackage(
  files: ReadonlyMap<string, string>,
  findPositionFaults?: FindPositionFaults
): CheckedPackage {
  const { tables, faults: readFaults } = readTables(files);
  const descriptor = descriptorFaults(files.get(DESCRIPTOR_FILE));
  const typed = typedTables(tables);
  const faults = [
    ...descriptor.faults,
    ...readFaults,
    ...TABLE_NAMES.flatMap((name) => [
      ...cellFaults(tables[name]),
      ...uniquenessFaults(tables[name])
    ]),
    ...referenceFaults(tables),
    ...meaningChecks(findPositionFaults)
      .filter(({ needs }) => needs.every((name) => isComplete(tables[name])))
      .flatMap(({ faultsOf }) => faultsOf(typed))
  ];
  if (faults.length > 0 || !descriptor.title) return { status: 'broken', faults: inOrder(faults) };
  return { status: 'sound', tables: typed, title: descriptor.title };
}

function meaningChecks(findPositionFaults: FindPositionFaults | undefined): MeaningCheck[] {
  return [
    { needs: ['places'], faultsOf: (tables) => positionFaults(tables, findPositionFaults) },
    { needs: ['agreements', 'events', 'projects'], faultsOf: orderFaults },
    { needs: ['places', 'agreements', 'events'], faultsOf: cycleFaults },
    {
      needs: ['places', 'agreements', 'events', 'projects', 'networks', 'awards'],
      faultsOf: scriptFaults
    },
    {
      needs: ['sources', 'agreements', 'events', 'projects', 'attestations'],
      faultsOf: titleFaults
    },
    {
      needs: [
        'partnerships',
        'agreements',
        'projects',
        'project_participants',
        'networks',
        'network_members'
      ],
      faultsOf: tieFaults
    },
    {
      needs: ['agreements', 'events', 'projects', 'network_members', 'awards', 'attestations'],
      faultsOf: (tables) => [...attestationFaults(tables), ...unattestedFaults(tables)]
    },
    { needs: [], faultsOf: personalFaults }
  ];
}

function isComplete({ name, present }: LoadedPackage['tables'][TableName]): boolean {
  return columnsOf(name).every(([column]) => present.has(column));
}

function inOrder(faults: readonly Fault[]): Fault[] {
  const files = [DESCRIPTOR_FILE, ...TABLE_NAMES.map(fileOf)];
  return faults.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.row ?? 0) - (b.row ?? 0)
  );
}
