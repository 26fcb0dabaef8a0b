import fc from 'fast-check';
import type {
  Attestation,
  Award,
  Dataset,
  Membership,
  Project
} from '../../../../src/domain/dataset';
import type { AttestedTable } from '../../../../src/domain/kinds';
import { toDataset, worldArbitrary, type World } from '../answer-world';

const PLACES = 9;
const SOURCES = ['2017', '2010/2014', '1953/2020', ''];
const TABLES: readonly AttestedTable[] = [
  'agreements',
  'events',
  'projects',
  'network_members',
  'awards'
];

/** What a passport tells beside partnerships, documents and events. */
export interface PassportWorld extends World {
  readonly projects: readonly Project[];
  readonly memberships: readonly Membership[];
  readonly awards: readonly Award[];
  readonly attestations: readonly Attestation[];
}

const place = fc.nat({ max: PLACES - 1 });

/** Small worlds with projects, memberships, awards and sources that may differ. */
export const passportWorldArbitrary: fc.Arbitrary<PassportWorld> = fc
  .record({
    world: worldArbitrary,
    projects: fc.array(fc.array(place, { maxLength: 4 }), { maxLength: 3 }),
    memberships: fc.array(place, { maxLength: 3 }),
    awards: fc.array(place, { maxLength: 3 }),
    attestations: fc.array(
      fc.record({
        table: fc.constantFrom(...TABLES),
        record: fc.nat(),
        source: fc.nat({ max: SOURCES.length - 1 }),
        statedKind: fc.constantFrom('', 'agreement', 'treaty', 'not_listed'),
        statedDate: fc.constantFrom('', '1990', '1991')
      }),
      { maxLength: 24 }
    )
  })
  .map(({ world, projects, memberships, awards, attestations }) => {
    const rows: Readonly<Record<string, number>> = {
      agreements: world.agreements.length,
      events: world.events.length,
      projects: projects.length,
      network_members: memberships.length,
      awards: awards.length
    };
    return {
      ...world,
      projects: projects.map((participants, row) => ({
        id: `project-${row}`,
        title: { en: `Project ${row}`, ru: '', lt: '' },
        programme: '',
        start: '',
        end: '',
        note: '',
        participants: participants.map((one) => ({ place: one, organisation: '' }))
      })),
      memberships: memberships.map((one) => ({ network: 0, place: one, role: 'member' as const })),
      awards: awards.map((one, row) => ({
        id: `award-${row}`,
        place: one,
        name: { en: `Award ${row}`, ru: '' },
        givenBy: '',
        year: '1999'
      })),
      attestations: attestations.flatMap(({ record, ...stated }) => {
        const length = rows[stated.table] ?? 0;
        if (length === 0) return [];
        return [
          { ...stated, record: record % length, line: 1, statedName: '', statedTitle: '', note: '' }
        ];
      })
    };
  });

/** The columns of such a world. */
export function toPassportDataset(world: PassportWorld): Dataset {
  return {
    ...toDataset(world),
    sources: SOURCES.map((asOf, row) => ({
      id: `source-${row}`,
      title: '',
      language: 'ru',
      publisher: '',
      asOf,
      note: ''
    })),
    networks: [{ id: 'network-0', name: { en: 'Union', ru: '' } }],
    projects: world.projects,
    memberships: world.memberships,
    awards: world.awards,
    attestations: world.attestations
  };
}
