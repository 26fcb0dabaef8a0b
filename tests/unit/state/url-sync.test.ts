// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayNumber } from '../../../src/domain/date-span';
import { Explorer } from '../../../src/state/explorer.svelte';
import { Notices } from '../../../src/state/notices.svelte';
import { Settings } from '../../../src/state/settings.svelte';
import { CAMERA_REST_MS, UrlSync, type AddressPage } from '../../../src/state/url-sync.svelte';
import { smallWorld } from './small-world';

/** The real window of jsdom, with timers that run when the test says so. */
class TestPage implements AddressPage {
  readonly location = window.location;
  readonly history = window.history;
  readonly timers = new Map<number, { run: () => void; ms: number }>();
  private nextTimer = 1;

  addEventListener(type: 'popstate', listener: () => void): void {
    window.addEventListener(type, listener);
  }
  removeEventListener(type: 'popstate', listener: () => void): void {
    window.removeEventListener(type, listener);
  }
  setTimeout(run: () => void, ms: number): number {
    this.timers.set(this.nextTimer, { run, ms });
    return this.nextTimer++;
  }
  clearTimeout(timer: number): void {
    this.timers.delete(timer);
  }
  /** Frames are drawn at once, or when the test says so. */
  drawsAtOnce = true;
  private readonly due: (() => void)[] = [];

  afterFrame(run: () => void): () => void {
    if (this.drawsAtOnce) run();
    else this.due.push(run);
    return () => {
      const at = this.due.indexOf(run);
      if (at >= 0) this.due.splice(at, 1);
    };
  }
  drawFrame(): void {
    for (const run of [...this.due]) run();
  }
  runTimers(): void {
    for (const [timer, { run }] of [...this.timers]) {
      this.timers.delete(timer);
      run();
    }
  }
}

let end: (() => void) | undefined;
let pushes = 0;
let replaces = 0;

beforeEach(() => {
  localStorage.clear();
  window.history.pushState(null, '', '/');
  const push = window.history.pushState.bind(window.history);
  const replace = window.history.replaceState.bind(window.history);
  vi.spyOn(window.history, 'pushState').mockImplementation((...args) => {
    pushes += 1;
    push(...args);
  });
  vi.spyOn(window.history, 'replaceState').mockImplementation((...args) => {
    replaces += 1;
    replace(...args);
  });
});

afterEach(() => {
  end?.();
  end = undefined;
  vi.restoreAllMocks();
});

function open(address = '/', languages: readonly string[] = ['en']) {
  window.history.replaceState({ kept: true }, '', address);
  const explorer = new Explorer(smallWorld);
  const settings = new Settings({ languages, prefersDark: false });
  const notices = new Notices();
  const page = new TestPage();
  const sync = new UrlSync(explorer, settings, notices, page);
  pushes = 0;
  replaces = 0;
  end = sync.start();
  flushSync();
  const change = (act: () => void): void => {
    act();
    flushSync();
  };
  return { explorer, settings, notices, page, change };
}

const search = (): string => window.location.search;

async function travel(go: () => void): Promise<void> {
  const arrived = new Promise((resolve) => {
    window.addEventListener('popstate', resolve, { once: true });
  });
  go();
  await arrived;
  flushSync();
}

const back = (): Promise<void> => travel(() => window.history.back());
const forward = (): Promise<void> => travel(() => window.history.forward());

