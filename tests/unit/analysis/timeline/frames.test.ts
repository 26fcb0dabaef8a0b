import { describe, expect, it } from 'vitest';
import { timeBins } from '../../../../src/analysis/timeline/bins';
import { playFrames } from '../../../../src/analysis/timeline/frames';
import { yearsSpan } from '../../../../src/analysis/timeline/rows';

const BINS = timeBins({ firstYear: 1950, lastYear: 1959 }, 'year');
// Records in 1953, 1954 and 1957.
const TOTALS = [0, 0, 0, 2, 1, 0, 0, 4, 0, 0];

describe('the frames of the player', () => {
  it('add bin to bin from the first record and end with all time', () => {
    expect(playFrames(BINS, TOTALS, 'cumulative', 3)).toEqual([
      yearsSpan(1953, 1953),
      yearsSpan(1953, 1954),
      yearsSpan(1953, 1955),
      yearsSpan(1953, 1956),
      null
    ]);
  });

  it('go bin by bin, through empty ones between records too', () => {
    expect(playFrames(BINS, TOTALS, 'single', 3)).toEqual(
      [1953, 1954, 1955, 1956, 1957].map((year) => yearsSpan(year, year))
    );
  });

  it('move a window of some bins', () => {
    expect(playFrames(BINS, TOTALS, 'window', 3)).toEqual([
      yearsSpan(1953, 1955),
      yearsSpan(1954, 1956),
      yearsSpan(1955, 1957)
    ]);
  });

  it('show the whole at once where the window is longer than the walk', () => {
    expect(playFrames(BINS, TOTALS, 'window', 30)).toEqual([yearsSpan(1953, 1957)]);
  });

  it('are none without bins, and one without records', () => {
    expect(playFrames([], [], 'cumulative', 3)).toEqual([]);
    expect(playFrames(BINS, new Array(10).fill(0), 'single', 3)).toHaveLength(1);
  });
});
