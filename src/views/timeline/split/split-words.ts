import type { TimeAxis } from '../../../analysis/timeline/axis';
import { NO_PART, OTHERS } from '../../../analysis/timeline/split';
import { WORLD_PARTS, type WorldPart } from '../../../analysis/findings/world-parts';
import type { DatasetIndex } from '../../../analysis/dataset-index';
import { placeName } from '../../../domain/dataset';
import {
  AGREEMENT_KINDS,
  EVENT_KINDS,
  type AgreementKind,
  type EventKind,
  type Language
} from '../../../domain/kinds';
import type { TimelineSplit } from '../../../domain/view';
import { formatNumber } from '../../../text/format';
import { agreementKindName, eventKindName } from '../../../text/labels';
import { m } from '../../../text/paraglide/messages';
import type { ChartTable } from '../chart/chart-model';
import { columnName } from '../chart/words';
import type { DrawnRow } from './split-model';

const PARTS: Readonly<Record<WorldPart, () => string>> = {
  africa: m.timeline_part_africa,
  americas: m.timeline_part_americas,
  asia: m.timeline_part_asia,
  europe: m.timeline_part_europe,
  oceania: m.timeline_part_oceania
};

/** The name of a group of records. */
export function groupName(
  { dataset, placeById }: DatasetIndex,
  table: ChartTable,
  split: TimelineSplit,
  id: string,
  language: Language
): string {
  if (id === OTHERS) return m.timeline_split_others();
  if (split === 'region') {
    const part = WORLD_PARTS.find((one) => one === id);
    return part === undefined || id === NO_PART ? m.timeline_part_unknown() : PARTS[part]();
  }
  if (split === 'home') {
    const place = dataset.places[placeById.get(id) ?? -1];
    return place ? placeName(place, language) : id;
  }
  const isKnown = (kinds: readonly string[]): boolean => kinds.includes(id);
  if (table === 'agreements' && isKnown(AGREEMENT_KINDS)) {
    return agreementKindName[id as AgreementKind]();
  }
  return isKnown(EVENT_KINDS) ? eventKindName[id as EventKind]() : id;
}

/** What is said of a row: its records, and when most of them are. */
export function rowSpoken(
  { name, total, peak, peakCount }: Pick<DrawnRow, 'name' | 'total' | 'peak' | 'peakCount'>,
  axis: TimeAxis,
  language: Language
): string {
  const column = axis.columns[peak];
  if (total === 0) return m.timeline_row_none({ name });
  const words = { name, total: formatNumber(total, language) };
  if (!column) return m.timeline_row_count({ name, count: words.total });
  const when = columnName(axis, column, language);
  return m.timeline_row_spoken({ ...words, when, count: formatNumber(peakCount, language) });
}
