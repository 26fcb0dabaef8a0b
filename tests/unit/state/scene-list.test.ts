import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_WORDS, type Scene } from '../../../src/domain/scene';
import { addScene, changeScene, moveScene, removeScene } from '../../../src/state/scene-list';

const scene = (id: string): Scene => ({
  id,
  view: `?q=${id}`,
  title: NO_WORDS,
  caption: NO_WORDS,
  notes: NO_WORDS
});
const list = (ids: string) => [...ids].map(scene);
const ids = (scenes: readonly Scene[]) => scenes.map(({ id }) => id).join('');

describe('a list of scenes', () => {
  it('takes a scene in behind another, or at the end', () => {
    expect(ids(addScene(list('abc'), scene('x'), 'a'))).toBe('axbc');
    expect(ids(addScene(list('abc'), scene('x')))).toBe('abcx');
    expect(ids(addScene(list('abc'), scene('x'), 'gone'))).toBe('abcx');
    expect(ids(addScene([], scene('x'), 'a'))).toBe('x');
  });

  it('changes one scene and leaves the rest', () => {
    const changed = changeScene(list('abc'), 'b', { view: '?proj=globe' });
    expect(changed.map(({ view }) => view)).toEqual(['?q=a', '?proj=globe', '?q=c']);
  });

  it('loses one scene and no other', () => {
    expect(ids(removeScene(list('abc'), 'b'))).toBe('ac');
    expect(ids(removeScene(list('abc'), 'x'))).toBe('abc');
  });

  it('moves a scene to its place and keeps the order of the others, whatever the place', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 }),
        fc.nat(),
        fc.integer({ min: -3, max: 12 }),
        (names, which, to) => {
          const before = names.map(scene);
          const id = names[which % names.length]!;
          const after = moveScene(before, id, to);
          const place = Math.max(0, Math.min(names.length - 1, to));
          expect(after[place]?.id).toBe(id);
          expect(ids(removeScene(after, id))).toBe(ids(removeScene(before, id)));
        }
      )
    );
  });
});
