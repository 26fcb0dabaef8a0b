import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/domain/kinds';
import { NO_FILTERS } from '../../../src/domain/filters';
import { readAddress } from '../../../src/state/address';
import { addressScope } from '../../../src/state/address-scope';
import { loadExamples } from '../../../src/state/examples';
import { Explorer } from '../../../src/state/explorer.svelte';
import { standingScene } from '../../../src/state/scene-explorer';
import { isDocument, isStart, left, ties, type Question } from '../../e2e/naive';
import { realDataset } from '../real-dataset';

const explorer = new Explorer(realDataset().dataset);
const [kaliningrad, petersburg] = await loadExamples();

const documents = (question: Question) => left(question).agreements.filter(isDocument).length;
const events = (question: Question) => left(question).events.length;
const eventsIn = (question: Question, from: string, to = from) =>
  left(question).events.filter(({ date }) => date.slice(0, 7) >= from && date.slice(0, 7) <= to)
    .length;
const partners = (home: string) => ties.filter((tie) => tie.home === home);
const countries = (home: string) => new Set(partners(home).map(({ country }) => country)).size;

const K = { home: ['kaliningrad'] };
const S = { home: ['saint-petersburg'] };
const K_DOCUMENTS = left(K).agreements.filter(isDocument);
const decade = (all: typeof K_DOCUMENTS, start: string) =>
  all.filter(({ date }) => date.startsWith(start)).length;
const S_DOCUMENTS = left(S).agreements.filter(isDocument);
const of = (codes: string[]) =>
  partners('kaliningrad').filter((tie) => codes.includes(tie.country));

/** What the words of a scene state in figures, counted from the files. */
const KALININGRAD: readonly (readonly number[])[] = [
  [partners('kaliningrad').length, countries('kaliningrad'), documents(K), events(K), 2017],
  [1991, decade(K_DOCUMENTS, '199')],
  [decade(K_DOCUMENTS, '200')],
  [
    documents({ ...K, country: ['DE', 'LT', 'PL'] }),
    documents(K),
    documents({ ...K, country: ['PL'] }),
    documents({ ...K, country: ['DE'] }),
    documents({ ...K, country: ['LT'] }),
    of(['DE', 'LT', 'PL']).length,
    partners('kaliningrad').length
  ],
  [1993, 2010, 8, 2013, 2014],
  [events({ ...K, country: ['LT'] })],
  [2000, 7202, 7142, 6566, 2400],
  []
];
const PETERSBURG: readonly (readonly number[])[] = [
  [
    partners('saint-petersburg').length,
    countries('saint-petersburg'),
    documents(S),
    left(S).agreements.filter(isStart).length,
    2020
  ],
  [1953, 1990],
  [2010, decade(S_DOCUMENTS, '201')],
  [events(S), new Set(left(S).events.map(({ tie }) => tie.partner)).size, 2020],
  [eventsIn(S, '2020-01', '2020-03')],
  [
    eventsIn({ ...S, event: ['videoconference'] }, '2020-04', '2020-12'),
    events({ ...S, event: ['videoconference'] }),
    left(S).events.filter(({ kind }) => kind === 'meeting').length,
    left(S).events.filter(({ kind }) => kind === 'visit').length
  ],
  [
    events({ ...S, country: ['JP', 'KR', 'VN'] }),
    events(S),
    events({ ...S, country: ['JP'] }),
    events({ ...S, country: ['VN'] }),
    events({ ...S, country: ['KR'] })
  ],
  [2400, 195, 8213]
];

/** All figures of a text; the groups of a thousand are parted by a comma or not at all. */
function figures(text: string): Set<number> {
  const found = text.replaceAll(/(\d),(\d{3})/g, '$1$2').match(/\d+/g) ?? [];
  return new Set(found.map(Number));
}

describe.each([
  ['Kaliningrad', kaliningrad!, KALININGRAD],
  ['Saint Petersburg', petersburg!, PETERSBURG]
])('the example of %s', (_, example, facts) => {
  it('has six to ten scenes, each with all its words in each language', () => {
    expect(example.scenes.length).toBeGreaterThanOrEqual(6);
    expect(example.scenes.length).toBeLessThanOrEqual(10);
    for (const words of [
      example.title,
      ...example.scenes.flatMap(({ title, caption, notes }) => [title, caption, notes])
    ]) {
      for (const language of LANGUAGES) expect(words[language]).not.toBe('');
    }
  });

  it('asks for nothing that the dataset does not have, and shows something each time', () => {
    const scope = addressScope(explorer.index);
    for (const { view } of example.scenes) {
      expect(readAddress(view, scope).faults).toEqual([]);
      const { answer, filters } = standingScene({ view }, explorer).explorer;
      expect(answer.totals.ties).toBeGreaterThan(0);
      expect(filters).not.toEqual(NO_FILTERS);
    }
  });

  it('states the figures that the files come to, in each language', () => {
    example.scenes.forEach(({ title, caption }, at) => {
      for (const language of LANGUAGES) {
        const stated = figures(`${title[language]} ${caption[language]}`);
        for (const fact of facts[at]!) {
          expect([language, at, fact, stated.has(fact)]).toEqual([language, at, fact, true]);
        }
        // Lithuanian and Russian write `1990-х`, `30 šalių`: nothing but what English states.
        const english = figures(`${title.en} ${caption.en}`);
        expect([language, at, [...stated].filter((one) => !english.has(one))]).toEqual([
          language,
          at,
          []
        ]);
      }
    });
  });
});

it('states distances as the app measures them', async () => {
  const { distanceKm } = await import('../../../src/analysis/great-circle');
  const at = (id: string) => explorer.dataset.places.find((place) => place.id === id)!.position;
  const km = (home: string, partner: string) => Math.round(distanceKm(at(home), at(partner)));
  expect(['dalian', 'norfolk', 'guyuan', 'yerevan'].map((id) => km('kaliningrad', id))).toEqual([
    7202, 7142, 6566, 2400
  ]);
  expect(['kotka', 'khanh-hoa'].map((id) => km('saint-petersburg', id))).toEqual([195, 8213]);
  const all = partners('saint-petersburg')
    .map(({ partner }) => km('saint-petersburg', partner))
    .sort((a, b) => a - b);
  expect(all[0]).toBe(195);
  expect(all.at(-1)).toBe(8213);
  expect(all.filter((one) => one > 2400)).toHaveLength(26);
});
