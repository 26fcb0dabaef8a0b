import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/domain/date-span';
import { NO_FILTERS } from '../../../src/domain/filters';
import { Explorer } from '../../../src/state/explorer.svelte';
import { smallWorld } from './small-world';

const open = () => new Explorer(smallWorld);
const NINETIES = { from: dayNumber(1990), to: dayNumber(1999, 12, 31) };

describe('a change of filters', () => {
  it('reaches the answer at once and is a step that undo leaves and redo enters', () => {
    const explorer = open();
    expect(explorer.answer.totals.ties).toBe(5);
    explorer.filter({ countries: ['LT'] });
    expect(explorer.answer.totals.ties).toBe(3);
    explorer.undo();
    expect(explorer.answer.totals.ties).toBe(5);
    expect([explorer.canUndo, explorer.canRedo]).toEqual([false, true]);
    explorer.redo();
    expect(explorer.answer.totals.ties).toBe(3);
  });

  it('that asks what is asked already is no step, in whatever order it asks', () => {
    const explorer = open();
    explorer.filter({});
    explorer.filter({ countries: [] });
    expect(explorer.canUndo).toBe(false);
    explorer.filter({ countries: ['LT', 'DE', 'LT'], span: { to: 5, from: 1 } });
    expect(explorer.filters.countries).toEqual(['DE', 'LT']);
    explorer.filter({ countries: ['LT', 'DE'], span: { from: 1, to: 5 } });
    explorer.undo();
    expect(explorer.isFiltered).toBe(false);
  });

  it('forgets what had been undone', () => {
    const explorer = open();
    explorer.setSpan(NINETIES);
    explorer.undo();
    explorer.filter({ query: 'k' });
    expect(explorer.canRedo).toBe(false);
  });

  it('clears all at once, as one step', () => {
    const explorer = open();
    explorer.setSpan(NINETIES);
    explorer.toggle('levels', 'city');
    explorer.clearFilters();
    expect(explorer.filters).toEqual(NO_FILTERS);
    explorer.undo();
    expect(explorer.filters).toMatchObject({ span: NINETIES, levels: ['city'] });
  });
});

describe('a click on a value', () => {
  it('asks for it alone, and again for all', () => {
    const explorer = open();
    explorer.toggle('countries', 'LT');
    explorer.toggle('countries', 'DE');
    expect(explorer.filters.countries).toEqual(['DE']);
    explorer.toggle('countries', 'DE');
    expect(explorer.filters.countries).toEqual([]);
  });

  it('of several asks for that one alone', () => {
    const explorer = open();
    explorer.filter({ countries: ['DE', 'LT'] });
    explorer.toggle('countries', 'LT');
    expect(explorer.filters.countries).toEqual(['LT']);
  });

  it('with the adding key joins or leaves the list, which stays sorted', () => {
    const explorer = open();
    for (const country of ['LT', 'BY', 'DE']) explorer.toggle('countries', country, true);
    expect(explorer.filters.countries).toEqual(['BY', 'DE', 'LT']);
    explorer.toggle('countries', 'DE', true);
    expect(explorer.filters.countries).toEqual(['BY', 'LT']);
  });
});

describe('a preview', () => {
  it('shows filters without a step', () => {
    const explorer = open();
    explorer.previewFilter({ countries: ['LT'] });
    explorer.previewFilter({ span: NINETIES });
    expect(explorer.filters).toMatchObject({ countries: ['LT'], span: NINETIES });
    expect([explorer.isSettled, explorer.canUndo]).toEqual([false, false]);
  });

  it('is one step when it is kept', () => {
    const explorer = open();
    for (const to of [1, 2, 3]) explorer.previewFilter({ span: { from: 0, to } });
    explorer.endPreview(true);
    expect(explorer.filters.span).toEqual({ from: 0, to: 3 });
    explorer.undo();
    expect(explorer.filters.span).toBeNull();
    expect(explorer.canUndo).toBe(false);
  });

  it('leaves no trace when it is given up, or comes back to where it began', () => {
    const explorer = open();
    explorer.previewFilter({ span: NINETIES });
    explorer.endPreview(false);
    expect(explorer.filters).toEqual(NO_FILTERS);
    explorer.previewFilter({ span: NINETIES });
    explorer.previewFilter({ span: null });
    explorer.endPreview(true);
    expect([explorer.canUndo, explorer.isSettled]).toEqual([false, true]);
    explorer.endPreview(true);
    expect(explorer.canUndo).toBe(false);
  });

  it('is kept together with another change', () => {
    const explorer = open();
    explorer.previewFilter({ span: NINETIES });
    explorer.toggle('countries', 'LT');
    expect(explorer.isSettled).toBe(true);
    explorer.undo();
    expect(explorer.filters).toEqual(NO_FILTERS);
  });

  it('ends with undo', () => {
    const explorer = open();
    explorer.toggle('countries', 'LT');
    explorer.previewFilter({ span: NINETIES });
    explorer.undo();
    expect(explorer.filters).toEqual(NO_FILTERS);
    expect(explorer.isSettled).toBe(true);
  });
});

