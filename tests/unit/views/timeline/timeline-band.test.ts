// @vitest-environment jsdom
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { yearsSpan } from '../../../../src/analysis/timeline/rows';
import { Explorer } from '../../../../src/state/explorer.svelte';
import { Player } from '../../../../src/state/player.svelte';
import { Settings } from '../../../../src/state/settings.svelte';
import { baseLocale, overwriteGetLocale } from '../../../../src/text/paraglide/runtime';
// What the band fetches later: compiled before the tests, which must not wait for a slow machine.
import '../../../../src/views/timeline/TimelineTable.svelte';
import '../../../../src/views/timeline/charts/ChartsPanel.svelte';
import '../../../../src/views/timeline/split/SplitRows.svelte';
import TimelineHarness from './TimelineHarness.svelte';
import { timelineWorld } from './timeline-world';

// Asked for as soon as the components are imported.
vi.hoisted(() => {
  window.matchMedia = ((query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined
  })) as unknown as typeof window.matchMedia;
});

class FakeResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

let explorer: Explorer;
let player: Player;
let settings: Settings;
let mounted: ReturnType<typeof mount>;

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', FakeResizeObserver);
  // A layout engine is missing: all that is measured is the width of the band.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1184);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(112);
  HTMLElement.prototype.setPointerCapture = () => undefined;
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  explorer = new Explorer(timelineWorld);
  player = new Player(explorer, {
    wait: () => new Promise(() => undefined),
    wantsStill: () => false
  });
  settings = new Settings({ languages: ['en'], prefersDark: false });
  overwriteGetLocale(() => settings.language);
  mounted = mount(TimelineHarness, {
    target: document.body,
    props: { explorer, player, settings }
  });
  flushSync();
});

afterEach(async () => {
  await unmount(mounted);
  document.body.replaceChildren();
  localStorage.clear();
  overwriteGetLocale(() => baseLocale);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function all(selector: string): Element[] {
  return [...document.querySelectorAll(selector)];
}

function texts(selector: string): string[] {
  return all(selector).map((element) => (element.textContent ?? '').trim());
}

function column(name: RegExp): SVGElement {
  const found = all('[role="button"]').find((element) =>
    name.test(element.getAttribute('aria-label') ?? '')
  );
  if (!(found instanceof SVGElement)) throw new Error(`no column ${name.source}`);
  return found;
}

function handle(name: string): HTMLElement {
  return document.querySelector<HTMLElement>(`[role="slider"][aria-label="${name}"]`)!;
}

function key(element: Element, name: string, options: KeyboardEventInit = {}): void {
  element.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...options })
  );
  element.dispatchEvent(new KeyboardEvent('keyup', { key: name, bubbles: true }));
  flushSync();
}

/** A click in a chart, px from its left and top: nothing is laid out here, so it starts at 0. */
function clickAt(target: Element, x: number, y: number, count = 1, shiftKey = false): void {
  for (const type of ['pointerdown', 'pointerup', 'click']) {
    target.dispatchEvent(
      new MouseEvent(type, { clientX: x, clientY: y, detail: count, shiftKey, bubbles: true })
    );
  }
  flushSync();
}

function drag(target: Element, from: number, to: number, shiftKey = false): void {
  const send = (type: string, x: number): void => {
    target.dispatchEvent(
      new MouseEvent(type, { clientX: x, clientY: 40, shiftKey, bubbles: true })
    );
  };
  send('pointerdown', from);
  send('pointermove', (from + to) / 2);
  send('pointermove', to);
  flushSync();
}

function drop(target: Element): void {
  for (const type of ['pointerup', 'click']) {
    target.dispatchEvent(new MouseEvent(type, { clientX: 0, clientY: 40, bubbles: true }));
  }
  flushSync();
}

function choose(label: string): void {
  const found = all('label').find((element) => element.textContent?.trim() === label);
  found?.querySelector('input')?.click();
  flushSync();
}

/** Width of a year: 1184 less controls, gaps, the events and two bins beside the axis. */
const YEAR_PX = (1184 - 2 * 16 - 116 - 2 * 24 - 2 * 68 - 198) / 71;
const xOf = (year: number): number => (year - 1950 + 0.5) * YEAR_PX;