describe('opening an address', () => {
  it('shows the view that it holds and leaves it as it is', () => {
    const { explorer, settings } = open(
      '/?lang=lt&theme=dark&from=1990&to=1999&country=LT&sel=place:klaipeda&proj=globe&unit=decade&cam=21,55,6'
    );
    expect(explorer.filters.countries).toEqual(['LT']);
    expect(explorer.filters.span).toEqual({ from: dayNumber(1990), to: dayNumber(1999, 12, 31) });
    expect(explorer.selection).toEqual({ type: 'place', id: 'klaipeda' });
    expect(explorer.projection).toBe('globe');
    expect(explorer.unit).toBe('decade');
    expect(explorer.camera).toEqual({ lon: 21, lat: 55, zoom: 6 });
    expect([settings.language, settings.theme]).toEqual(['lt', 'dark']);
    expect({ pushes, replaces }).toEqual({ pushes: 0, replaces: 0 });
  });

  it('is where undo begins', () => {
    const { explorer } = open('/?country=LT');
    expect(explorer.canUndo).toBe(false);
  });

  it('writes nothing into an empty address, neither guesses nor defaults', () => {
    open('/', ['ru']);
    expect(window.location.href).toBe(window.location.origin + '/');
    expect({ pushes, replaces }).toEqual({ pushes: 0, replaces: 0 });
  });

  it('says quietly what it did not understand, and rewrites the entry without it', () => {
    const { notices } = open('/?country=LT,XX&from=soon&utm_source=mail#map');
    expect(notices.list.map(({ tone, text }) => [tone, text()])).toEqual([
      ['quiet', 'Part of the address was not understood and is left out: from=soon, country=XX.']
    ]);
    expect(search()).toBe('?country=LT');
    expect(window.location.hash).toBe('#map');
    expect(window.history.state).toEqual({ kept: true });
    expect({ pushes, replaces }).toEqual({ pushes: 0, replaces: 1 });
  });

  it('names only the first faults of many, cut short', () => {
    const { notices } = open(`/?home=a,b,c,d&q=&sel=${'x'.repeat(500)}`);
    expect(notices.list[0]?.text()).toContain('home=a, home=b, home=c, …');
    expect(notices.list[0]?.text().length).toBeLessThan(250);
  });
});

describe('a change', () => {
  it('becomes an entry once its frame is drawn, also where another comes before that', () => {
    const { explorer, page, change } = open('/');
    page.drawsAtOnce = false;
    change(() => explorer.filter({ countries: ['LT'] }));
    expect(search()).toBe('');
    change(() => explorer.filter({ countries: ['LT', 'PL'] }));
    expect([search(), pushes]).toEqual(['?country=LT', 1]);
    page.drawFrame();
    expect([search(), pushes]).toEqual(['?country=LT,PL', 2]);
    page.drawFrame();
    expect(pushes).toBe(2);
  });

  it('that waits for its frame gives way where the reader goes back', async () => {
    const { explorer, page, change } = open('/');
    change(() => explorer.filter({ countries: ['LT'] }));
    change(() => explorer.filter({ countries: ['LT', 'PL'] }));
    page.drawsAtOnce = false;
    change(() => explorer.filter({ countries: ['PL'] }));
    await back();
    page.drawFrame();
    expect(explorer.filters.countries).toEqual(['LT']);
    expect(search()).toBe('?country=LT');
  });

  it('of filters or selection is a new entry of the history', () => {
    const { explorer, change } = open();
    change(() => explorer.toggle('countries', 'DE'));
    expect(search()).toBe('?country=DE');
    change(() => explorer.select({ type: 'country', id: 'DE' }));
    expect(search()).toBe('?country=DE&sel=country:DE');
    change(() => explorer.setSpan({ from: dayNumber(1990), to: dayNumber(1999, 12, 31) }));
    expect(search()).toBe('?from=1990&to=1999&country=DE&sel=country:DE');
    expect({ pushes, replaces }).toEqual({ pushes: 3, replaces: 0 });
  });

  it('of projection, unit, language or theme rewrites the entry', () => {
    const { explorer, settings, change } = open();
    change(() => (explorer.projection = 'globe'));
    change(() => (explorer.unit = 'month'));
    change(() => settings.setLanguage('ru'));
    change(() => settings.setTheme('light'));
    expect(search()).toBe('?lang=ru&theme=light&proj=globe&unit=month');
    expect({ pushes, replaces }).toEqual({ pushes: 0, replaces: 4 });
  });

  it('of how the matrix and the maps of a comparison are shown rewrites the entry', () => {
    const { explorer, change } = open('/?view=matrix');
    change(() => (explorer.matrix = ['name', 'events']));
    change(() => (explorer.frame = 'same'));
    expect(search()).toBe('?view=matrix&frame=same&mx=events,name');
    expect({ pushes, replaces }).toEqual({ pushes: 0, replaces: 2 });
  });

  it('of several things at once is one entry', () => {
    const { explorer, change } = open();
    change(() => {
      explorer.toggle('countries', 'DE');
      explorer.select({ type: 'place', id: 'hamburg' });
      explorer.unit = 'month';
    });
    expect(search()).toBe('?country=DE&sel=place:hamburg&unit=month');
    expect(pushes).toBe(1);
  });

  it('leaves the part behind # alone', () => {
    const { explorer, change } = open('/#timeline');
    change(() => explorer.toggle('countries', 'DE'));
    expect(window.location.hash).toBe('#timeline');
  });

  it('waits while a brush is dragged, and is one entry when it is let go', () => {
    const { explorer, change } = open();
    for (const year of [1991, 1992, 1993]) {
      change(() =>
        explorer.previewFilter({ span: { from: dayNumber(year), to: dayNumber(2000) } })
      );
      change(() => (explorer.unit = year === 1993 ? 'month' : 'decade'));
    }
    expect({ pushes, replaces, search: search() }).toEqual({ pushes: 0, replaces: 0, search: '' });
    change(() => explorer.endPreview(true));
    expect(search()).toBe('?from=1993&to=2000-01-01&unit=month');
    expect(pushes).toBe(1);
  });

  it('of a preview that is given up is no entry', () => {
    const { explorer, change } = open();
    change(() => explorer.previewFilter({ countries: ['DE'] }));
    change(() => explorer.endPreview(false));
    expect({ pushes, replaces, search: search() }).toEqual({ pushes: 0, replaces: 0, search: '' });
  });

  it('that the browser refuses becomes an entry with the next one, whatever that is', () => {
    const { explorer, change } = open();
    vi.mocked(window.history.pushState).mockImplementationOnce(() => {
      throw new DOMException('too many', 'SecurityError');
    });
    change(() => explorer.toggle('countries', 'DE'));
    expect(search()).toBe('');
    change(() => (explorer.unit = 'month'));
    expect(search()).toBe('?country=DE&unit=month');
    expect({ pushes, replaces }).toEqual({ pushes: 1, replaces: 0 });
  });

  it('after the end is not written', () => {
    const { explorer, change } = open();
    end?.();
    change(() => explorer.toggle('countries', 'DE'));
    expect(search()).toBe('');
  });
});

