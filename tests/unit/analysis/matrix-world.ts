import type { MatrixRow } from '../../../src/analysis/matrix';
import { makePlace, toDataset } from './answer-world';

/** Two municipalities and nothing else: what a matrix stands on where only its places are tried. */
export const twoHomes = toDataset({
  places: [makePlace({ id: 'home' }), makePlace({ id: 'other' })],
  homes: ['home', 'other'],
  ties: [],
  agreements: [],
  events: []
});

/** A row of Germany without counts. */
export const emptyRow = (home: number): MatrixRow => ({
  country: 'DE',
  home,
  cells: [],
  undated: 0,
  total: 0
});
