import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NONE, UNDATED, type Dataset } from '../../../src/domain/dataset';
import { parseEdtf } from '../../../src/domain/date-span';
import { AGREEMENT_KINDS, EVENT_KINDS, TOPICS } from '../../../src/domain/kinds';
import { checkPackage } from '../../../src/package/check';
import { compileDataset } from '../../../src/package/compile';
import { DatasetError } from '../../../src/package/dataset-error';
import { decodeDataset } from '../../../src/package/decode';
import { hashOf } from '../../../src/package/hash';
import type { Tables } from '../../../src/package/schema';
import { smallPackage } from '../../fixtures/small-package';

const TITLE = { title: 'A small world', version: '0.1.0' };

function soundTables(files = smallPackage()): Tables {
  const checked = checkPackage(files);
  if (checked.status === 'broken') throw new Error('the fixture has faults');
  return checked.tables;
}

const tables = soundTables();
const bytes = compileDataset(tables, TITLE);
const dataset = decodeDataset(bytes);

/** Why decoding was refused; undefined where it was not. Anything but a DatasetError is thrown on. */
function refusal(broken: Uint8Array, expectedHash?: string): string | undefined {
  try {
    decodeDataset(broken, expectedHash);
    return undefined;
  } catch (error) {
    if (error instanceof DatasetError) return error.reason;
    throw error;
  }
}

