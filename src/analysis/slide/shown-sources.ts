import type { Source } from '../../domain/dataset';
import type { DatasetIndex } from '../dataset-index';
import type { SpokenRecords } from './shown-view';

/** The sources that state the shown documents and events, in the order of the dataset. */
export function shownSources({ dataset }: DatasetIndex, shown: SpokenRecords): Source[] {
  const used = new Set<number>();
  const masks: Readonly<Partial<Record<string, Uint8Array>>> = {
    agreements: shown.agreements,
    events: shown.events
  };
  for (const { table, record, source } of dataset.attestations) {
    if (masks[table]?.[record] === 1) used.add(source);
  }
  return dataset.sources.filter((_, row) => used.has(row));
}
