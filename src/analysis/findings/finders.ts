import { UNDATED } from '../../domain/dataset';
import { calendarDay, dayNumber, parseEdtf } from '../../domain/date-span';
import { disagreements } from '../../domain/disagreements';
import { spansOf, type DaySpan } from '../../domain/filters';
import type { Target } from '../../domain/target';
import { partnershipDistances } from '../charts/distances';
import type { DatasetIndex } from '../dataset-index';
import type { DatedDays } from '../timeline/dates';
import type { Find, Finding, FindingScene } from './finding';
import { documentsByDecade, rowsOf, shownDocuments, shownPartners, yearsOnly } from './shown';
import { WORLD_PARTS, worldPartOf } from './world-parts';

function decadeSpan(year: number): DaySpan {
  return { from: dayNumber(year), to: dayNumber(year + 9, 12, 31) };
}

/** Who asks for a period knows which: findings about periods are for the whole of time. */
function asksPeriod({ filters }: FindingScene): boolean {
  return spansOf(filters).length > 0;
}

function placeTarget({ index }: FindingScene, place: number): Target {
  return { type: 'place', id: index.dataset.places[place]!.id };
}

/**
 * The decade with the most documents, where it stands out: ten documents at least, since the share
 * of fewer jumps with each; three decades at least, since one of two always leads; and a third of
 * all and half as many again as the next, since less is no peak.
 */
export const findPeak: Find = (scene) => {
  if (asksPeriod(scene)) return null;
  const decades = [...documentsByDecade(scene)].map(([decade, rows]) => ({
    decade,
    count: rows.length
  }));
  const total = decades.reduce((sum, { count }) => sum + count, 0);
  const [first, second] = decades.sort((a, b) => b.count - a.count || a.decade - b.decade);
  if (!first || !second || decades.length < 3 || total < 10) return null;
  const share = first.count / total;
  if (share < 1 / 3 || first.count < 1.5 * second.count) return null;
  const targets: Target[] = [{ type: 'bar', span: decadeSpan(first.decade) }];
  return { kind: 'peak', ...first, share, targets };
};

/**
 * Few countries with much of it: at most three of six or more that hold two fifths of ten or more
 * partners. With fewer countries three are simply most of them.
 */
