// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { isPageCovered, takesText } from '../../../src/ui/key-focus';

afterEach(() => document.body.replaceChildren());

describe('keys', () => {
  it('are not for the page while something is open above it', () => {
    document.body.innerHTML = '<dialog></dialog><div popover></div>';
    expect(isPageCovered()).toBe(false);
    document.querySelector('dialog')!.setAttribute('open', '');
    expect(isPageCovered()).toBe(true);
    document.querySelector('dialog')!.remove();
    document.querySelector('[popover]')!.setAttribute('data-open', '');
    expect(isPageCovered()).toBe(true);
  });

  it.each([
    ['<input type="search">', true],
    ['<textarea></textarea>', true],
    ['<select></select>', true],
    ['<input type="checkbox">', false],
    ['<input type="radio">', false],
    ['<button></button>', false]
  ])('are written in %s: %s', (html, isText) => {
    document.body.innerHTML = html;
    expect(takesText(document.body.firstElementChild)).toBe(isText);
    expect(takesText(null)).toBe(false);
  });
});