describe('the timeline', () => {
  it('prints the total of each decade, also none, and what has no date', () => {
    expect(texts('.total')).toEqual(['1', '0', '0', '0', '2', '0', '3', '0']);
    expect(texts('.count')).toEqual(['1', '1', '6']);
    expect(all('.mark[data-row]')).toHaveLength(7);
  });

  it('has each dated document once more above, at its date', async () => {
    await vi.waitFor(() => expect(all('.date[data-row]')).toHaveLength(6));
    const row = explorer.index.agreementById.get('turku-1993')!;
    const tick = document.querySelector(`.date[data-row="${row}"]`)!;
    clickAt(tick, xOf(1993), 20);
    expect(explorer.selection).toEqual({ type: 'agreement', id: 'turku-1993' });
    expect(tick.classList).toContain('raised');
  });

  it('hides the dates of what is filtered out, and pales what the period leaves out', async () => {
    await vi.waitFor(() => expect(all('.date[data-row]')).toHaveLength(6));
    const { agreements, partnerships, places } = timelineWorld;
    const rowsOf = (selector: string): number[] =>
      all(selector).map((tick) => Number(tick.getAttribute('data-row')));
    const ticks = rowsOf('.date');
    const home = places[partnerships.home[agreements.partnership[ticks[0]!]!]!]!.id;
    const isOfHome = (row: number): boolean =>
      places[partnerships.home[agreements.partnership[row]!]!]!.id === home;
    expect(rowsOf('.date.hidden')).toEqual([]);
    explorer.filter({ homes: [home] });
    flushSync();
    expect(rowsOf('.date.hidden')).toEqual(ticks.filter((row) => !isOfHome(row)));
    expect(rowsOf('.date.normal')).toEqual(ticks.filter(isOfHome));
    explorer.clearFilters();
    explorer.setSpan(yearsSpan(1990, 1999));
    flushSync();
    const { from, to } = yearsSpan(1990, 1999);
    const isInside = (row: number): boolean =>
      agreements.from[row]! >= from && agreements.to[row]! <= to;
    expect(rowsOf('.date.hidden')).toEqual([]);
    expect(rowsOf('.date.pale')).toEqual(ticks.filter((row) => !isInside(row)));
    expect(rowsOf('.date.normal')).toEqual(ticks.filter(isInside));
    for (const tick of all('.date')) expect(tick.classList).toContain('date');
  });

  it('keeps the totals and the squares while the period changes, and pales what lies outside', () => {
    explorer.setSpan(yearsSpan(1990, 1999));
    flushSync();
    expect(texts('.total')).toEqual(['1', '0', '0', '0', '2', '0', '3', '0']);
    expect(all('.mark.pale')).toHaveLength(5);
    expect(all('.mark.normal')).toHaveLength(2);
  });

  it('follows the other filters', () => {
    explorer.filter({ countries: ['FI'] });
    flushSync();
    expect(texts('.total')).toEqual(['1', '0', '0', '0', '1', '0', '1', '0']);
  });

  it('names the years of events without a source, and prints the value of each bar', () => {
    expect(texts('.gap')).toEqual(['no source']);
    expect(texts('.value')).toEqual(['1', '0', '1', '0', '1', '3']);
  });

  it('raises the marks of what is hovered elsewhere and mutes the others', () => {
    const marks = all('.mark');
    explorer.hover = { type: 'place', id: 'klaipeda' };
    flushSync();
    expect(all('.mark.raised')).toHaveLength(4);
    expect(all('.mark.muted')).toHaveLength(3);
    // The very same elements: nothing is built anew.
    expect(all('.mark')).toEqual(marks);
  });

  it('speaks the language of the page', () => {
    settings.setLanguage('ru');
    flushSync();
    expect(texts('h2')).toEqual(['Документы по годам', 'События по годам']);
    expect(texts('.tick')).toContain('1990-е');
    settings.setLanguage('lt');
    flushSync();
    expect(texts('.tick')).toContain('1990-ieji');
  });
});

