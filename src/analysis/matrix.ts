import { NONE, UNDATED } from '../domain/dataset';
import { spansOf, type DaySpan, type Filters } from '../domain/filters';
import { AGREEMENT_KINDS } from '../domain/kinds';
import { answer, type Answer } from './answer';
import type { DatasetIndex } from './dataset-index';
import { timeBins } from './timeline/bins';
import { coveredYears, eventCoverage } from './timeline/coverage';
import { timelineTables, type TimelineTables } from './timeline/rows';

export const MATRIX_MEASURES = ['documents', 'events'] as const;
/** What a cell counts: signed documents (no starts of ties), or events. */
export type MatrixMeasure = (typeof MATRIX_MEASURES)[number];

export interface MatrixDecade {
  readonly span: DaySpan;
  readonly firstYear: number;
  /** The last decade ends with what the sources know of. */
  readonly lastYear: number;
  /** Whether a source speaks of any of its years; always so for documents. */
  readonly isCovered: boolean;
  /** The same of the sources of each municipality alone, by its ordinal. */
  readonly isCoveredOf: readonly boolean[];
}

/** A country, or, where municipalities stand apart, a country of one of them. */
export interface MatrixRow {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Ordinal in `dataset.homes`; NONE for all as one. */
  readonly home: number;
  /** By decade: the records that may lie in it. */
  readonly cells: readonly number[];
  readonly undated: number;
  /** Each record once, whatever decades it may lie in. */
  readonly total: number;
}

export interface Matrix {
  readonly decades: readonly MatrixDecade[];
  /** By country code, within it by municipality: every one with a tie, also without a record. */
  readonly rows: readonly MatrixRow[];
  readonly columnTotals: readonly number[];
  readonly undated: number;
  readonly total: number;
  /** Records that may lie in more than one decade and so stand in several cells. */
  readonly repeated: number;
  /** Dated records that no decade shows: their ties have what else is asked for at another time. */
  readonly elsewhere: number;
  /** The largest cell of a decade or of the undated. */
  readonly most: number;
}

export interface MatrixQuestion {
  readonly filters: Filters;
  /** By partnership 1 where it matches the search; null without one. */
  readonly matches: Uint8Array | null;
  readonly measure: MatrixMeasure;
  /** Whether each municipality has rows of its own. */
  readonly isApart: boolean;
}

const NOT_DOCUMENTS = [
  AGREEMENT_KINDS.indexOf('unknown'),
  AGREEMENT_KINDS.indexOf('ties_established')
];

/** The reader's question without what the matrix itself asks by its cells. */
export function baseFilters(filters: Filters, isApart: boolean): Filters {
  return {
    ...filters,
    homes: isApart ? [] : filters.homes,
    countries: [],
    span: null,
    moreSpans: [],
    keepsUndated: false
  };
}

/** What a click on a cell asks for. */
export function cellFilters(
  { country }: Pick<MatrixRow, 'country'>,
  home: string | null,
  span: DaySpan
): Partial<Filters> {
  return {
    countries: [country],
    span,
    moreSpans: [],
    time: 'signed',
    keepsUndated: false,
    ...(home === null ? {} : { homes: [home] })
  };
}

/** Whether the filters ask for exactly what is dated in one decade. */
export function isDecadeAsked(filters: Filters, span: DaySpan): boolean {
  const [only, ...more] = spansOf(filters);
  const isAlone = more.length === 0 && !filters.keepsUndated && filters.time === 'signed';
  return isAlone && only?.from === span.from && only.to === span.to;
}

/** The counts of the rows of a mask, in cells. */
function fillCells(
  index: DatasetIndex,
  mask: Uint8Array,
  measure: MatrixMeasure,
  cellOf: (tie: number) => number,
  cells: number,
  keeps: (row: number) => boolean = () => true
): Uint32Array {
  const { agreements, events } = index.dataset;
  const { partnership } = measure === 'documents' ? agreements : events;
  const counts = new Uint32Array(cells);
  for (let row = 0; row < mask.length; row++) {
    if (mask[row] !== 1 || !keeps(row)) continue;
    if (measure === 'documents' && NOT_DOCUMENTS.includes(agreements.kind[row]!)) continue;
    counts[cellOf(partnership[row]!)]! += 1;
  }
  return counts;
}

/**
 * Counts by partner country and decade under all filters but those of countries and time, which
 * the cells ask for themselves. A cell says what the statement would say after a click on it: a
 * record stands in each decade in which it may lie. Totals count every record once.
 */
