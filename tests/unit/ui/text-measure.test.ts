// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { textMeasure } from '../../../src/ui/text-measure';
import { follow } from '../state/follow.svelte';

/** How wide a letter is, of the size of the text. */
let letter = 0.5;
const measureText = vi.fn(function (this: { readonly font: string }, text: string) {
  return { width: text.length * letter * Number(/(\d+)px/.exec(this.font)![1]) };
});
const context = { font: '', measureText };
vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

it('a text is measured once at each size and weight', () => {
  const widthOf = textMeasure();
  expect(widthOf('Gdańsk', 10)).toBe(30);
  expect(widthOf('Gdańsk', 20)).toBe(60);
  expect(widthOf('Gdańsk', 10, 700)).toBe(30);
  expect(widthOf('Gdańsk', 10)).toBe(30);
  expect(measureText).toHaveBeenCalledTimes(3);
});

it('what was derived from widths is derived again when a font has arrived', () => {
  const { values, end } = follow(() => textMeasure()('Turku', 10));
  letter = 0.6;
  document.fonts.dispatchEvent(new Event('loadingdone'));
  flushSync();
  expect(values).toEqual([25, 30]);
  end();
});