describe('a click', () => {
  it('on a column sets the period and opens what lies in it; again, it lets both go', () => {
    const plot = all('.plot')[0]!;
    clickAt(plot, xOf(1993), 40);
    expect(explorer.filters.span).toEqual(yearsSpan(1993, 1993));
    expect(explorer.selection).toEqual({ type: 'bar', span: yearsSpan(1993, 1993) });
    expect(column(/^1993:/).getAttribute('aria-pressed')).toBe('true');
    clickAt(plot, xOf(1993), 40);
    expect(explorer.filters.span).toBeNull();
    expect(explorer.selection).toBeNull();
  });

  it('twice takes the decade', () => {
    const plot = all('.plot')[0]!;
    clickAt(plot, xOf(1993), 40, 1);
    clickAt(plot, xOf(1993), 40, 2);
    expect(explorer.filters.span).toEqual(yearsSpan(1990, 1999));
    expect(explorer.selection).toEqual({ type: 'bar', span: yearsSpan(1990, 1999) });
  });

  it('twice on the bar of a decade takes it, and does not let it go again', () => {
    choose('Decades');
    const plot = all('.plot')[0]!;
    clickAt(plot, xOf(1993), 40, 1);
    clickAt(plot, xOf(1993), 40, 2);
    expect(explorer.filters.span).toEqual(yearsSpan(1990, 1999));
    expect(explorer.selection).toEqual({ type: 'bar', span: yearsSpan(1990, 1999) });
  });

  it('on the label or the total of a decade takes the decade', () => {
    const label = all('.tick').find((element) => element.textContent === '1960s')!;
    clickAt(label, xOf(1965), 105);
    expect(explorer.filters.span).toEqual(yearsSpan(1960, 1969));
    clickAt(all('.total')[4]!, xOf(1995), 8);
    expect(explorer.filters.span).toEqual(yearsSpan(1990, 1999));
  });

  it('on a square opens the document and leaves the period alone', () => {
    const row = explorer.index.agreementById.get('turku-1993')!;
    clickAt(document.querySelector(`[data-row="${row}"]`)!, xOf(1993), 80);
    expect(explorer.selection).toEqual({ type: 'agreement', id: 'turku-1993' });
    expect(explorer.filters.span).toBeNull();
  });

  it('beside the axis clears the period', () => {
    explorer.setSpan(yearsSpan(1990, 1999));
    flushSync();
    clickAt(all('.plot')[0]!, 710, 40);
    expect(explorer.filters.span).toBeNull();
  });
});

describe('a drag', () => {
  it('makes a period of whole bins: a preview until it is dropped', () => {
    const plot = all('.plot')[0]!;
    drag(plot, xOf(1990), xOf(1999));
    expect(explorer.filters.span).toEqual(yearsSpan(1990, 1999));
    expect(explorer.isSettled).toBe(false);
    drop(plot);
    expect(explorer.isSettled).toBe(true);
    explorer.undo();
    expect(explorer.filters.span).toBeNull();
    expect(explorer.canUndo).toBe(false);
  });

  it('in the middle moves it, at an end resizes it', () => {
    explorer.setSpan(yearsSpan(1990, 1999));
    flushSync();
    const plot = all('.plot')[0]!;
    drag(plot, xOf(1995), xOf(2000));
    drop(plot);
    expect(explorer.filters.span).toEqual(yearsSpan(1995, 2004));
    const end = handle('End of the period');
    drag(end, xOf(2004) + YEAR_PX / 2, xOf(2010) + YEAR_PX / 2);
    drop(end);
    expect(explorer.filters.span).toEqual(yearsSpan(1995, 2010));
  });

  it('stops the player', () => {
    void player.play();
    const plot = all('.plot')[0]!;
    drag(plot, xOf(1960), xOf(1969));
    expect(player.isPlaying).toBe(false);
    drop(plot);
    expect(explorer.filters.span).toEqual(yearsSpan(1960, 1969));
  });
});

describe('the keyboard', () => {
  it('moves the ends of the brush, which say where they are', () => {
    const from = handle('Start of the period');
    expect(from.getAttribute('aria-valuetext')).toBe('from 1950');
    key(from, 'PageUp');
    expect(explorer.filters.span).toEqual(yearsSpan(1960, 2020));
    key(from, 'ArrowRight');
    expect(from.getAttribute('aria-valuetext')).toBe('from 1961');
    expect(from.getAttribute('aria-valuenow')).toBe('1961');
    key(handle('End of the period'), 'PageDown');
    key(from, 'ArrowRight', { shiftKey: true });
    expect(explorer.filters.span).toEqual(yearsSpan(1962, 2011));
    key(from, 'Home');
    key(handle('End of the period'), 'End');
    expect(explorer.filters.span).toBeNull();
  });

  it('keeps a held key as one step of the history', () => {
    const from = handle('Start of the period');
    for (let press = 0; press < 4; press++) {
      from.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true })
      );
    }
    from.dispatchEvent(new KeyboardEvent('keyup', { key: 'ArrowRight', bubbles: true }));
    expect(explorer.filters.span).toEqual(yearsSpan(1954, 2020));
    explorer.undo();
    expect(explorer.canUndo).toBe(false);
  });

  it('has one tab stop in each chart and goes from column to column with the arrows', () => {
    const stops = all('[role="button"][tabindex="0"]');
    expect(stops).toHaveLength(2);
    const first = column(/^1950:/);
    first.focus();
    for (let year = 1950; year < 1953; year++) key(document.activeElement!, 'ArrowRight');
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      '1953: 1 start of ties (Saint Petersburg 1)'
    );
    expect(explorer.hover).toEqual({ type: 'bar', span: yearsSpan(1953, 1953) });
    key(document.activeElement!, 'Enter');
    expect(explorer.filters.span).toEqual(yearsSpan(1953, 1953));
  });
});