describe('a selection', () => {
  it('is let go by the same thing again, and by nothing', () => {
    const explorer = open();
    explorer.select({ type: 'bar', span: { ...NINETIES } });
    explorer.select({ type: 'bar', span: { ...NINETIES } });
    expect(explorer.selection).toBeNull();
    explorer.select({ type: 'place', id: 'klaipeda' });
    explorer.select({ type: 'place', id: 'hamburg' });
    expect(explorer.selection).toEqual({ type: 'place', id: 'hamburg' });
    explorer.select(null);
    expect(explorer.selection).toBeNull();
  });

  it('raises what belongs to it; without one and without a hover all is plain', () => {
    const explorer = open();
    expect(explorer.emphasis).toBeNull();
    explorer.select({ type: 'country', id: 'DE' });
    expect([...explorer.emphasis!.partnerships]).toEqual([0, 1, 0, 0, 0]);
  });
});

describe('a view from elsewhere', () => {
  const view = {
    filters: { ...NO_FILTERS, countries: ['LT', 'DE'] },
    selection: { type: 'place', id: 'hamburg' },
    pinned: [{ type: 'country', id: 'DE' }],
    name: 'compare',
    table: { rows: 'events', sort: '-date', group: '' },
    compared: { by: 'country', ids: ['LT', 'DE'] },
    frame: 'same',
    matrix: ['apart'],
    careYear: 2027,
    projection: 'globe',
    unit: 'month',
    split: 'home',
    layers: ['rings'],
    camera: { lon: 1, lat: 2, zoom: 3 }
  } as const;
  const shown = { ...view, filters: { ...NO_FILTERS, countries: ['DE', 'LT'] } };

  it('is shown whole, and its filters are a step', () => {
    const explorer = open();
    explorer.hover = { type: 'place', id: 'klaipeda' };
    explorer.previewFilter({ span: NINETIES });
    explorer.show(view);
    expect(explorer.view).toEqual(shown);
    expect(explorer.hover).toBeNull();
    explorer.undo();
    expect(explorer.filters).toEqual(NO_FILTERS);
  });

  it('can be left for others and come back to, with its steps', () => {
    const explorer = open();
    explorer.filter({ countries: ['DE'] });
    const before = explorer.view;
    const comeBack = explorer.leave();
    explorer.show(view);
    explorer.filter({ countries: [] });
    comeBack();
    expect(explorer.view).toEqual(before);
    explorer.undo();
    expect(explorer.filters).toEqual(NO_FILTERS);
    expect(explorer.canUndo).toBe(false);
  });

  it('at the start is where the steps begin', () => {
    const explorer = open();
    explorer.show(view, false);
    expect(explorer.view).toEqual(shown);
    expect(explorer.canUndo).toBe(false);
  });
});

describe('the search', () => {
  it('waits for its matcher, then keeps what it matches', () => {
    const explorer = open();
    explorer.filter({ query: 'hamburg' });
    expect(explorer.answer.totals.ties).toBe(5);
    explorer.matcher = () => Uint8Array.of(0, 1, 0, 0, 0);
    expect(explorer.answer.totals.ties).toBe(1);
    expect(explorer.matches).toEqual(Uint8Array.of(0, 1, 0, 0, 0));
    explorer.filter({ query: '' });
    expect(explorer.matches).toBeNull();
    expect(explorer.answer.totals.ties).toBe(5);
  });
});
