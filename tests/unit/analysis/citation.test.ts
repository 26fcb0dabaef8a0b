import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cite, type CitationWords } from '../../../src/analysis/citation';
import { foldLines, reachOf, sourcesOf } from '../../../src/analysis/details-sources';
import type { Source } from '../../../src/domain/dataset';

const words: CitationWords = {
  language: (tag) => `in ${tag}`,
  describes: (asOf) => `describes ${asOf}`,
  lines: (lines, count) => `${count === 1 ? 'line' : 'lines'} ${lines}`,
  dataset: (title, version, hash) => `In: ${title}, ${version}, ${hash}.`
};

const source = (id: string, asOf: string, title = `Title of ${id}`): Source => ({
  id,
  title,
  language: 'lt',
  publisher: `Publisher of ${id}`,
  asOf,
  note: ''
});

const sources = [
  source('one', '2017'),
  source('two', '2010/2014', 'What?'),
  source('three', '2020')
];

test('a citation names the subject, each source used with its lines, and the dataset', () => {
  const uses = sourcesOf(sources, [
    { source: 1, line: 7 },
    { source: 0, line: 54 },
    { source: 1, line: 8 },
    { source: 1, line: 7 },
    { source: 1, line: 20 }
  ]);
  const dataset = { title: 'Ties', version: '1.2', hash: 'abcdef0123456789abcdef' };
  expect(cite('Klaipėda', uses, dataset, words)).toBe(
    [
      'Klaipėda.',
      'Publisher of one. Title of one [in lt; describes 2017], line 54.',
      'Publisher of two. What? [in lt; describes 2010/2014], lines 7–8, 20.',
      'In: Ties, 1.2, abcdef012345.'
    ].join('\n')
  );
});

test('a source that leaves a record out is cited without a line', () => {
  const uses = sourcesOf(sources, [{ source: 2, line: 0 }]);
  expect(uses).toEqual([{ row: 2, source: sources[2], lines: [] }]);
  expect(cite('X', uses, { title: '', version: '', hash: '' }, words)).toContain(
    'Title of three [in lt; describes 2020].\n'
  );
});

test('runs of lines are folded and unfold to the same lines', () => {
  expect(foldLines([])).toBe('');
  expect(foldLines([3])).toBe('3');
  expect(foldLines([3, 4, 6, 8, 9, 10])).toBe('3–4, 6, 8–10');
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (some) => {
      const lines = some.sort((a, b) => a - b);
      const unfolded = foldLines(lines)
        .split(', ')
        .filter((run) => run !== '')
        .flatMap((run) => {
          const [first, last = first] = run.split('–').map(Number);
          return Array.from({ length: last! - first! + 1 }, (_, step) => first! + step);
        });
      expect(unfolded).toEqual(lines);
    })
  );
});

test('sources reach to the ends of what they describe', () => {
  expect(reachOf(sources)).toEqual({ from: 2014, to: 2020 });
  expect(reachOf(sources.slice(0, 1))).toEqual({ from: 2017, to: 2017 });
  expect(reachOf([])).toBeNull();
});
