import { expect, it } from 'vitest';
import { marksWithin, type ScreenMark } from '../../../../../src/views/map/svg/screen-marks';

const SIZE = { width: 300, height: 200 };
const mark = (x: number, y: number, radius: number): ScreenMark => ({
  place: 0,
  shape: 'disc',
  x,
  y,
  radius,
  homes: [0]
});

it('marks are within a map that they or the reach of a pointer touch, at each of its edges', () => {
  const { width, height } = SIZE;
  const near = 19.9;
  const far = 20.1;
  const beyond = (by: number): ScreenMark[] => [
    mark(-by, 100, 4),
    mark(width + by, 100, 4),
    mark(150, -by, 4),
    mark(150, height + by, 4),
    mark(-by, -by, 4),
    mark(width + by, height + by, 4)
  ];
  const inside = [mark(0, 0, 4), mark(150, 100, 4), mark(width, height, 4)];
  expect(marksWithin([...inside, ...beyond(near)], SIZE)).toEqual([...inside, ...beyond(near)]);
  expect(marksWithin(beyond(far), SIZE)).toEqual([]);
  // A large mark reaches further.
  const large = beyond(far).map(({ x, y }) => mark(x, y, 5));
  expect(marksWithin(large, SIZE)).toEqual(large);
});