export function matrixOf(
  index: DatasetIndex,
  { filters, matches, measure, isApart }: MatrixQuestion,
  tables: TimelineTables = timelineTables(index)
): Matrix {
  const { agreements, events, partnerships, homes, places } = index.dataset;
  const base = baseFilters(filters, isApart);
  const maskOf = (found: Answer): Uint8Array =>
    measure === 'documents' ? found.agreements : found.events;
  const { from } = measure === 'documents' ? agreements : events;

  const columns = isApart ? homes.length : 1;
  const cellOf = (tie: number): number =>
    index.countryOf[tie]! * columns + (isApart ? index.homeOf[tie]! : 0);
  const size = index.countries.length * columns;
  const count = (mask: Uint8Array, keeps?: (row: number) => boolean): Uint32Array =>
    fillCells(index, mask, measure, cellOf, size, keeps);

  const whole = answer(index, base, matches);
  const bins = timeBins(tables.extent, 'decade');
  const masks = bins.map(({ span }) =>
    maskOf(answer(index, { ...base, span, time: 'signed' }, matches))
  );
  const byDecade = masks.map((mask) => count(mask));
  const undated = count(maskOf(whole), (row) => from[row] === UNDATED);
  const totals = count(maskOf(whole));
  const timesShown = (row: number): number => masks.reduce((times, mask) => times + mask[row]!, 0);
  const sum = (cells: Uint32Array): number => cells.reduce((all, cell) => all + cell, 0);

  const hasTie = new Uint8Array(size);
  for (let tie = 0; tie < partnerships.length; tie++) {
    if (whole.partnerships[tie] === 1) hasTie[cellOf(tie)] = 1;
  }
  const rows = [...hasTie.keys()]
    .filter((cell) => hasTie[cell] === 1)
    .map((cell) => ({
      country: index.countries[Math.floor(cell / columns)]!,
      home: isApart ? cell % columns : NONE,
      cells: byDecade.map((cells) => cells[cell]!),
      undated: undated[cell]!,
      total: totals[cell]!
    }));

  const asked = base.homes.map((id) => homes.findIndex((place) => places[place]!.id === id));
  const coverage = eventCoverage(index);
  const covered = coveredYears(coverage, tables.extent, asked);
  const coveredOf = homes.map((_, home) => coveredYears(coverage, tables.extent, [home]));
  return {
    decades: bins.map(({ span, firstMonth }, at) => {
      const firstYear = Math.floor(firstMonth / 12);
      const next = bins[at + 1];
      const lastYear = next ? Math.floor(next.firstMonth / 12) - 1 : tables.extent.lastYear;
      const isKnown = (years: Uint8Array): boolean =>
        measure === 'documents' ||
        years
          .subarray(firstYear - tables.extent.firstYear, lastYear - tables.extent.firstYear + 1)
          .includes(1);
      return {
        span,
        firstYear,
        lastYear,
        isCovered: isKnown(covered),
        isCoveredOf: coveredOf.map(isKnown)
      };
    }),
    rows,
    columnTotals: byDecade.map(sum),
    undated: sum(undated),
    total: sum(totals),
    repeated: sum(count(maskOf(whole), (row) => timesShown(row) > 1)),
    elsewhere: sum(count(maskOf(whole), (row) => from[row] !== UNDATED && timesShown(row) === 0)),
    most: rows.reduce((most, row) => Math.max(most, row.undated, ...row.cells), 0)
  };
}

/** One step of the colour scale: counts from `from` to `to`, both included. */
export interface MatrixClass {
  readonly from: number;
  readonly to: number;
}

const STEPS = 5;

/**
 * The classes of a colour scale for whole counts, each so many times as wide as the one before:
 * 1, 2–3, 4–7, 8–15, 16 and more, and wider ones where counts are larger. Only those in use.
 */
export function matrixClasses(most: number): MatrixClass[] {
  const ratio = Math.max(2, Math.ceil(most ** (1 / STEPS)));
  const classes: MatrixClass[] = [];
  for (let step = 0, from = 1; step < STEPS && from <= most; step++, from *= ratio) {
    classes.push({ from, to: step === STEPS - 1 ? Infinity : from * ratio - 1 });
  }
  return classes;
}

/** The class of a count, from 1; 0 for none. */
export function classOf(classes: readonly MatrixClass[], count: number): number {
  return classes.findIndex(({ from, to }) => count >= from && count <= to) + 1;
}

/** How strong the colour of a class is, 1 to STEPS: few classes spread over the whole scale. */
export function shadeOf(step: number, classes: number): number {
  if (step === 0) return 0;
  return classes === 1 ? 3 : 1 + Math.round(((step - 1) * (STEPS - 1)) / (classes - 1));
}
