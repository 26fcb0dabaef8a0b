import type { Dataset } from '../../../src/domain/dataset';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { indexDetails, type DetailsIndex } from '../../../src/analysis/details-index';
import { checkPackage } from '../../../src/package/check';
import { compileDataset } from '../../../src/package/compile';
import { decodeDataset } from '../../../src/package/decode';
import { smallPackage } from '../../fixtures/small-package';

/** The hand-made package of the fixtures, compiled. */
export function smallDataset(): Dataset {
  const checked = checkPackage(smallPackage(), () => []);
  if (checked.status === 'broken') throw new Error(JSON.stringify(checked.faults));
  return decodeDataset(compileDataset(checked.tables, checked.title));
}

export function detailsIndex(dataset: Dataset): DetailsIndex {
  return indexDetails(indexDataset(dataset));
}

/** The row of a place by its id. */
export function placeRow(dataset: Dataset, id: string): number {
  const row = dataset.places.findIndex((place) => place.id === id);
  if (row < 0) throw new Error(`no place ${id}`);
  return row;
}

/** The row of a partnership by its id. */
export function tieRow(dataset: Dataset, id: string): number {
  const row = dataset.partnerships.id.indexOf(id);
  if (row < 0) throw new Error(`no partnership ${id}`);
  return row;
}
