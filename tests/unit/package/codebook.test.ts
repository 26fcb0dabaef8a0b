import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../../src/package/check';
import { codebookParts, replaceGenerated } from '../../../src/package/codebook';
import { compileDataset } from '../../../src/package/compile';
import { decodeDataset } from '../../../src/package/decode';
import {
  totalsByAgreementKind,
  totalsByCountry,
  totalsByDecade,
  totalsByEventKind,
  totalsBySource
} from '../../../src/package/totals';
import { smallPackage } from '../../fixtures/small-package';

const checked = checkPackage(smallPackage());
if (checked.status === 'broken') throw new Error('the fixture has faults');
const dataset = decodeDataset(compileDataset(checked.tables, checked.title));

describe('totals', () => {
  it('count what each source states, and not what it leaves out', () => {
    expect(totalsBySource(dataset)).toEqual([
      { name: 'list-ru', counts: [2, 1, 0, 2, 1, 6] },
      { name: 'list-en', counts: [2, 0, 0, 0, 0, 2] },
      { name: 'report-lt', counts: [1, 2, 1, 0, 0, 4] }
    ]);
  });

  it('count kinds for each home and in all', () => {
    expect(totalsByAgreementKind(dataset)).toEqual([
      { name: 'agreement', counts: [0, 1, 1] },
      { name: 'treaty', counts: [2, 0, 2] },
      { name: 'unknown', counts: [1, 0, 1] }
    ]);
    expect(totalsByEventKind(dataset)).toEqual([
      { name: 'visit', counts: [1, 0, 1] },
      { name: 'videoconference', counts: [0, 1, 1] },
      { name: 'concert', counts: [1, 0, 1] }
    ]);
  });

  it('count decades without a gap, and what has no date', () => {
    expect(totalsByDecade(dataset)).toEqual([
      { name: '1990s', counts: [2, 0] },
      { name: '2000s', counts: [0, 0] },
      { name: '2010s', counts: [1, 2] },
      { name: 'no date', counts: [1, 1] }
    ]);
  });

  it('count countries of partners, most agreements first', () => {
    expect(totalsByCountry(dataset)).toEqual([
      { name: 'BY', counts: [2, 2, 1] },
      { name: 'LT', counts: [1, 2, 2] }
    ]);
  });

  it('add up to the whole', () => {
    const sum = (totals: ReturnType<typeof totalsByDecade>, index: number): number =>
      totals.reduce((total, { counts }) => total + (counts.at(index) ?? 0), 0);
    expect(sum(totalsByAgreementKind(dataset), -1)).toBe(dataset.agreements.length);
    expect(sum(totalsByDecade(dataset), 0)).toBe(dataset.agreements.length);
    expect(sum(totalsByDecade(dataset), 1)).toBe(dataset.events.length);
    expect(sum(totalsByCountry(dataset), 0)).toBe(dataset.partnerships.length);
  });
});

describe('the codebook', () => {
  const parts = codebookParts(dataset, (code) => (code === 'LT' ? 'Lithuania' : code));

  it('lists every disagreement with both readings and their lines', () => {
    const rows = parts.disagreements.split('\n').slice(2);
    expect(rows).toEqual([
      '| `kaliningrad-klaipeda-1993` | kind | list-ru line 54: treaty; list-en line 80: agreement |  |',
      '| `kaliningrad-klaipeda-2010-06-08` | listing | report-lt line 3: listed; list-ru: not_listed | Reported by one side, quoted as "renewed" on two lines; no renewal there |'
    ]);
  });

  it('names countries and describes columns', () => {
    expect(parts.totals).toContain('| Lithuania (LT) | 1 | 2 | 2 |');
    expect(parts.columns).toContain('### `agreements.csv`');
    expect(parts.columns).toContain('| `follows` | key of `agreements` |');
  });

  it('replaces what stands between its markers, and nothing else', () => {
    const text =
      'a\n<!-- generated:totals -->\nold\n<!-- /generated -->\nb\n<!-- generated:columns -->\n<!-- /generated -->\n';
    const replaced = replaceGenerated(text, 'totals', 'new');
    expect(replaced).toBe(
      'a\n<!-- generated:totals -->\n\nnew\n\n<!-- /generated -->\nb\n<!-- generated:columns -->\n<!-- /generated -->\n'
    );
    expect(replaceGenerated(replaced, 'totals', 'new')).toBe(replaced);
    expect(() => replaceGenerated(text, 'disagreements', 'new')).toThrow('generated:disagreements');
  });
});
