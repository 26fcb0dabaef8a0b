import type { Source } from '../../domain/dataset';
import type { Answer } from '../answer';
import type { DatasetIndex } from '../dataset-index';

/** The sources that state the shown documents and events, in the order of the dataset. */
export function shownSources({ dataset }: DatasetIndex, answer: Answer): Source[] {
  const used = new Set<number>();
  const masks: Readonly<Partial<Record<string, Uint8Array>>> = {
    agreements: answer.agreements,
    events: answer.events
  };
  for (const { table, record, source } of dataset.attestations) {
    if (masks[table]?.[record] === 1) used.add(source);
  }
  return dataset.sources.filter((_, row) => used.has(row));
}
