import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContainer } from '../../../src/package/compiled/read-container';
import { readAttestations } from '../../../src/package/compiled/read-rows';
import { writeContainer, type PlainTable } from '../../../src/package/compiled/write-container';
import { DatasetError } from '../../../src/package/dataset-error';

const pack = (columns: PlainTable['columns'], length: number): Uint8Array =>
  writeContainer('a title', '1', { table: { length, columns } });

/** The bytes with another text in their JSON part, of the same length. */
function withText(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.includes(from) || from.length !== to.length) throw new Error('no such text');
  return Uint8Array.from(text.replace(from, to), (character) => character.charCodeAt(0));
}

const INTEGER = fc.oneof(
  fc.integer({ min: -130, max: 260 }),
  fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff }),
  fc.constantFrom(-0x8000_0000, -0x8001, -0x81, 0xff, 0x100, 0xffff, 0x1_0000)
);

describe('packed columns', () => {
  it('come back as they were, whatever their numbers and texts', () => {
    const rows = fc.array(fc.tuple(INTEGER, fc.string(), fc.constantFrom('a', 'ą', 'я')));
    fc.assert(
      fc.property(rows, (cells) => {
        const columns = {
          number: cells.map(([number]) => number),
          text: cells.map(([, text]) => text),
          coded: cells.map(([, , coded]) => coded)
        };
        const table = readContainer(pack(columns, cells.length)).table('table');
        const least = -0x8000_0000;
        expect([...table.numbers('number', least, 0x7fff_ffff)]).toEqual(columns.number);
        expect([...table.texts('text')]).toEqual(columns.text);
        expect([...table.texts('coded')]).toEqual(columns.coded);
      })
    );
  });

  it('take the narrowest type that holds them', () => {
    const size = (number: number): number =>
      pack({ n: Array<number>(800).fill(number) }, 800).length;
    expect(size(-1)).toBe(size(255));
    expect(size(256) - size(255)).toBeGreaterThanOrEqual(800 - 8);
    expect(size(65_536) - size(65_535)).toBeGreaterThanOrEqual(1600 - 8);
  });

  it('are stored in the order asked for', () => {
    const tables = { a: { length: 1, columns: { x: ['x'], note: ['n'], id: ['i'] } } };
    const text = new TextDecoder().decode(writeContainer('t', '1', tables, ['id', 'note']));
    const places = ['a.id', 'a.note', 'a.x'].map((name) => text.indexOf(name));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('refuse what they cannot hold', () => {
    expect(() => pack({ n: [0.5] }, 1)).toThrow(RangeError);
    expect(() => pack({ n: [2 ** 33] }, 1)).toThrow(RangeError);
    expect(() => pack({ n: [-1, 2 ** 31] }, 2)).toThrow(RangeError);
    expect(() => pack({ n: [1, 2] }, 1)).toThrow(RangeError);
  });
});

describe('a column that is not what it should be', () => {
  const bytes = pack({ n: [1, 2, 3], t: ['a', 'b', 'c'], c: ['x', 'x', 'x'] }, 3);
  const table = readContainer(bytes).table('table');

  it.each([
    ['missing', () => table.texts('nothing')],
    ['texts instead of numbers', () => table.numbers('t', 0, 9)],
    ['recurring texts instead of numbers', () => table.numbers('c', 0, 9)],
    ['numbers instead of texts', () => table.texts('n')],
    ['below its range', () => table.numbers('n', 2, 3)],
    ['above its range', () => table.numbers('n', 1, 2)],
    ['in a table that is missing', () => readContainer(bytes).table('tables')],
    [
      'shorter than its table',
      () =>
        readContainer(withText(bytes, '"table":3', '"table":4'))
          .table('table')
          .texts('t')
    ],
    [
      'longer than the file',
      () =>
        readContainer(withText(bytes, '"table":3', '"table":9'))
          .table('table')
          .numbers('n', 0, 9)
    ],
    [
      'of a table beyond all measure',
      () => {
        const [from, to] = [
          '"title":"a title","version":"1","tables":{"table":3}',
          '"title":"","version":"","tables":{"table":77777777}'
        ];
        return readContainer(withText(bytes, from, to.padEnd(from.length)))
          .table('table')
          .texts('c');
      }
    ]
  ])('is refused: %s', (_, read) => {
    expect(read).toThrow(DatasetError);
    expect(read).toThrow('bad_schema');
  });

  it('is refused where an attestation is of a record that is not there', () => {
    const texts = {
      statedName: [''],
      statedKind: [''],
      statedDate: [''],
      statedTitle: [''],
      note: ['']
    };
    const attestation = (record: number): Uint8Array =>
      writeContainer('title', '1', {
        sources: { length: 1, columns: {} },
        attestations: {
          length: 1,
          columns: { table: [0], record: [record], source: [0], line: [1], ...texts }
        }
      });
    const dates = {
      agreements: ['1993'],
      events: [],
      projects: [],
      network_members: [],
      awards: []
    };
    const read = (record: number) => readAttestations(readContainer(attestation(record)), dates);
    expect(read(0)).toHaveLength(1);
    expect(() => read(1)).toThrow('bad_schema');
  });
});
