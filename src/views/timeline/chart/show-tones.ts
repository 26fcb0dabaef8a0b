import type { Attachment } from 'svelte/attachments';
import type { Tone } from './tones';

/** A glyph that is not drawn at all has no tone. */
export type ShownTone = Tone | 'hidden';

/** The classes that a glyph has besides its tone, and the tone that was last given to it. */
interface Look {
  readonly classes: string;
  tone: ShownTone | null;
}

const looks = new WeakMap<Element, Look>();

function lookOf(glyph: Element): Look {
  let look = looks.get(glyph);
  if (!look) looks.set(glyph, (look = { classes: glyph.getAttribute('class') ?? '', tone: null }));
  return look;
}

/**
 * Gives each glyph of a group the class of its tone. One effect for all of them: a change of the
 * filters asks for every tone anew, and an effect each costs more than the change.
 * @param glyphs what the children of the group stand for, in their order.
 */
export function showTones(
  glyphs: readonly { readonly row: number }[],
  toneOf: (row: number) => ShownTone
): Attachment<Element> {
  return (group) => {
    glyphs.forEach(({ row }, at) => {
      const glyph = group.children[at]!;
      const look = lookOf(glyph);
      const tone = toneOf(row);
      if (tone === look.tone) return;
      look.tone = tone;
      glyph.setAttribute('class', `${look.classes} ${tone}`);
    });
  };
}
