import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  pushStep,
  redoStep,
  startHistory,
  undoStep,
  type History
} from '../../../src/state/history';

/** The plainest thing that behaves so: all values in a row and a finger on one of them. */
class Row {
  values: number[] = [0];
  finger = 0;
  push(value: number): void {
    this.values = [...this.values.slice(0, this.finger + 1), value];
    this.finger += 1;
  }
  undo(): void {
    this.finger = Math.max(0, this.finger - 1);
  }
  redo(): void {
    this.finger = Math.min(this.values.length - 1, this.finger + 1);
  }
}

describe('a history', () => {
  it('goes back and forward like a finger along a row', () => {
    const acts = fc.array(fc.oneof(fc.nat(), fc.constant('undo'), fc.constant('redo')), {
      maxLength: 60
    });
    fc.assert(
      fc.property(acts, (list) => {
        const row = new Row();
        let history: History<number> = startHistory(0);
        for (const act of list) {
          if (act === 'undo') {
            row.undo();
            history = undoStep(history);
          } else if (act === 'redo') {
            row.redo();
            history = redoStep(history);
          } else {
            row.push(Number(act));
            history = pushStep(history, Number(act));
          }
          expect([...history.past, history.present, ...history.future]).toEqual(row.values);
          expect(history.past).toHaveLength(row.finger);
        }
      })
    );
  });

  it('is the same where there is no step back or forward', () => {
    const history = startHistory('here');
    expect(undoStep(history)).toBe(history);
    expect(redoStep(history)).toBe(history);
  });

  it('forgets the oldest of more than two hundred steps', () => {
    let history = startHistory(0);
    for (let step = 1; step <= 250; step++) history = pushStep(history, step);
    expect(history.past).toHaveLength(200);
    expect(history.past[0]).toBe(50);
  });
});
