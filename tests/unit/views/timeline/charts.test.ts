import { describe, expect, it } from 'vitest';
import { countAt, fillPlaces, rowsAt } from '../../../../src/analysis/timeline/bins';
import { uncoveredRuns } from '../../../../src/analysis/timeline/coverage';
import { timelineTables, type TimelineExtent } from '../../../../src/analysis/timeline/rows';
import type { YearWindow } from '../../../../src/analysis/timeline/window';
import { AGREEMENT_KINDS } from '../../../../src/domain/kinds';
import type { TimeUnit } from '../../../../src/domain/view';
import {
  BandFrames,
  chartOf,
  documentsView,
  eventsView,
  monthsInSight,
  monthsOfBrush,
  type BandQuestion
} from '../../../../src/views/timeline/band-model';
import {
  groupTotal,
  measureChart,
  sidePlaces
} from '../../../../src/views/timeline/chart/chart-model';
import { gapsInWords, reportedWhere, summaryOf } from '../../../../src/views/timeline/summary';
import { coveredPart, isColumnCovered, tableRows } from '../../../../src/views/timeline/table-rows';
import { litCounts, stackMarks, toneOf } from '../../../../src/views/timeline/chart/tones';
import { columnName, columnSpoken } from '../../../../src/views/timeline/chart/words';
import { resolveEmphasis } from '../../../../src/analysis/emphasis';
import { timelineIndex, timelineWorld } from './timeline-world';

const frames = new BandFrames(timelineIndex, timelineTables(timelineIndex));
const { extent } = frames.tables;
const ALL = new Uint8Array(20).fill(1);
const isStart = (row: number): boolean =>
  AGREEMENT_KINDS[timelineWorld.agreements.kind[row]!] === 'ties_established';
const idsAt = (filled: Parameters<typeof rowsAt>[0], place: number): string[] =>
  [...rowsAt(filled, place)].map((row) => timelineWorld.agreements.id[row]!);

function ask(unit: TimeUnit, homes: readonly number[] = [], window: YearWindow | null = null) {
  return { unit, homes, window };
}

function documentsChart(question: BandQuestion, widthPx: number) {
  const view = documentsView(frames, question, widthPx);
  const { placement } = frames.frame('agreements', view.unit);
  return chartOf(frames, 'agreements', view, fillPlaces(placement, ALL), question.homes, []);
}

function eventsChart(question: BandQuestion, detail: TimelineExtent | null) {
  const view = eventsView(frames, question, detail, 198);
  const { placement } = frames.frame('events', view.unit);
  return chartOf(frames, 'events', view, fillPlaces(placement, ALL), question.homes, []);
}

describe('the years that no source covers', () => {
  it('are those of the municipalities asked for, whatever was asked for before', () => {
    const homeSets = [[], [0], [1], [0, 1], [1], []];
    for (const table of ['events', 'agreements'] as const) {
      const told = homeSets.map((homes) => frames.uncovered(table, homes));
      told.forEach((runs, at) => {
        const fresh = new BandFrames(timelineIndex, frames.tables);
        expect(runs).toEqual(uncoveredRuns(fresh.covered(table, homeSets[at]!), extent.firstYear));
      });
    }
  });
});

describe('the chart of documents', () => {
  const chart = documentsChart(ask('year'), 710);

  it('has a column a year from the first decade to the last year described', () => {
    expect(extent).toEqual({ firstYear: 1950, lastYear: 2020 });
    expect(chart.axis.columns).toHaveLength(71);
    expect(idsAt(chart.filled, 43)).toEqual(['klaipeda-1993', 'turku-1993']);
  });

  it('puts dates over two years and no date beside the axis, and a partner without document nowhere', () => {
    const frame = frames.frame('agreements', 'year');
    const sides = sidePlaces(frame, true);
    expect(sides.map((place) => idsAt(frame.all, place))).toEqual([
      ['turku-2018'],
      ['klaipeda-undated']
    ]);
    expect([...frame.all.rows].map((row) => timelineWorld.agreements.id[row])).not.toContain(
      'cork'
    );
  });

  it('counts a date over two years in the total of its decade all the same', () => {
    expect([...chart.filled.decadeTotals]).toEqual([1, 0, 0, 0, 2, 0, 3, 0]);
    expect(chart.axis.groups.map((group) => groupTotal(chart, group))).toEqual([
      1, 0, 0, 0, 2, 0, 3, 0
    ]);
  });

  it('turns to decades where years would be too narrow, and to bars where squares would be', () => {
    expect(documentsChart(ask('year'), 340).axis.unit).toBe('decade');
    expect(measureChart(chart, 710, 112, true).squares).not.toBeNull();
    expect(measureChart({ ...chart, most: 40 }, 710, 112, true).squares).toBeNull();
  });

  it('keeps the total of a year of which some months are out of sight', () => {
    const months = documentsChart(ask('month', [], { from: 1993.6, to: 1994.2 }), 710);
    expect(months.axis.unit).toBe('month');
    expect(months.axis.groups.map((group) => groupTotal(months, group))).toEqual([2, 0]);
  });

  it('hatches the years after the last list of the municipality that is asked for', () => {
    expect(documentsChart(ask('year', [0]), 710).uncovered).toEqual([
      { firstYear: 2018, lastYear: 2020 }
    ]);
    expect(frames.listEnds([])).toEqual([{ home: 0, year: 2017 }]);
  });
});

