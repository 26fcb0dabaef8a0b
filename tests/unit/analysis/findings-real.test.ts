import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/analysis/answer';
import { indexDataset } from '../../../src/analysis/dataset-index';
import {
  findChange,
  findCountries,
  findDiffering,
  findings,
  findLone,
  findPause,
  findPeak,
  findReach,
  findShared,
  findVague
} from '../../../src/analysis/findings/finders';
import type { Find, FindingScene } from '../../../src/analysis/findings/finding';
import { findingText } from '../../../src/analysis/findings/finding-words';
import { countEnds } from '../../../src/analysis/timeline/ends';
import { daysOf } from './answer-world';
import { readAddress } from '../../../src/state/address';
import { addressScope } from '../../../src/state/address-scope';
import { addressOf, left, timeless, type Question } from '../../e2e/naive';
import { realDataset } from '../real-dataset';
import { anyQuestion } from './any-question';
import { NAIVE_FINDINGS } from './naive-findings';

const index = indexDataset(realDataset().dataset);
const scope = addressScope(index);

/** Half of them ask for no period: some findings are for the whole of time. */
const questions: readonly Question[] = [
  {},
  ...fc
    .sample(anyQuestion, { numRuns: 80, seed: 2026 })
    .map((question, at) => (at % 2 === 0 ? question : timeless(question)))
];

function sceneOf(question: Question): FindingScene {
  const { address, faults } = readAddress(addressOf(question), scope);
  expect(faults).toEqual([]);
  const { filters } = address.view;
  return { index, filters, answer: answer(index, filters, null) };
}

const FINDERS: Readonly<Record<keyof typeof NAIVE_FINDINGS, Find>> = {
  peak: findPeak,
  shared: findShared,
  lone: findLone,
  countries: findCountries,
  change: findChange,
  reach: findReach,
  pause: findPause,
  differ: findDiffering,
  vague: findVague
};
const KINDS = Object.keys(NAIVE_FINDINGS) as (keyof typeof NAIVE_FINDINGS)[];

describe('of the data of this repository', () => {
  it.each(KINDS)('a finding says what a plain count comes to, or nothing: %s', (kind) => {
    let found = 0;
    for (const question of questions) {
      const finding = FINDERS[kind](sceneOf(question));
      const text = finding ? findingText(finding, index, 'en') : '';
      expect([addressOf(question), text]).toEqual([
        addressOf(question),
        NAIVE_FINDINGS[kind](question)
      ]);
      if (text !== '') found += 1;
    }
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(questions.length);
  });

  it('the line of findings holds the first five that there are', () => {
    for (const question of questions) {
      const texts = findings(sceneOf(question)).map((one) => findingText(one, index, 'en'));
      const counted = KINDS.map((kind) => NAIVE_FINDINGS[kind](question));
      expect(texts).toEqual(counted.filter((text) => text !== '').slice(0, 5));
    }
  });

  it('the terms that end in a year or a decade are those that the files state', () => {
    const years = Array.from({ length: 40 }, (_, at) => 1990 + at);
    let found = 0;
    for (const question of questions) {
      const { timelessAgreements } = sceneOf(question).answer;
      const stated = left(timeless(question)).agreements.map(({ until }) => until.slice(0, 4));
      const counted = (edtf: string): number =>
        countEnds(index.dataset.agreements, timelessAgreements, daysOf(edtf)!);
      for (const year of years) {
        const text = String(year);
        const expected = stated.filter((until) => until === text).length;
        found += expected;
        expect(counted(text)).toBe(expected);
        if (year % 10 !== 0) continue;
        expect(counted(`${text}/${String(year + 9)}`)).toBe(
          stated.filter((until) => until.slice(0, 3) === text.slice(0, 3)).length
        );
      }
    }
    expect(found).toBeGreaterThan(0);
  });
});
