// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseEdtf } from '../../../../src/domain/date-span';
import { click, show, type Shown } from './facet-world';

let shown: Shown;
afterEach(() => shown.close());

const focused = (): string | null | undefined => document.activeElement?.getAttribute('aria-label');
const chipLabels = (): string[] => shown.texts('.chip .label');

describe('the statement', () => {
  it('says what is shown, as a live heading, and how far the sources reach', () => {
    shown = show('statement');
    expect(shown.texts('h1')).toEqual([
      '4 partners in 4 countries: 3 documents, 1 start of ties, 1 event, 1992–2020'
    ]);
    expect(shown.root.querySelector('h1')?.parentElement?.getAttribute('aria-live')).toBe('polite');
    expect(shown.texts('.notice')).toEqual([
      'As of the sources, 2017–2020. Not a claim about today.'
    ]);
  });

  it('waits with reading aloud while a brush is dragged', () => {
    shown = show('statement');
    const live = shown.root.querySelector('[aria-live]');
    shown.explorer.previewFilter({ span: parseEdtf('1990/1999')! });
    flushSync();
    expect(live?.getAttribute('aria-busy')).toBe('true');
    shown.explorer.endPreview(true);
    flushSync();
    expect(live?.getAttribute('aria-busy')).toBe('false');
    expect(shown.texts('h1')[0]).toContain('1990–1999');
  });

  it('equals the totals after any filter', () => {
    shown = show('statement');
    shown.explorer.filter({ countries: ['PL'], kinds: ['treaty'] });
    flushSync();
    expect(shown.texts('h1')).toEqual(['1 partner in 1 country: 1 document, 0 events, 2004']);
  });
});

describe('the chips', () => {
  it('go one by one, and the focus goes on to the next', async () => {
    shown = show('statement');
    shown.explorer.filter({ countries: ['DE', 'PL'], levels: ['city'] });
    flushSync();
    expect(chipLabels()).toEqual(['City', 'Germany', 'Poland']);
    const germany = shown.named('Remove filter: Germany');
    germany.focus();
    click(germany);
    expect(shown.explorer.filters.countries).toEqual(['PL']);
    await vi.waitFor(() => expect(focused()).toBe('Remove filter: Poland'));
    click(shown.named('Remove filter: Poland'));
    await vi.waitFor(() => expect(focused()).toBe('Remove filter: City'));
    click(shown.named('Remove filter: City'));
    await vi.waitFor(() => expect(focused()).toBe('Undo'));
  });

  it('go together with "clear all", and come back with undo', () => {
    shown = show('statement');
    shown.explorer.filter({ countries: ['DE'] });
    flushSync();
    click(shown.named('Clear all'));
    expect(chipLabels()).toEqual([]);
    click(shown.named('Undo'));
    expect(chipLabels()).toEqual(['Germany']);
    click(shown.named('Redo'));
    expect(chipLabels()).toEqual([]);
  });

  it('offer no undo before there is a step', () => {
    shown = show('statement');
    expect(shown.root.querySelectorAll('button')).toHaveLength(0);
  });
});

describe('the statement where nothing matches', () => {
  it('says so, names the filters and takes the culprit away', () => {
    shown = show('statement');
    shown.explorer.filter({ span: parseEdtf('1950/1959')!, countries: ['PL'] });
    flushSync();
    expect(shown.texts('h1')).toEqual(['No documents or events match. 1950–1959, Poland.']);
    click(shown.named('Remove “1950–1959”'));
    expect(shown.explorer.filters.span).toBeNull();
    expect(shown.texts('h1')[0]).toContain('1 partner in 1 country');
    expect(shown.texts('.remedy')).toEqual([]);
  });

  it('finds the culprit as well after a search is over', () => {
    shown = show('statement');
    // A text without a word means no tie.
    shown.explorer.matcher = () => new Uint8Array(shown.explorer.dataset.partnerships.length);
    shown.explorer.filter({ span: parseEdtf('1950/1959')!, countries: ['PL'] });
    flushSync();
    expect(shown.texts('.remedy')).toEqual(['Remove “1950–1959”']);
  });
});