describe('the camera', () => {
  const at = (zoom: number) => ({ lon: 21, lat: 55, zoom });

  it('is written once, when the map rests', () => {
    const { explorer, page, change } = open();
    for (const zoom of [3, 4, 5]) change(() => (explorer.camera = at(zoom)));
    expect(replaces).toBe(0);
    expect([...page.timers.values()].map(({ ms }) => ms)).toEqual([CAMERA_REST_MS]);
    page.runTimers();
    expect(search()).toBe('?cam=21,55,5');
    expect({ pushes, replaces }).toEqual({ pushes: 0, replaces: 1 });
  });

  it('is not written where it comes back before it rests', () => {
    const { explorer, page, change } = open('/?cam=21,55,3');
    change(() => (explorer.camera = at(4)));
    change(() => (explorer.camera = at(3)));
    page.runTimers();
    expect({ pushes, replaces }).toEqual({ pushes: 0, replaces: 0 });
  });

  it('belongs to the entry in which it moved, also where the next one comes at once', async () => {
    const { explorer, page, change } = open();
    change(() => (explorer.camera = at(5)));
    change(() => explorer.toggle('countries', 'DE'));
    expect(search()).toBe('?country=DE&cam=21,55,5');
    expect(page.timers.size).toBe(0);
    change(() => (explorer.camera = at(7)));
    page.runTimers();
    await back();
    expect(search()).toBe('?cam=21,55,5');
    expect(explorer.camera).toEqual(at(5));
  });

  it('is written at the end, where it still waited', () => {
    const { explorer, change } = open();
    change(() => (explorer.camera = at(5)));
    end?.();
    expect(search()).toBe('?cam=21,55,5');
  });
});