describe('typed years', () => {
  function type(label: string, value: string): void {
    const input = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`)!;
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
  }
  const submit = (): void => {
    document
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    flushSync();
  };

  it('set the period, in full or short', () => {
    type('From year', '90');
    type('To year', '1999');
    submit();
    expect(explorer.filters.span).toEqual(yearsSpan(1990, 1999));
    expect(document.querySelector<HTMLInputElement>('input[aria-label="From year"]')!.value).toBe(
      '1990'
    );
  });

  it('name what is wrong, beside the field, and change nothing', () => {
    type('From year', '1890');
    submit();
    const input = document.querySelector('input[aria-label="From year"]')!;
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-describedby')!)?.textContent).toBe(
      'Type a year from 1950 to 2020, as 2020 or 20.'
    );
    expect(explorer.filters.span).toBeNull();
  });

  it('forget what is wrong once the period comes from elsewhere', () => {
    type('From year', 'x');
    submit();
    explorer.setSpan(yearsSpan(1993, 1993));
    flushSync();
    expect(texts('[role="alert"]')).toEqual(['']);
  });

  it('go back to all years, and close what was open for the period', () => {
    clickAt(all('.plot')[0]!, xOf(1993), 40);
    const reset = all('button').find((element) => element.getAttribute('aria-label') === 'Reset')!;
    (reset as HTMLButtonElement).click();
    flushSync();
    expect(explorer.filters.span).toBeNull();
    expect(explorer.selection).toBeNull();
  });
});

describe('several periods', () => {
  it('are drawn with Shift, chosen with Shift, and given up by a new brush', () => {
    const plot = all('.plot')[0]!;
    drag(plot, xOf(1960), xOf(1965), true);
    drop(plot);
    expect(explorer.filters).toMatchObject({ span: yearsSpan(1960, 1965), moreSpans: [] });
    drag(plot, xOf(1990), xOf(1993), true);
    drop(plot);
    expect(explorer.filters.moreSpans).toEqual([yearsSpan(1990, 1993)]);
    expect(all('rect.brush')).toHaveLength(2);
    clickAt(plot, xOf(2010), 40, 1, true);
    expect(explorer.filters.moreSpans).toEqual([yearsSpan(1990, 1993), yearsSpan(2010, 2010)]);
    key(column(/^2012/), 'Enter', { shiftKey: true });
    expect(explorer.filters.moreSpans).toHaveLength(3);
    drag(plot, xOf(1971), xOf(1975));
    drop(plot);
    expect(explorer.filters).toMatchObject({ span: yearsSpan(1971, 1975), moreSpans: [] });
  });
});

describe('what a period asks for', () => {
  it('is chosen from sentences, and the button says it', () => {
    const opener = document.querySelector('button.opener')!;
    expect(opener.getAttribute('aria-label')).toBe('What a period asks for: Signed');
    document.querySelector<HTMLInputElement>('input[value="inforce"]')!.click();
    flushSync();
    expect(explorer.filters.time).toBe('inforce');
    expect(opener.textContent?.trim()).toBe('In force');
  });
});

describe('the units', () => {
  it('draw bars with values by decade', () => {
    choose('Decades');
    expect(explorer.unit).toBe('decade');
    expect(texts('.value').slice(0, 8)).toEqual(['1', '0', '0', '0', '2', '0', '3', '0']);
  });

  it('by month show some years, and others with the buttons', async () => {
    choose('Months');
    await vi.waitFor(() => expect(document.querySelector('.zoom')).not.toBeNull());
    const years = (): string[] => texts('.total .year');
    // Beside them the months of the last year that has events.
    expect(years()).toEqual(['2018', '2019', '2020', '2020']);
    document.querySelector<HTMLElement>('[aria-label="Earlier years"]')!.click();
    flushSync();
    expect(years()).toEqual(['2017', '2018', '2019']);
    document.querySelector<HTMLElement>('[aria-label="The whole time"]')!.click();
    flushSync();
    expect(explorer.unit).toBe('year');
    expect(column(/^1950:/)).toBeTruthy();
  });

  it('by month go on with the arrows to months that are not on show yet', async () => {
    choose('Months');
    const first = column(/^Jan 2018:/);
    first.focus();
    key(first, 'ArrowLeft');
    await vi.waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Dec 2017:/)
    );
  });

  it('show the months of the brushed year of events, with what has no month at the end', () => {
    explorer.setSpan(yearsSpan(2020, 2020));
    flushSync();
    expect(texts('h2')).toEqual(['Documents by year', 'Events by month']);
    expect(column(/^Feb 2020:/).getAttribute('aria-label')).toBe(
      'Feb 2020: 2 events (Saint Petersburg 2)'
    );
    expect(column(/^2020, month not known:/)).toBeTruthy();
  });

  it('let either chart be the wide one', () => {
    document.querySelector<HTMLElement>('[aria-label="Widen the chart of events"]')!.click();
    flushSync();
    expect(texts('h2')).toEqual(['Documents by decade', 'Events by year']);
    expect(document.querySelector('[aria-label="Widen the chart of documents"]')).not.toBeNull();
  });
});

describe('zooming', () => {
  const wheel = (x: number, deltaY: number, options: WheelEventInit = {}): boolean => {
    const event = new WheelEvent('wheel', {
      clientX: x,
      clientY: 40,
      deltaY,
      bubbles: true,
      cancelable: true,
      ...options
    });
    all('.plot')[0]!.dispatchEvent(event);
    flushSync();
    return event.defaultPrevented;
  };
  const nameAt = (x: number): string => {
    const found = all('.plot')[0]!.querySelectorAll('[role="button"]');
    const under = [...found].find((rect) => {
      const from = Number(rect.getAttribute('x'));
      return x >= from && x < from + Number(rect.getAttribute('width'));
    });
    return under?.getAttribute('aria-label')?.split(':')[0] ?? '';
  };

  it('keeps the bin under the pointer, from years to its months and back to decades', () => {
    const x = xOf(1993);
    expect(nameAt(x)).toBe('1993');
    const seen = new Set<string>();
    for (let turn = 0; turn < 20; turn++) {
      wheel(x, -120);
      seen.add(explorer.unit);
      expect(nameAt(x)).toContain('1993');
    }
    expect(explorer.unit).toBe('month');
    // The months of no more than about a year are left.
    expect(all('.plot')[0]!.querySelectorAll('[role="button"]').length).toBeLessThan(16);
    for (let turn = 0; turn < 40; turn++) wheel(x, 120);
    expect(explorer.unit).toBe('decade');
    expect(nameAt(x)).toBe('1990s');
    expect([...seen]).toEqual(['year', 'month']);
  });

  it('leaves the wheel to the page where nothing more can be seen', () => {
    choose('Decades');
    expect(wheel(xOf(1993), 120)).toBe(false);
    expect(wheel(xOf(1993), -120)).toBe(true);
  });

  it('moves along with a drag on the words below, a wheel sideways and the keys', async () => {
    for (let turn = 0; turn < 6; turn++) wheel(xOf(1993), -120);
    const x = 300;
    const before = nameAt(x);
    const plot = all('.plot')[0]!;
    for (const [type, at] of [
      ['pointerdown', x],
      ['pointermove', x + 200],
      ['pointerup', x + 200],
      ['click', x + 200]
    ] as const) {
      plot.dispatchEvent(new MouseEvent(type, { clientX: at, clientY: 105, bubbles: true }));
    }
    flushSync();
    expect(nameAt(x + 200)).toBe(before);
    expect(explorer.filters.span).toBeNull();
    wheel(x, 0, { deltaX: 200 });
    expect(nameAt(x)).toBe(before);

    const focus = column(/^1993:/);
    focus.focus();
    const columns = (): number => plot.querySelectorAll('[role="button"]').length;
    const shown = columns();
    key(focus, '+');
    await vi.waitFor(() => expect(columns()).toBeLessThan(shown));
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^1993:/);
    key(document.activeElement!, '-');
    await vi.waitFor(() => expect(columns()).toBe(shown));
  });
});

describe('the rows', () => {
  const rows = (): string[] =>
    all('.rows [role="img"]').map((row) => row.getAttribute('aria-label') ?? '');

  it('are those of the municipalities, types or parts of the world, and sum to the whole', async () => {
    explorer.split = 'home';
    flushSync();
    await vi.waitFor(() =>
      expect(rows()).toEqual([
        'Kaliningrad: 4 in all; most in 1993: 1',
        'Saint Petersburg: 3 in all; most in 1953: 1'
      ])
    );
    explorer.split = 'region';
    flushSync();
    expect(rows()).toEqual(['Europe: 7 in all; most in 1993: 2']);
    explorer.split = 'kind';
    flushSync();
    expect(rows()).toHaveLength(5);
    explorer.filter({ countries: ['FI'] });
    flushSync();
    expect(rows()).toContain('Treaty: none');
    expect(rows()).toContain('Agreement: 1 in all; most in 1993: 1');
  });

  it('set the period of the column that is clicked, and say what lies under the pointer', async () => {
    explorer.split = 'home';
    flushSync();
    await vi.waitFor(() => expect(rows()).toHaveLength(2));
    const plot = document.querySelector('.rows .plot')!;
    clickAt(plot, xOf(1993), 20);
    expect(explorer.filters.span).toEqual(yearsSpan(1993, 1993));
    plot.dispatchEvent(new MouseEvent('pointermove', { clientX: xOf(2010), clientY: 20 }));
    await vi.waitFor(() =>
      expect(explorer.hover).toEqual({ type: 'bar', span: yearsSpan(2010, 2010) })
    );
    flushSync();
    expect(document.querySelector('.rows .hint')?.textContent).toMatch(/2010\s*Kaliningrad\s*1/);
    plot.dispatchEvent(new MouseEvent('pointerleave'));
    flushSync();
    expect(explorer.hover).toBeNull();
  });
});

describe('more charts', () => {
  it('raise the partnerships of a distance, and let them go', async () => {
    document.querySelector<HTMLElement>('[aria-label="More charts"]')!.click();
    await vi.waitFor(() => expect(document.querySelector('.panel')).not.toBeNull());
    flushSync();
    const first = column(/^0–250 km: 3 partnerships/);
    first.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    flushSync();
    expect(explorer.pinned.map((target) => 'id' in target && target.id).sort()).toEqual([
      'k-cork',
      'k-klaipeda',
      'p-turku'
    ]);
    expect(explorer.selection).toBeNull();
    expect(first.getAttribute('aria-pressed')).toBe('true');
    key(first, 'Enter');
    expect(explorer.pinned).toEqual([]);
    key(first, 'Escape');
    expect(document.querySelector('.panel')).toBeNull();
  }, 30_000);
});

describe('the table', () => {
  it('has the numbers of the charts and says how far the sources reach', async () => {
    choose('Decades');
    document.querySelector<HTMLElement>('[aria-label="As a table"]')!.click();
    // It comes with its own chunk.
    await vi.waitFor(() => expect(document.querySelector('dialog')).not.toBeNull(), 60_000);
    const rows = all('tbody tr').map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim())
    );
    expect(rows[0]).toEqual(['1950s', '0', '1', '0', '1', 'no source']);
    expect(rows[6]).toEqual(['2010s', '2', '1', '3', '0', '3']);
    expect(rows.at(-2)).toEqual(['No date', '1', '0', '1', '0', '0']);
    expect(rows.at(-1)).toEqual(['Total', '4', '3', '6', '1', '6']);
    const dialog = document.querySelector('dialog')!.textContent!;
    expect(dialog).toContain('Kaliningrad: the list ends in 2017');
    expect(dialog).toContain('Kaliningrad – Klaipėda, 2010–2014: 3 events');
    expect(dialog).toContain('No source reports events of 2015–2019.');
  }, 60_000);
});

describe('the play button', () => {
  it('plays and pauses, and says which', () => {
    const button = document.querySelector<HTMLButtonElement>('.play')!;
    expect(button.getAttribute('aria-label')).toBe('Play');
    button.click();
    flushSync();
    expect(button.getAttribute('aria-label')).toBe('Pause');
    expect(explorer.filters.span).toEqual(yearsSpan(1953, 1953));
    button.click();
    flushSync();
    expect(player.isPlaying).toBe(false);
    expect(explorer.isSettled).toBe(true);
  });
});
