// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Settings } from '../../../src/state/settings.svelte';

const inSurroundings = (languages: readonly string[], prefersDark = false) =>
  new Settings({ languages, prefersDark });

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('language', () => {
  it.each([
    [['ru-RU', 'en'], 'ru'],
    [['de-AT', 'lt', 'en'], 'lt'],
    [['LT-lt'], 'lt'],
    [['en-US', 'ru'], 'en'],
    [['lth', 'rue'], 'en'],
    [[], 'en']
  ])('wanted as %j is guessed as %s', (wanted, guessed) => {
    const settings = inSurroundings(wanted);
    expect(settings.language).toBe(guessed);
    expect(settings.choice.language).toBeNull();
  });

  it('once chosen is kept for the next visit', () => {
    inSurroundings(['en']).setLanguage('lt');
    const next = inSurroundings(['en']);
    expect(next.language).toBe('lt');
    expect(next.choice.language).toBe('lt');
  });

  it('in an address is followed for this visit only', () => {
    const settings = inSurroundings(['en']);
    settings.follow({ language: 'ru', theme: null });
    expect(settings.choice).toEqual({ language: 'ru', theme: null });
    expect(inSurroundings(['en']).language).toBe('en');
  });

  it('stays as chosen where an address says nothing', () => {
    const settings = inSurroundings(['en']);
    settings.setLanguage('ru');
    settings.follow({ language: null, theme: null });
    expect(settings.language).toBe('ru');
  });
});

describe('theme', () => {
  it('follows the system until one is chosen', () => {
    const settings = inSurroundings(['en'], true);
    expect(settings.theme).toBe('dark');
    settings.systemThemeChanged(false);
    expect(settings.theme).toBe('light');
    settings.setTheme('dark');
    settings.systemThemeChanged(true);
    settings.systemThemeChanged(false);
    expect(settings.theme).toBe('dark');
  });
});

describe('what was kept', () => {
  it('is passed over where it is nothing we know', () => {
    localStorage.setItem('twinline.language', 'xx');
    localStorage.setItem('twinline.theme', '');
    expect(inSurroundings(['ru'], true).choice).toEqual({ language: null, theme: null });
  });

  it('lasts as long as the page where the browser refuses to keep it, and is kept once it may be', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    inSurroundings(['en']).setLanguage('lt');
    expect(inSurroundings(['en']).language).toBe('lt');
    vi.restoreAllMocks();
    inSurroundings(['en']).setLanguage('ru');
    expect(localStorage.getItem('twinline.language')).toBe('ru');
  });

  it('is not asked for where the browser refuses to say', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(inSurroundings(['lt']).language).toBe('lt');
  });
});
