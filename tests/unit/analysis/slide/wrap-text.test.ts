import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  balanceText,
  bindShortWords,
  readMarks,
  withoutMarks,
  wrapRuns,
  wrapText,
  type TextStyle
} from '../../../../src/analysis/slide/wrap-text';

/** Letters as wide as they are: narrow, usual, wide. */
const letterWidth = (letter: string): number =>
  'iltj.,1 '.includes(letter) ? 4 : 'MWШЩЮ'.includes(letter) ? 12 : 8;
const measure = (text: string): number =>
  Array.from(text).reduce((width, letter) => width + letterWidth(letter), 0);
const measureRun = (text: string, style: TextStyle): number =>
  measure(text) * (style === 'strong' ? 1.1 : 1);

const word = fc.stringMatching(/^[a-zA-ZШжю1.,-]{1,14}$/);
const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));

describe('wrapping a text', () => {
  it('makes no line wider than the width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 400 }), (words, width) => {
        for (const line of wrapText(words, width, measure)) {
          expect(measure(line)).toBeLessThanOrEqual(width);
        }
      })
    );
  });

  it('keeps every letter in its order', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 400 }), (words, width) => {
        const lines = wrapText(words, width, measure);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      })
    );
  });

  it('ends a line only where the next word has no room', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 200, max: 500 }), (words, width) => {
        const lines = wrapText(words, width, measure);
        for (let at = 1; at < lines.length; at++) {
          const first = lines[at]!.split(' ')[0]!;
          expect(measure(`${lines[at - 1]!} ${first}`)).toBeGreaterThan(width);
        }
      })
    );
  });

  it('cuts a word that fits no line behind its hyphen', () => {
    expect(wrapText('Sankt-Peterburg', 100, measure)).toEqual(['Sankt-', 'Peterburg']);
  });

  it('breaks at a line feed and never at a space that does not break', () => {
    expect(wrapText('a b\nc', 1000, measure)).toEqual(['a b', 'c']);
    expect(wrapText('aaa in\u00a0Minsk', 64, measure)).toEqual(['aaa', 'in\u00a0Minsk']);
  });
});

describe('balancing a headline', () => {
  it('needs no more lines, and none is wider', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 150, max: 500 }), (words, width) => {
        const plain = wrapText(words, width, measure);
        const lines = balanceText(words, width, measure);
        expect(lines.length).toBe(plain.length);
        expect(lines.join(' ')).toBe(plain.join(' '));
        const widest = (of: readonly string[]): number => Math.max(...of.map(measure));
        expect(widest(lines)).toBeLessThanOrEqual(widest(plain));
      })
    );
  });

  it('evens out a short last line', () => {
    expect(balanceText('aaaa bbbb cccc dddd', 120, measure)).toEqual(['aaaa bbbb', 'cccc dddd']);
  });
});

describe('simple emphasis', () => {
  it('is read by its marks', () => {
    expect(readMarks('**21** documents, *seven* here')).toEqual([
      { text: '21', style: 'strong' },
      { text: ' documents, ', style: 'plain' },
      { text: 'seven', style: 'soft' },
      { text: ' here', style: 'plain' }
    ]);
    expect(withoutMarks('**21** documents, *seven* here')).toBe('21 documents, seven here');
  });

  it('leaves a mark without its partner as it is', () => {
    expect(readMarks('5 * 4')).toEqual([{ text: '5 * 4', style: 'plain' }]);
    expect(withoutMarks('a ** b')).toBe('a ** b');
  });

  it('does not tear a word that is set in two styles', () => {
    expect(wrapRuns(readMarks('see **21**, then'), 60, measureRun)).toEqual([
      [
        { text: 'see ', style: 'plain' },
        { text: '21', style: 'strong' },
        { text: ',', style: 'plain' }
      ],
      [{ text: 'then', style: 'plain' }]
    ]);
  });

  it('keeps the words whatever the width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), (words, width) => {
        const marked = words.split(' ').map((one, at) => (at % 3 === 0 ? `**${one}**` : one));
        const lines = wrapRuns(readMarks(marked.join(' ')), width, measureRun);
        const flat = lines.flat().map((run) => run.text);
        expect(flat.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      })
    );
  });
});

describe('binding words', () => {
  it('keeps a short word and a number with what follows', () => {
    expect(bindShortWords('связи с Польшей и 21 документ в Риге')).toBe(
      'связи с\u00a0Польшей и\u00a021\u00a0документ в\u00a0Риге'
    );
    expect(bindShortWords('21 Samara')).toBe('21 Samara');
  });
});