describe('the chart of events', () => {
  const chart = eventsChart(ask('year'), null);

  it('begins with the first event and hatches the years that no source covers', () => {
    expect(chart.axis.columns).toHaveLength(11);
    expect(chart.uncovered).toContainEqual({ firstYear: 2015, lastYear: 2019 });
  });

  it('shows the months of a brushed year that has events, where they have room', () => {
    const year = { firstYear: 2020, lastYear: 2020 };
    expect(monthsOfBrush(frames, 'year', year, 198)).toEqual(year);
    expect(monthsOfBrush(frames, 'year', year, 150)).toBeNull();
    expect(monthsOfBrush(frames, 'decade', year, 198)).toBeNull();
    expect(monthsOfBrush(frames, 'year', { firstYear: 1993, lastYear: 1993 }, 198)).toBeNull();
    const months = eventsChart(ask('year'), year);
    expect(months.axis.columns.map(({ place }) => countAt(months.filled, place))).toEqual([
      0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
    ]);
  });

  it('shows beside months those of the last year on show that has events', () => {
    const year = (firstYear: number) => ({ firstYear, lastYear: firstYear });
    expect(monthsInSight(frames, { from: 2018, to: 2021 }, 198)).toEqual(year(2020));
    expect(monthsInSight(frames, { from: 2011, to: 2014 }, 198)).toEqual(year(2012));
    expect(monthsInSight(frames, { from: 2015, to: 2018 }, 198)).toBeNull();
    expect(monthsInSight(frames, { from: 2020, to: 2021 }, 198)).toBeNull();
    expect(monthsInSight(frames, { from: 2018, to: 2021 }, 150)).toBeNull();
  });

  it('lets a bar of a decade stand on the years that are covered alone', () => {
    const decades = eventsChart(ask('decade'), null);
    const covered = frames.covered('events', []);
    expect(
      decades.axis.columns.map((column) => coveredPart(decades.placement, column, covered))
    ).toEqual([
      [0, 0.5],
      [0, 1]
    ]);
  });

  it('knows an empty covered year from one that nobody reports on', () => {
    const covered = frames.covered('events', []);
    const known = chart.axis.columns.map((column) =>
      isColumnCovered(chart.placement, column, covered)
    );
    expect(known.map(Number)).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1]);
  });
});

describe('the table behind the charts', () => {
  const covered = frames.covered('events', []);
  const masks = { agreements: ALL, events: ALL };
  const rowsFor = (unit: TimeUnit) =>
    tableRows(
      frames.frame('agreements', unit),
      frames.frame('events', unit),
      masks,
      isStart,
      covered,
      extent
    );

  it('has the same numbers as the charts, and all of them', () => {
    for (const unit of ['decade', 'year', 'month'] as const) {
      const { rows } = rowsFor(unit);
      const total = rows.at(-1)!;
      expect(total).toMatchObject({ of: 'total', agreements: 7, starts: 1, events: 6 });
      expect(total.byHome).toEqual([4, 3]);
    }
    expect(rowsFor('decade').rows.map((row) => row.agreements)).toEqual([
      1, 0, 0, 0, 2, 0, 3, 0, 1, 7
    ]);
  });

  it('says that a source is missing rather than that nothing happened', () => {
    expect(rowsFor('decade').rows.map((row) => row.events)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      3,
      3,
      0,
      6
    ]);
  });

  it('has rows for years of which no month is known', () => {
    const { axis, rows } = rowsFor('month');
    const vague = rows.filter((row) => typeof row.of === 'object' && row.of.isSlot);
    expect(
      vague.map((row) => (typeof row.of === 'object' ? columnName(axis, row.of, 'en') : ''))
    ).toEqual([
      '1953, month not known',
      '1993, month not known',
      '2012, month not known',
      '2020, month not known'
    ]);
  });
});

