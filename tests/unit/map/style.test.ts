import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROJECTIONS, THEMES } from '../../../src/domain/view';
import { graticule } from '../../../src/views/map/basemap/graticule';
import { BASE_SOURCES, baseStyle } from '../../../src/views/map/basemap/style';
import { MAP_COLOURS } from '../../../src/views/map/basemap/theme';
import { tileTemplate } from '../../../src/views/map/basemap/tile-address';

const tiles = tileTemplate('https://example.org/a b/basemap/');
const CASES = THEMES.flatMap((theme) =>
  PROJECTIONS.map((projection) => [theme, projection] as const)
);

/** The custom properties of a rule of the tokens, by their names in camel case. */
function tokens(selector: string): Record<string, string> {
  const css = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');
  const start = css.indexOf(`${selector} {`);
  const rule = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/--([a-z0-9-]+): ([^;]+);/g)].map((match) => [
      match[1]!.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      match[2]!
    ])
  );
}

describe('the style of the ground', () => {
  it.each(CASES)('is valid: %s, %s', (theme, projection) => {
    expect(validateStyleMin(baseStyle(theme, { tiles, projection }))).toEqual([]);
  });

  it('asks no server for anything: neither glyphs nor icons, tiles only from its own worker', () => {
    const style = baseStyle('light', { tiles });
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toMatch(/"https?:/);
  });

  it('depends on nothing but what it is given', () => {
    expect(baseStyle('dark', { tiles })).toEqual(baseStyle('dark', { tiles }));
    expect(baseStyle('dark', { tiles })).not.toEqual(baseStyle('light', { tiles }));
  });

  it('has a layer for each source and a source for each layer', () => {
    const { sources, layers } = baseStyle('light', { tiles });
    const used = layers.flatMap((layer) => ('source' in layer ? layer.source : []));
    expect([...new Set(used)].sort()).toEqual(Object.keys(sources).sort());
    expect(Object.keys(sources).sort()).toEqual(Object.values(BASE_SOURCES).sort());
  });

  it('has the colours of the tokens', () => {
    expect(tokens(':root')).toMatchObject(MAP_COLOURS.light);
    expect(tokens(":root[data-theme='dark']")).toMatchObject(MAP_COLOURS.dark);
  });

  it('differs between the themes in colours alone, so that only paint is set to change it', () => {
    const [light, dark] = THEMES.map((theme) =>
      baseStyle(theme, { tiles }).layers.map((layer) => ({ ...layer, paint: undefined }))
    );
    expect(light).toEqual(dark);
  });
});

describe('the graticule', () => {
  it.each([5, 15])('draws lines every %s° and none twice', (step) => {
    const { coordinates } = graticule(step);
    const meridians = coordinates.filter((line) => line[0]![0] === line[1]![0]);
    const parallels = coordinates.filter((line) => line[0]![1] === line[1]![1]);
    expect(meridians.length).toBe(360 / step);
    expect(parallels.length).toBe(Math.floor(85.05 / step) * 2 + 1);
    expect(meridians.length + parallels.length).toBe(coordinates.length);
    expect(new Set(coordinates.map(String)).size).toBe(coordinates.length);
  });
});
