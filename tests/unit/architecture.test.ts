import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { architectureFaults, type SourceFiles } from './architecture-rules';

const SOURCE = new URL('../../src/', import.meta.url);

function sourceFiles(): SourceFiles {
  const paths = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|svelte|css|json)$/.test(path))
    .filter((path) => !path.startsWith('text/paraglide/') && !path.endsWith('.d.ts'));
  return new Map(paths.map((path) => [path, readFileSync(new URL(path, SOURCE), 'utf8')]));
}

/** A small house with one more file in it. */
function houseWith(path: string, text: string, more: Record<string, string> = {}) {
  return architectureFaults(
    new Map(
      Object.entries({
        'domain/kinds.ts': 'export const KINDS = [];',
        'text/format.ts': 'export const format = 1;',
        'package/decode.ts':
          "import { KINDS } from '../domain/kinds'; export const decode = KINDS;",
        'analysis/answer.ts':
          "import { KINDS } from '../domain/kinds'; export const answer = KINDS;",
        'state/explorer.svelte.ts':
          "import { answer } from '../analysis/answer'; export { answer };",
        'ui/Button.svelte': '<button></button>',
        'views/map/arcs.ts': "import { geoPath } from 'd3'; export const arcs = geoPath;",
        'views/timeline/Bars.svelte':
          '<script lang="ts">import { explorer } from \'../../state/explorer.svelte\'; explorer;</script>',
        ...more,
        [path]: text
      })
    )
  );
}

describe('the house', () => {
  it('has files to judge', () => {
    expect(sourceFiles().size).toBeGreaterThan(30);
  });

  it('stands: no import goes up, sideways, in a circle, or takes a library out of its room', () => {
    expect(architectureFaults(sourceFiles())).toEqual([]);
  });
});

describe('the rules', () => {
  it('let a sound house be', () => {
    expect(
      houseWith(
        'views/map/Map.svelte',
        "<script>import Button from '../../ui/Button.svelte';</script>"
      )
    ).toEqual([]);
  });

  it.each([
    ['upward', 'domain/place.ts', "import type { answer } from '../analysis/answer';"],
    ['upward', 'analysis/search.ts', "const lazy = () => import('../state/explorer.svelte');"],
    ['upward', 'text/labels.ts', "export { decode } from '../package/decode'; const own = 1;"],
    ['sideways', 'domain/place.ts', "import '../text/format';"],
    ['sideways', 'package/check.ts', "import { answer } from '../analysis/answer';"],
    [
      'sideways',
      'ui/Dialog.svelte',
      "<script>import { x } from '../state/explorer.svelte';</script>"
    ],
    ['sideways', 'views/timeline/axis.ts', "import { arcs } from '../map/arcs';"],
    ['sideways', 'views/shared.ts', "import { arcs } from './map/arcs';"],
    ['sideways', 'views/map/layers.ts', "import '../style.css';"],
    ['which belongs to', 'views/timeline/chart.ts', "import { Map } from 'maplibre-gl';"],
    [
      'which belongs to',
      'views/timeline/chart.ts',
      "import url from 'maplibre-gl/dist/x.mjs?url';"
    ],
    ['which belongs to', 'state/kept.ts', "import type { Table } from 'dexie';"],
    ['which belongs to', 'views/facets/search.ts', "const lazy = import('minisearch');"],
    ['which belongs to', 'analysis/csv.ts', "import Papa from 'papaparse';"],
    ['which belongs to', 'state/icons.ts', "import { X } from '@lucide/svelte';"],
    ['which belongs to', 'package/stats.ts', "import { mean } from 'd3';"],
    ['which belongs to', 'views/map/distance.ts', "import { distance } from '@turf/turf';"],
    ['which belongs to', 'domain/live.ts', "import { untrack } from 'svelte';"],
    ['which has no room', 'app/dates.ts', "import moment from 'moment';"],
    ['which is not in src', 'app/data.ts', "import data from '../../package.json';"],
    ['runes outside state', 'views/map/camera.svelte.ts', 'export const camera = 1;'],
    ['is a barrel', 'ui/index.ts', 'export const all = 1;'],
    ['is a barrel', 'ui/all.ts', "export { default as Button } from './Button.svelte';"],
    ['is in no room', 'utils/dates.ts', 'export const day = 1;']
  ])('find an import or a file that is wrong (%s) in %s', (fault, path, text) => {
    const faults = houseWith(path, text, { 'views/style.css': '' });
    expect(faults).toEqual([expect.stringContaining(fault)]);
    expect(faults[0]).toContain(path);
  });

  it('find a circle, however long', () => {
    const faults = houseWith('package/a.ts', "import './b';", {
      'package/b.ts': "import './c';",
      'package/c.ts': "import type { A } from './a';"
    });
    expect(faults).toEqual(['cycle: package/b.ts -> package/c.ts -> package/a.ts -> package/b.ts']);
  });
});
