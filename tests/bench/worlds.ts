import { readFileSync } from 'node:fs';
import { indexDataset, type DatasetIndex } from '../../src/analysis/dataset-index';
import { AGREEMENT_KINDS, PLACE_KINDS } from '../../src/domain/kinds';
import { dayNumber } from '../../src/domain/date-span';
import { NO_FILTERS, type Filters } from '../../src/domain/filters';
import { compileDataset } from '../../src/package/compile';
import { decodeDataset } from '../../src/package/decode';
import { bigTables } from '../fixtures/big-package';

/** As many as there are links between towns in the world. */
export const MANY = 26_000;

/** An invented world of many partnerships. */
export function bigIndex(): DatasetIndex {
  const title = { title: 'Many', version: '1.0.0' };
  return indexDataset(decodeDataset(compileDataset(bigTables(MANY), title)));
}

/** The dataset that is shipped, from a built folder. */
export function shippedIndex(folder: string): DatasetIndex {
  const { file } = JSON.parse(readFileSync(`${folder}/dataset/current.json`, 'utf8')) as {
    file: string;
  };
  return indexDataset(decodeDataset(readFileSync(`${folder}/dataset/${file}`)));
}

/** Numbers from 0 to 1, the same ones each time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

/** States of the filters such as a reader goes through: spans that a brush drags, and some lists. */
export function filterWalk(index: DatasetIndex, steps: number): Filters[] {
  const random = seeded(7);
  const some = <T>(list: readonly T[], most: number): T[] =>
    list.filter(() => random() < most / list.length);
  const homes = index.dataset.homes.map((place) => index.dataset.places[place]!.id);
  return Array.from({ length: steps }, (_, step) => {
    const year = 1950 + Math.floor(random() * 60);
    const span = { from: dayNumber(year), to: dayNumber(year + 15, 12, 31) };
    return {
      ...NO_FILTERS,
      span: step % 4 === 3 ? null : span,
      countries: step % 3 === 0 ? some(index.countries, 2) : [],
      homes: step % 5 === 0 ? some(homes, 6) : [],
      kinds: step % 7 === 0 ? some(AGREEMENT_KINDS, 3) : [],
      levels: step % 11 === 0 ? some(PLACE_KINDS, 2) : []
    };
  });
}