describe('back and forward', () => {
  it('show what was shown, and make no entries of their own', async () => {
    const { explorer, change } = open();
    change(() => explorer.toggle('countries', 'DE'));
    change(() => explorer.select({ type: 'place', id: 'hamburg' }));
    const length = window.history.length;
    await back();
    expect([explorer.filters.countries, explorer.selection]).toEqual([['DE'], null]);
    await back();
    expect(explorer.isFiltered).toBe(false);
    await forward();
    await forward();
    expect(explorer.selection).toEqual({ type: 'place', id: 'hamburg' });
    expect(search()).toBe('?country=DE&sel=place:hamburg');
    expect(window.history.length).toBe(length);
    expect({ pushes, replaces }).toEqual({ pushes: 2, replaces: 0 });
  });

  it('keep the language and theme of now', async () => {
    const { explorer, settings, change } = open();
    change(() => explorer.toggle('countries', 'DE'));
    change(() => settings.setLanguage('ru'));
    await back();
    expect(settings.language).toBe('ru');
    expect(search()).toBe('?lang=ru');
    await forward();
    expect(search()).toBe('?lang=ru&country=DE');
    expect(pushes).toBe(1);
  });

  it('end a preview', async () => {
    const { explorer, change } = open();
    change(() => explorer.toggle('countries', 'DE'));
    change(() => explorer.previewFilter({ countries: ['LT'] }));
    await back();
    expect(explorer.filters.countries).toEqual([]);
    expect(explorer.isSettled).toBe(true);
  });

  it('between parts of the page disturb neither preview nor camera', async () => {
    const { explorer, page, change } = open();
    window.history.pushState(null, '', '/#map');
    change(() => (explorer.camera = { lon: 21, lat: 55, zoom: 5 }));
    change(() => explorer.previewFilter({ countries: ['LT'] }));
    await back();
    expect(explorer.filters.countries).toEqual(['LT']);
    expect(page.timers.size).toBe(1);
  });
});

describe('undo and redo beside back and forward', () => {
  it('write the address as new entries, like any change', () => {
    const { explorer, change } = open();
    change(() => explorer.toggle('countries', 'DE'));
    change(() => explorer.toggle('homes', 'kaliningrad'));
    change(explorer.undo);
    expect(search()).toBe('?country=DE');
    change(explorer.undo);
    expect(search()).toBe('');
    change(explorer.redo);
    expect(search()).toBe('?country=DE');
    expect({ pushes, replaces }).toEqual({ pushes: 5, replaces: 0 });
  });

  it('lets back leave an undo, and undo leave a back', async () => {
    const { explorer, change } = open();
    change(() => explorer.toggle('countries', 'DE'));
    change(() => explorer.toggle('homes', 'kaliningrad'));
    change(explorer.undo);
    await back();
    expect(explorer.filters).toMatchObject({ countries: ['DE'], homes: ['kaliningrad'] });
    change(explorer.undo);
    expect(explorer.filters).toMatchObject({ countries: ['DE'], homes: [] });
    expect(search()).toBe('?country=DE');
  });

  it('never disagree with the address, whatever the order', async () => {
    const { explorer, change } = open();
    const acts: (() => Promise<void> | void)[] = [
      () => change(() => explorer.toggle('countries', 'DE')),
      () => change(() => explorer.toggle('levels', 'city')),
      back,
      () => change(explorer.undo),
      () => change(explorer.redo),
      back,
      forward,
      () => change(explorer.undo),
      () => change(explorer.clearFilters),
      back,
      () => change(() => explorer.toggle('kinds', 'treaty')),
      () => change(explorer.undo)
    ];
    for (const act of acts) {
      await act();
      const { countries, levels, kinds } = explorer.filters;
      const said = new URLSearchParams(search());
      expect([said.get('country'), said.get('level'), said.get('kind')]).toEqual(
        [countries, levels, kinds].map((list) => list.join(',') || null)
      );
    }
  });
});
