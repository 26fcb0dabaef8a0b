import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Words } from '../../../src/domain/scene';
import {
  presentationOf,
  readPresentationFile,
  writePresentationFile,
  type PresentationText
} from '../../../src/package/presentation-file';
import {
  MAX_LINK_LENGTH,
  packPresentation,
  unpackPresentation
} from '../../../src/package/presentation-link';

const text = fc.string({ unit: fc.constantFrom(...'aZ9Ёйėš漢😀 \n"\\<>&*?=') });
const words: fc.Arbitrary<Words> = fc.record({ ru: text, en: text, lt: text });
const anyPresentation: fc.Arbitrary<PresentationText> = fc.record({
  title: words,
  scenes: fc.array(
    fc.record({
      view: text.map((rest) => (rest === '' ? '' : `?${rest}`)),
      title: words,
      caption: words,
      notes: words
    }),
    { minLength: 1, maxLength: 5 }
  )
});

describe("a presentation's file", () => {
  it('reads back as what was written, whatever was said', () => {
    fc.assert(
      fc.property(anyPresentation, (presentation) => {
        expect(readPresentationFile(writePresentationFile(presentation))).toEqual({ presentation });
      })
    );
  });

  it('may begin with a byte order mark and leave out what is empty', () => {
    const read = readPresentationFile(
      '\uFEFF{"format":"twinline-presentation","version":1,"scenes":[{"title":{"lt":"Ąžuolas"}}]}'
    );
    const empty = { ru: '', en: '', lt: '' };
    expect(read).toEqual({
      presentation: {
        title: empty,
        scenes: [{ view: '', title: { ...empty, lt: 'Ąžuolas' }, caption: empty, notes: empty }]
      }
    });
  });

  it.each([
    ['no JSON', '{"format":', { kind: 'not_json', place: '' }],
    ['another file', '{"type":"FeatureCollection"}', { kind: 'not_ours', place: '' }],
    ['no object', '"twinline-presentation"', { kind: 'not_ours', place: '' }],
    [
      'a newer version',
      '{"format":"twinline-presentation","version":2,"scenes":[{}]}',
      { kind: 'newer', place: '' }
    ],
    [
      'no scene',
      '{"format":"twinline-presentation","version":1,"scenes":[]}',
      { kind: 'wrong', place: 'scenes' }
    ],
    [
      'a number for a text',
      '{"format":"twinline-presentation","version":1,"scenes":[{},{"caption":{"ru":7}}]}',
      { kind: 'wrong', place: 'scenes.1.caption.ru' }
    ],
    [
      'a text longer than anybody writes',
      `{"format":"twinline-presentation","version":1,"scenes":[{"notes":{"en":"${'a'.repeat(20_001)}"}}]}`,
      { kind: 'wrong', place: 'scenes.0.notes.en' }
    ],
    [
      'more scenes than anybody shows',
      `{"format":"twinline-presentation","version":1,"scenes":[${Array(201).fill('{}').join()}]}`,
      { kind: 'wrong', place: 'scenes' }
    ],
    [
      'an older version than there ever was',
      '{"format":"twinline-presentation","version":0,"scenes":[{}]}',
      { kind: 'wrong', place: 'version' }
    ],
    [
      'nothing for a title',
      '{"format":"twinline-presentation","version":1,"title":null,"scenes":[{}]}',
      { kind: 'wrong', place: 'title' }
    ],
    ['an empty file', '', { kind: 'not_json', place: '' }],
    ['a list', '[{"format":"twinline-presentation"}]', { kind: 'not_ours', place: '' }],
    [
      'a view that is no query',
      '{"format":"twinline-presentation","version":1,"scenes":[{"view":"https://example.org"}]}',
      { kind: 'wrong', place: 'scenes.0.view' }
    ]
  ])('is refused with the place of the fault: %s', (_, source, fault) => {
    expect(readPresentationFile(source)).toEqual({ fault });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (source) => {
        const read = readPresentationFile(source);
        expect('fault' in read || 'presentation' in read).toBe(true);
      })
    );
  });

  it('gives each scene an id of its own when it is taken in', () => {
    let next = 0;
    const presentation = { title: { ru: '', en: 'A', lt: '' }, scenes: [] };
    const scene = { view: '', title: presentation.title, caption: presentation.title };
    const scenes = [1, 2].map(() => ({ ...scene, notes: presentation.title }));
    const taken = presentationOf({ ...presentation, scenes }, () => `id${String(next++)}`, 42);
    expect(taken.id).toBe('id0');
    expect(taken.scenes.map(({ id }) => id)).toEqual(['id1', 'id2']);
    expect(taken.changedAt).toBe(42);
  });
});

describe("a presentation's link", () => {
  it('unpacks to what was packed, in letters that need no escape', () => {
    fc.assert(
      fc.property(anyPresentation, (presentation) => {
        const packed = packPresentation(presentation);
        expect(packed).toMatch(/^[\w-]*$/);
        expect(unpackPresentation(packed)).toEqual(presentation);
      })
    );
  });

  it('is null where it is damaged, never an error', () => {
    const packed = packPresentation({
      title: { ru: 'а', en: 'a', lt: 'a' },
      scenes: [
        {
          view: '',
          title: { ru: '', en: 'b', lt: '' },
          caption: { ru: '', en: '', lt: '' },
          notes: { ru: '', en: '', lt: '' }
        }
      ]
    });
    expect(unpackPresentation(packed.slice(0, -6))).toBeNull();
    fc.assert(
      fc.property(fc.string(), (noise) => {
        const read = unpackPresentation(noise);
        expect(read === null || Array.isArray(read.scenes)).toBe(true);
      })
    );
  });

  it('refuses what would unpack to more than a presentation can be', async () => {
    const { deflateSync } = await import('fflate');
    const bomb = deflateSync(new Uint8Array(30_000_000), { level: 9 });
    const packed = Buffer.from(bomb).toString('base64url');
    expect(unpackPresentation(packed)).toBeNull();
  });

  it('holds the examples', async () => {
    for (const name of ['kaliningrad', 'saint-petersburg']) {
      const { readFileSync } = await import('node:fs');
      const file = readFileSync(
        new URL(`../../../src/state/examples/${name}.json`, import.meta.url),
        'utf8'
      );
      const read = readPresentationFile(file);
      if (!('presentation' in read)) throw new Error(read.fault.place);
      expect(packPresentation(read.presentation).length).toBeLessThan(MAX_LINK_LENGTH);
    }
  });
});
