import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/package/write-csv';

describe('writing a table', () => {
  it('quotes only what needs quotes, and ends every line', () => {
    const text = writeCsv(
      ['id', 'note'],
      [
        ['a', 'plain'],
        ['b', 'one, "two"\nthree'],
        ['c', ' blank'],
        ['d', '']
      ]
    );
    expect(text).toBe('id,note\na,plain\nb,"one, ""two""\nthree"\nc," blank"\nd,\n');
  });

  it('leaves cells that look like formulas as they are', () => {
    expect(writeCsv(['a'], [['=1+1'], ['@x']])).toBe('a\n=1+1\n@x\n');
  });

  it('does not let a row of one empty cell become an empty line', () => {
    expect(writeCsv(['a'], [['']])).toBe('a\n""\n');
  });

  it('refuses a row of another width', () => {
    expect(() => writeCsv(['a', 'b'], [['1']])).toThrow(RangeError);
  });
});