describe('marks', () => {
  const { filled, placement } = documentsChart(ask('year'), 710);

  it('stack upwards from the base, the first municipality below', () => {
    const marks = stackMarks(placement, filled, 43, 100, 90, 10);
    expect(marks.map(({ home, y }) => [home, y])).toEqual([
      [0, 80],
      [1, 70]
    ]);
    expect(marks.every(({ x }) => x === 95)).toBe(true);
  });

  it('stand side by side beside the axis', () => {
    const marks = stackMarks(placement, filled, 43, 100, 90, 10, 4);
    expect(marks.map(({ x, y }) => [x, y])).toEqual([
      [90, 80],
      [100, 80]
    ]);
  });

  it('are raised with what they belong to, even outside the brush, and muted or pale else', () => {
    const emphasis = resolveEmphasis(timelineIndex, [{ type: 'country', id: 'LT' }]);
    const row = (id: string): number => timelineIndex.agreementById.get(id)!;
    expect(toneOf(emphasis, 'agreements', row('klaipeda-1993'), false)).toBe('raised');
    expect(toneOf(emphasis, 'agreements', row('turku-1993'), true)).toBe('muted');
    expect(toneOf(emphasis, 'agreements', row('turku-1993'), false)).toBe('pale');
    expect(toneOf(null, 'agreements', row('turku-1993'), true)).toBe('normal');
    expect(toneOf(null, 'agreements', row('turku-1993'), false)).toBe('pale');
  });

  it('light up in bars as many rows as are in the brush, or as are raised', () => {
    const shown = new Uint8Array(20);
    shown[timelineIndex.agreementById.get('turku-1993')!] = 1;
    const inBrush = litCounts(placement, filled, shown, null);
    expect([inBrush[43 * 2], inBrush[43 * 2 + 1]]).toEqual([0, 1]);
    const emphasis = resolveEmphasis(timelineIndex, [{ type: 'country', id: 'LT' }])!;
    const raised = litCounts(placement, filled, shown, emphasis.agreements);
    expect([raised[43 * 2], raised[43 * 2 + 1]]).toEqual([1, 0]);
  });
});

describe('words', () => {
  const documents = documentsChart(ask('year'), 710);
  const events = eventsChart(ask('year'), null);

  it('say of a column how many documents there are, apart from starts of ties, and whose', () => {
    const said = (column: number): string =>
      columnSpoken(timelineWorld, documents, documents.axis.columns[column]!, true, 'en');
    expect(said(43)).toBe('1993: 2 documents (Kaliningrad 1, Saint Petersburg 1)');
    expect(said(3)).toBe('1953: 1 start of ties (Saint Petersburg 1)');
    expect(said(4)).toBe('1954: 0 documents');
  });

  it('say of a year without a source just that', () => {
    const column = events.axis.columns[6]!;
    expect(columnSpoken(timelineWorld, events, column, false, 'en')).toBe('2016: no source');
  });

  it('sum a chart up: where it peaks, the decades, what has no date', () => {
    expect(summaryOf(documents, 'en')).toBe(
      'Documents by year. Most in 1993: 2. By decade: 1950s 1, 1960s 0, 1970s 0, 1980s 0, ' +
        '1990s 2, 2000s 0, 2010s 3, 2020 0. 1 without a date. ' +
        'Arrow keys move over the columns, Enter selects one, plus and minus zoom.'
    );
  });

  it('name whose events are reported, with whom and when', () => {
    expect(reportedWhere(timelineWorld, frames.eventCoverage, 'en')).toEqual([
      'Kaliningrad – Klaipėda, 2010–2014: 3 events',
      'Saint Petersburg – Turku, 2020: 3 events'
    ]);
    expect(gapsInWords(frames.covered('events', []), extent)).toBe('2015–2019');
  });
});
