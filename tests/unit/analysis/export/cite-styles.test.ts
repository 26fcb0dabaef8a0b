import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CITATION_STYLES,
  citeAs,
  inEachLanguage,
  type CitedDataset,
  type CitedView
} from '../../../../src/analysis/export/cite-styles';

const dataset: CitedDataset = {
  title: 'Ties of three cities',
  version: '1.2.0',
  hash: '0123456789abcdef0123456789abcdef',
  author: 'Contributors to Ties',
  year: '2026',
  licence: 'CC BY 4.0'
};
const reading = { address: 'https://example.org/?country=DE', day: '2027-01-05' };
const view: CitedView = {
  shows: { en: '3 partners in 1 country: 4 documents', ru: '3 партнёра в 1 стране', lt: '3' },
  filter: { en: 'Germany', ru: 'Германия', lt: 'Vokietija' }
};

test('the dataset in each style', () => {
  expect(CITATION_STYLES.map((style) => citeAs(style, dataset, reading))).toEqual([
    'Ties of three cities : набор данных / Contributors to Ties. – Версия 1.2.0. – 2026. – SHA-256 0123456789abcdef. – Лицензия CC BY 4.0. – URL: https://example.org/?country=DE (дата обращения: 05.01.2027). – Текст : электронный.',
    'Ties of three cities [Электронный ресурс] : набор данных / Contributors to Ties. Версия 1.2.0. 2026. SHA-256 0123456789abcdef. URL: https://example.org/?country=DE (дата обращения: 05.01.2027).',
    'Contributors to Ties. (2026). Ties of three cities (Version 1.2.0; SHA-256 0123456789abcdef) [Data set]. Retrieved January 5, 2027, from https://example.org/?country=DE',
    'Contributors to Ties. Ties of three cities. Version 1.2.0, SHA-256 0123456789abcdef. Data set. 2026. Accessed January 5, 2027. https://example.org/?country=DE.',
    `@misc{twinline-2026-01234567,
  author = {{Contributors to Ties}},
  title = {{Ties of three cities}},
  year = {2026},
  version = {1.2.0},
  howpublished = {Data set},
  note = {SHA-256 0123456789abcdef; CC BY 4.0},
  url = {https://example.org/?country=DE},
  urldate = {2027-01-05}
}`
  ]);
});

test('a view in each style, as a part of the dataset', () => {
  expect(CITATION_STYLES.map((style) => citeAs(style, dataset, reading, view))).toEqual([
    '3 партнёра в 1 стране (Германия) / Contributors to Ties. – Текст : электронный // Ties of three cities : набор данных. – Версия 1.2.0. – 2026. – SHA-256 0123456789abcdef. – Лицензия CC BY 4.0. – URL: https://example.org/?country=DE (дата обращения: 05.01.2027).',
    '3 партнёра в 1 стране (Германия) // Ties of three cities [Электронный ресурс] : набор данных / Contributors to Ties. Версия 1.2.0. 2026. SHA-256 0123456789abcdef. URL: https://example.org/?country=DE (дата обращения: 05.01.2027).',
    'Contributors to Ties. (2026). 3 partners in 1 country: 4 documents (Germany) [View of a data set]. In Ties of three cities (Version 1.2.0; SHA-256 0123456789abcdef). Retrieved January 5, 2027, from https://example.org/?country=DE',
    'Contributors to Ties. “3 partners in 1 country: 4 documents (Germany).” In Ties of three cities. Version 1.2.0, SHA-256 0123456789abcdef. Data set. 2026. Accessed January 5, 2027. https://example.org/?country=DE.',
    `@misc{twinline-2026-01234567-view,
  author = {{Contributors to Ties}},
  title = {{3 partners in 1 country: 4 documents}},
  year = {2026},
  version = {1.2.0},
  howpublished = {Data set},
  note = {View of the data set Ties of three cities; SHA-256 0123456789abcdef; Filter: Germany; CC BY 4.0},
  url = {https://example.org/?country=DE},
  urldate = {2027-01-05}
}`
  ]);
});

test('a view that filters nothing more than its sentence says has no empty brackets', () => {
  const plain = { ...view, filter: inEachLanguage(() => '') };
  for (const style of CITATION_STYLES) {
    expect(citeAs(style, dataset, reading, plain)).not.toMatch(/\(\)|Filter|Germany|Германия/);
  }
});

test('what nobody says is left out or said to be unknown', () => {
  const bare: CitedDataset = { ...dataset, author: '', year: '', licence: '' };
  const cited = CITATION_STYLES.map((style) =>
    citeAs(style, bare, { address: '', day: '2027-01-05' })
  );
  expect(cited).toEqual([
    'Ties of three cities : набор данных. – Версия 1.2.0. – [б. г.]. – SHA-256 0123456789abcdef. – Дата формирования: 05.01.2027. – Текст : электронный.',
    'Ties of three cities [Электронный ресурс] : набор данных. Версия 1.2.0. [Б. г.]. SHA-256 0123456789abcdef. Дата формирования: 05.01.2027.',
    'Ties of three cities (Version 1.2.0; SHA-256 0123456789abcdef) [Data set]. (n.d.). Made January 5, 2027.',
    'Ties of three cities. Version 1.2.0, SHA-256 0123456789abcdef. Data set. n.d. Made January 5, 2027.',
    '@misc{twinline-01234567,\n  title = {{Ties of three cities}},\n  version = {1.2.0},\n  howpublished = {Data set},\n  note = {SHA-256 0123456789abcdef},\n  urldate = {2027-01-05}\n}'
  ]);
});

test('a part that ends with a mark of its own gets no full stop more', () => {
  for (const title of ['Who is tied to whom?', 'Ties!', 'Ties…', 'Ties etc.']) {
    const asked = { ...dataset, title, author: 'A. B.' };
    const said = { ...view, shows: inEachLanguage(() => title), filter: inEachLanguage(() => '') };
    for (const style of CITATION_STYLES) {
      expect(citeAs(style, asked, reading)).not.toMatch(/[.!?…]\./);
      expect(citeAs(style, asked, reading, said)).not.toMatch(/[.!?…]\./);
    }
  }
});

test('an address stays one in BibTeX, though it holds what would end its field', () => {
  const address = 'https://example.org/?q={a}\\b';
  const entry = citeAs('bibtex', dataset, { ...reading, address });
  const [, written = ''] = /url = \{(.*)\},\n/.exec(entry) ?? [];
  expect(written).not.toMatch(/[{}\\]/);
  expect(decodeURIComponent(written)).toBe(address);
});

test('BibTeX stays whole whatever is cited: braces close, and nothing is a command', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab {}\\%&$#_~^,=@"é') });
  fc.assert(
    fc.property(text, text, fc.webUrl({ withQueryParameters: true }), (title, shows, address) => {
      const entry = citeAs(
        'bibtex',
        { ...dataset, title },
        { address, day: '2027-01-05' },
        { ...view, shows: inEachLanguage(() => shows) }
      );
      const plain = entry
        .replace(/\\text(backslash|asciitilde|asciicircum)\{\}/g, '')
        .replace(/\\[&%$#_{}]/g, '');
      expect(plain).not.toContain('\\');
      let depth = 0;
      for (const mark of plain) {
        if (mark === '{') depth += 1;
        if (mark === '}') depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      const fields = plain.split('\n').filter((line) => !line.includes(' url = '));
      expect(fields.join('\n').replace(/^@misc/, '')).not.toMatch(/[&%$#_~^]/);
    })
  );
});