describe('a compiled package', () => {
  it('is the same bytes for the same input', () => {
    expect(hashOf(compileDataset(soundTables(), TITLE))).toBe(hashOf(bytes));
  });

  it('is other bytes for another input', () => {
    expect(hashOf(compileDataset(tables, { ...TITLE, version: '0.1.1' }))).not.toBe(hashOf(bytes));
  });

  it('knows its hash, title and version', () => {
    expect(dataset).toMatchObject({ hash: hashOf(bytes), ...TITLE });
    expect(dataset.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('decodes from a view into a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 9);
    larger.set(bytes, 5);
    expect(decodeDataset(larger.subarray(5, 5 + bytes.length))).toEqual(dataset);
    expect(decodeDataset(Buffer.from(larger.buffer, 5, bytes.length))).toEqual(dataset);
  });

  it('holds sources, networks and awards as their rows say', () => {
    expect(dataset.sources).toEqual(
      tables.sources.map((row) => ({
        id: row.source_id,
        title: row.title,
        language: row.language,
        publisher: row.publisher,
        asOf: row.as_of,
        note: row.note
      }))
    );
    expect(dataset.networks).toEqual([
      { id: 'baltic-union', name: { en: 'Union of Baltic Cities', ru: 'Союз балтийских городов' } }
    ]);
    expect(dataset.memberships).toEqual([
      { network: 0, place: 0, role: 'member' },
      { network: 0, place: 1, role: 'associated' }
    ]);
    expect(dataset.awards).toEqual([
      {
        id: 'kaliningrad-flag-1999',
        place: 0,
        name: { en: 'Flag of Honour', ru: 'Флаг Почёта' },
        givenBy: 'Council of Europe',
        year: '1999'
      }
    ]);
  });

  it('holds places with their positions, parents and other names', () => {
    expect(dataset.places.map(({ id }) => id)).toEqual(tables.places.map((row) => row.place_id));
    expect(dataset.places.map(({ position }) => position)).toEqual(
      tables.places.map((row) => [Number(row.lon), Number(row.lat)])
    );
    expect(dataset.places[4]).toEqual({
      id: 'gomel',
      kind: 'city',
      name: { en: 'Gomel', ru: 'Гомель', lt: '' },
      localName: 'Гомель',
      otherNames: ['Gomel’'],
      country: 'BY',
      parent: 3,
      position: [30.9754, 52.4345],
      positionNote: '',
      geonamesId: '627907'
    });
    expect(dataset.places[0]?.parent).toBe(NONE);
    expect(dataset.places[2]?.otherNames).toEqual(['Memel', 'Klaipeda', 'Klaipėdos']);
  });

  it('counts the homes in the order in which partnerships name them', () => {
    expect(dataset.homes.map((home) => dataset.places[home]?.id)).toEqual([
      'kaliningrad',
      'saint-petersburg'
    ]);
  });

  it('holds agreements as columns', () => {
    const { agreements, partnerships, places } = dataset;
    expect(agreements.length).toBe(4);
    expect(agreements.id).toEqual(tables.agreements.map((row) => row.agreement_id));
    expect(agreements.note).toEqual(tables.agreements.map((row) => row.note));
    for (const [row, source] of tables.agreements.entries()) {
      expect(partnerships.id[agreements.partnership[row] ?? NONE]).toBe(source.partnership_id);
      expect(AGREEMENT_KINDS[agreements.kind[row] ?? NONE]).toBe(source.kind);
      expect(agreements.from[row]).toBe(parseEdtf(source.date)?.from ?? UNDATED);
      expect(agreements.to[row]).toBe(parseEdtf(source.date)?.to ?? UNDATED);
      expect(agreements.date[row]).toBe(source.date);
      expect(agreements.until[row]).toBe(source.until);
      expect(agreements.isFirst[row]).toBe(source.is_first === 'true' ? 1 : 0);
      expect(agreements.title.en[row]).toBe(source.title_en);
      expect(agreements.title.lt[row]).toBe(source.title_lt);
      expect(agreements.id[agreements.follows[row] ?? NONE] ?? '').toBe(source.follows);
      expect(places[agreements.signedBy[row] ?? NONE]?.id ?? '').toBe(source.signed_by);
    }
  });

  it('holds events as columns, to the last day of their end', () => {
    const { events, places } = dataset;
    expect(events.id).toEqual(tables.events.map((row) => row.event_id));
    for (const [row, source] of tables.events.entries()) {
      expect(EVENT_KINDS[events.kind[row] ?? NONE]).toBe(source.kind);
      expect(events.from[row]).toBe(parseEdtf(source.start)?.from ?? UNDATED);
      expect(events.to[row]).toBe(parseEdtf(source.end || source.start)?.to ?? UNDATED);
      expect([events.start[row], events.end[row]]).toEqual([source.start, source.end]);
      expect(events.dateNote[row]).toBe(source.date_note);
      expect(events.online[row]).toBe(source.online === 'true' ? 1 : 0);
      expect(TOPICS.filter((_, bit) => (events.topics[row] ?? 0) & (1 << bit)).join(';')).toBe(
        source.topics
      );
      expect(events.id[events.partOf[row] ?? NONE] ?? '').toBe(source.part_of);
      expect(events.alsoAbout[row]?.map((place) => places[place]?.id).join(';')).toBe(
        source.also_about
      );
    }
  });

  it('holds projects with who takes part', () => {
    expect(dataset.projects).toEqual([
      {
        id: 'clean-water',
        title: { en: 'Cleaner water', ru: 'Чистая вода', lt: 'Švaresnis vanduo' },
        programme: 'Cross-border programme',
        start: '2011',
        end: '2013',
        note: '',
        participants: [
          { place: 0, organisation: '' },
          { place: 2, organisation: 'Water works, Klaipėda' }
        ]
      }
    ]);
  });

  it('holds attestations that lead to their records', () => {
    const idOf = (table: string, record: number): string | undefined => {
      if (table === 'agreements') return dataset.agreements.id[record];
      if (table === 'events') return dataset.events.id[record];
      if (table === 'projects') return dataset.projects[record]?.id;
      if (table === 'awards') return dataset.awards[record]?.id;
      const member = dataset.memberships[record];
      return `${dataset.networks[member?.network ?? NONE]?.id ?? ''}/${dataset.places[member?.place ?? NONE]?.id ?? ''}`;
    };
    expect(
      dataset.attestations.map(({ table, record, source, line, ...stated }) => ({
        record_table: table,
        record_id: idOf(table, record),
        source_id: dataset.sources[source]?.id,
        line: line === 0 ? '' : String(line),
        ...stated
      }))
    ).toEqual(
      tables.attestations.map((row) => ({
        record_table: row.record_table,
        record_id: row.record_id,
        source_id: row.source_id,
        line: row.line,
        statedName: row.stated_name,
        statedKind: row.stated_kind,
        statedDate: row.stated_date,
        statedTitle: row.stated_title,
        note: row.note
      }))
    );
  });

  it('may have empty tables', () => {
    const empty: Tables = {
      ...tables,
      awards: [],
      attestations: [],
      events: [],
      projects: [],
      project_participants: []
    };
    const decoded: Dataset = decodeDataset(compileDataset(empty, TITLE));
    expect([decoded.awards, decoded.attestations, decoded.events.length]).toEqual([[], [], 0]);
    expect(decoded.agreements).toEqual(dataset.agreements);
  });
});

describe('bytes that are not the dataset asked for', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'bad_magic'],
    [
      'a page of an error',
      new TextEncoder().encode('<!doctype html><title>404</title>'),
      'bad_magic'
    ],
    ['only a beginning', bytes.slice(0, 7), 'bad_schema'],
    ['a part of it', bytes.slice(0, bytes.length - 4), 'bad_schema'],
    ['more than it', new Uint8Array([...bytes, 0, 0, 0, 0]), 'bad_schema'],
    [
      'another layout',
      Uint8Array.from(bytes, (byte, index) => (index === 4 ? 99 : byte)),
      'bad_version'
    ]
  ])('are refused with a reason: %s', (_, broken, reason) => {
    expect(refusal(broken)).toBe(reason);
  });

  it('are refused where the hash is another', () => {
    expect(refusal(bytes, hashOf(bytes))).toBeUndefined();
    expect(refusal(bytes, '0'.repeat(64))).toBe('bad_hash');
  });

  it('are refused by their hash, whichever byte is damaged', () => {
    const hash = hashOf(bytes);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = Uint8Array.from(bytes, (byte, index) =>
          index === at ? byte ^ change : byte
        );
        const reason = at < 4 ? 'bad_magic' : at < 6 ? 'bad_version' : 'bad_hash';
        expect(refusal(broken, hash)).toBe(reason);
      })
    );
  });

  it('are decoded or refused, and never break anything else, where no hash is asked for', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = Uint8Array.from(bytes, (byte, index) =>
          index === at ? byte ^ change : byte
        );
        expect(() => refusal(broken)).not.toThrow();
      }),
      { numRuns: 1000 }
    );
  });

  it('are refused where a reference leads nowhere', () => {
    const missing = { ...tables, places: tables.places.slice(0, 3) };
    expect(() => compileDataset(missing, TITLE)).toThrow(RangeError);
  });
});