export const findCountries: Find = (scene) => {
  const { places } = scene.index.dataset;
  const counts = new Map<string, number>();
  const partners = shownPartners(scene);
  for (const place of partners) {
    const { country } = places[place]!;
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  if (partners.length < 10 || counts.size < 6) return null;
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  let sum = 0;
  for (let many = 1; many <= 3; many++) {
    sum += ranked[many - 1]![1];
    if (sum / partners.length < 0.4) continue;
    const countries = ranked.slice(0, many).map(([country]) => country);
    const targets = countries.map((id): Target => ({ type: 'country', id }));
    return { kind: 'countries', countries, share: sum / partners.length, targets };
  }
  return null;
};

/**
 * The only partner in a part of the world, where there are eight partners at least in others; of
 * several such, the one whose part comes first in the alphabet.
 */
export const findLone: Find = (scene) => {
  const { places } = scene.index.dataset;
  const partners = shownPartners(scene);
  if (partners.length < 9) return null;
  for (const part of WORLD_PARTS) {
    const there = partners.filter((place) => worldPartOf(places[place]!.country) === part);
    const [place] = there;
    if (place === undefined || there.length > 1) continue;
    return { kind: 'lone', part, place, targets: [placeTarget(scene, place)] };
  }
  return null;
};

/** Partners of more than one of the shown municipalities; one is worth saying. */
export const findShared: Find = (scene) => {
  const { home, partner } = scene.index.dataset.partnerships;
  const homes = new Map<number, Set<number>>();
  for (const row of rowsOf(scene.answer.partnerships)) {
    const place = partner[row]!;
    const seen = homes.get(place);
    if (seen) seen.add(home[row]!);
    else homes.set(place, new Set([home[row]!]));
  }
  const places = [...homes].filter(([, of]) => of.size > 1).map(([place]) => place);
  if (places.length === 0) return null;
  const targets = places.map((place) => placeTarget(scene, place));
  return { kind: 'shared', places, targets };
};

/** A pause shorter than this is how such ties go: many renew every ten or fifteen years. */
const LONG_PAUSE_YEARS = 20;

/** The days of those records of a tie that are shown and dated. */
function datedRecords(
  { from, to }: DatedDays,
  rows: readonly number[],
  shown: Uint8Array
): DaySpan[] {
  const records: DaySpan[] = [];
  for (const row of rows) {
    if (shown[row] === 1 && from[row] !== UNDATED) records.push({ from: from[row]!, to: to[row]! });
  }
  return records;
}

/**
 * The longest time without a dated record between two of one tie, whole years apart: from the last
 * day of the one to the first of the next. Silence of the sources is not silence of the tie, and the
 * words say so.
 */
export const findPause: Find = (scene) => {
  const { dataset, agreementsOf, eventsOf } = scene.index;
  const { agreements, events } = dataset;
  let found: Finding | null = null;
  let longest = LONG_PAUSE_YEARS - 1;
  for (const partnership of rowsOf(scene.answer.partnerships)) {
    const records = [
      ...datedRecords(agreements, agreementsOf[partnership]!, scene.answer.agreements),
      ...datedRecords(events, eventsOf[partnership]!, scene.answer.events)
    ];
    // Most ties have a single record: nothing lies between.
    if (records.length < 2) continue;
    records.sort((a, b) => a.from - b.from);
    let last = records[0];
    for (const record of records.slice(1)) {
      const fromYear = calendarDay(last!.to).year;
      const toYear = calendarDay(record.from).year;
      if (toYear - fromYear > longest) {
        longest = toYear - fromYear;
        const id = dataset.partnerships.id[partnership]!;
        const targets: Target[] = [{ type: 'partnership', id }];
        found = { kind: 'pause', partnership, fromYear, toYear, targets };
      }
      if (record.to > last!.to) last = record;
    }
  }
  return found;
};

/**
 * The furthest partner, where it lies three times as far as half of the others and beyond 3,000 km:
 * nearer, a long way is still the neighbourhood. Eight ties at least, or there is no "usual".
 */
export const findReach: Find = (scene) => {
  const { partnerships } = scene.index.dataset;
  const distances = partnershipDistances(scene.index);
  const ties = rowsOf(scene.answer.partnerships)
    .map((row) => {
      const place = partnerships.partner[row]!;
      const home = partnerships.home[row]!;
      return { row, place, home, km: distances[row]! };
    })
    .sort((a, b) => a.km - b.km || a.row - b.row);
  if (ties.length < 8) return null;
  const middle = (ties.length - 1) / 2;
  const medianKm = (ties[Math.floor(middle)]!.km + ties[Math.ceil(middle)]!.km) / 2;
  const { place, home, km, row } = ties.at(-1)!;
  if (km < 3000 || km < 3 * medianKm) return null;
  const targets: Target[] = [{ type: 'partnership', id: partnerships.id[row]! }];
  return { kind: 'reach', place, home, km, medianKm, targets };
};

/**
 * Two decades, one after the other, with five documents each at least and half as many again in the
 * one as in the other: the last such pair that all sources cover to its end, so that a list which
 * stops early never looks like a decline.
 */
export const findChange: Find = (scene) => {
  if (asksPeriod(scene)) return null;
  const ends = scene.index.dataset.sources.map(({ asOf }) => parseEdtf(asOf)?.to ?? Infinity);
  const covered = Math.min(Infinity, ...ends);
  const decades = documentsByDecade(scene);
  const years = [...decades.keys()].sort((a, b) => b - a);
  for (const year of years) {
    const after = decadeSpan(year);
    if (after.to > covered) continue;
    const beforeCount = decades.get(year - 10)?.length ?? 0;
    const afterCount = decades.get(year)!.length;
    if (Math.min(beforeCount, afterCount) < 5) continue;
    const more = Math.max(beforeCount, afterCount) / Math.min(beforeCount, afterCount);
    if (more < 1.5) return null;
    const before = decadeSpan(year - 10);
    const targets: Target[] = [
      { type: 'bar', span: before },
      { type: 'bar', span: after }
    ];
    return { kind: 'change', before, after, beforeCount, afterCount, targets };
  }
  return null;
};

/** How much is not dated to the day or month: a quarter of ten or more documents. */
export const findVague: Find = (scene) => {
  const { agreements } = scene.index.dataset;
  const documents = shownDocuments(scene);
  const undated = documents.filter((row) => agreements.from[row] === UNDATED);
  const isYearOnly = yearsOnly(scene.index);
  const yearOnly = documents.filter((row) => isYearOnly[row] === 1);
  const vague = [...undated, ...yearOnly];
  if (documents.length < 10 || vague.length < documents.length / 4) return null;
  const targets = vague.map((row): Target => ({ type: 'agreement', id: agreements.id[row]! }));
  return {
    kind: 'vague',
    yearOnly: yearOnly.length,
    undated: undated.length,
    total: documents.length,
    targets
  };
};

/** What sources say stands still while the filters change. */
const differing = new WeakMap<DatasetIndex, readonly number[]>();

/** Rows of the agreements on whose kind, date or listing the sources differ, each once. */
function differingAgreements(index: DatasetIndex): readonly number[] {
  let rows = differing.get(index);
  if (!rows) {
    const found = disagreements(index.dataset.attestations);
    const records = found.filter(({ table }) => table === 'agreements').map(({ record }) => record);
    rows = [...new Set(records)];
    differing.set(index, rows);
  }
  return rows;
}

/** Shown agreements on whose kind, date or listing the sources differ; one is worth saying. */
export const findDiffering: Find = (scene) => {
  const { agreements } = scene.index.dataset;
  const rows = differingAgreements(scene.index).filter((row) => scene.answer.agreements[row] === 1);
  if (rows.length === 0) return null;
  const targets = rows.map((row): Target => ({ type: 'agreement', id: agreements.id[row]! }));
  return { kind: 'differ', records: rows.length, targets };
};

/** More would not be read. */
const MOST = 5;

/** In the order in which they are worth saying. */
const FINDERS: readonly Find[] = [
  findPeak,
  findShared,
  findLone,
  findCountries,
  findChange,
  findReach,
  findPause,
  findDiffering,
  findVague
];

/** Up to five findings about a view, none of which rests on fewer records than it needs. */
export function findings(scene: FindingScene): readonly Finding[] {
  const found: Finding[] = [];
  // One after the other: the last of them need not be looked for where there are enough.
  for (const find of FINDERS) {
    const finding = find(scene);
    if (finding) found.push(finding);
    if (found.length === MOST) break;
  }
  return found;
}
