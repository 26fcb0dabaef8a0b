import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answer } from '../../../../src/analysis/answer';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import { placePicture, type MapPicture } from '../../../../src/analysis/map-picture';
import { groupMarks } from '../../../../src/analysis/mark-groups';
import { NO_FILTERS } from '../../../../src/domain/filters';
import { gatherInTurns, isCrowd } from '../../../../src/views/map/counted/gathering';
import { realDataset } from '../../real-dataset';

const index = indexDataset(realDataset().dataset);
const shown = answer(index, NO_FILTERS, null);
/** Of each picture its groups are worked out anew. */
const picture = (): MapPicture => placePicture(index, shown);
const STEP = 3;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('a crowd begins where a frame would not do for it', () => {
  const of = (length: number): boolean => isCrowd({ marks: { length } } as MapPicture);
  expect([of(0), of(2000), of(2001)]).toEqual([false, false, true]);
});

it('a crowd gathers in turns of one step, once the reader rests, and is done once', () => {
  const crowd = picture();
  const done = vi.fn();
  gatherInTurns(crowd, STEP, done);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(149);
  expect(vi.getTimerCount()).toBe(1);
  let turns = 0;
  while (vi.getTimerCount() > 0) {
    expect(done).not.toHaveBeenCalled();
    vi.advanceTimersToNextTimer();
    turns += 1;
  }
  // From the nearest step on, one a turn: none has the work of several.
  expect(turns).toBe(15 - STEP);
  expect(done).toHaveBeenCalledOnce();
  expect(groupMarks(crowd, STEP)).toEqual(groupMarks(picture(), STEP));
});

it('a crowd whose picture has gone is let be: before the first turn and between two', () => {
  for (const turns of [0, 1, 4]) {
    const done = vi.fn();
    const callOff = gatherInTurns(picture(), STEP, done);
    for (let turn = 0; turn < turns; turn++) vi.advanceTimersToNextTimer();
    callOff();
    expect(vi.getTimerCount()).toBe(0);
    vi.runAllTimers();
    expect(done).not.toHaveBeenCalled();
  }
});
