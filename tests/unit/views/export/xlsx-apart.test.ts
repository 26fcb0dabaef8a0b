import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExportWork } from '../../../../src/views/export/export-job';
import { writeXlsxApart } from '../../../../src/views/export/xlsx-apart';
import type { XlsxAnswer, XlsxAsked } from '../../../../src/views/export/xlsx-messages';
import { textCells } from '../../../../src/analysis/table/cells';

/** Stands for a worker: tells what it is made to tell. */
class HeldWorker extends EventTarget {
  static last: HeldWorker | undefined;
  isOver = false;
  asked: XlsxAsked | undefined;

  constructor() {
    super();
    HeldWorker.last = this;
  }

  postMessage(asked: XlsxAsked): void {
    this.asked = asked;
  }

  terminate(): void {
    this.isOver = true;
  }

  tell(data: XlsxAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const ASKED: XlsxAsked = {
  tables: [
    {
      table: 'events',
      title: 'Events',
      rows: Array.from({ length: 2500 }, (_, row) => row),
      columns: [{ key: 'a', heading: 'A', cells: textCells(2500, (row) => `row ${row}`) }]
    }
  ],
  notes: {
    title: 'All',
    filter: '',
    sources: [],
    asOf: '',
    credits: [],
    dataset: '',
    address: '',
    made: '2026-11-22'
  },
  language: 'en'
};

function work(): ExportWork & { readonly shares: number[]; readonly control: AbortController } {
  const control = new AbortController();
  const shares: number[] = [];
  return {
    control,
    shares,
    signal: control.signal,
    progress: (share) => {
      shares.push(share);
      control.signal.throwIfAborted();
      return Promise.resolve();
    }
  };
}

beforeEach(() => {
  HeldWorker.last = undefined;
  vi.stubGlobal('Worker', HeldWorker);
});
afterEach(() => vi.unstubAllGlobals());

describe('a workbook', () => {
  it('is written by a worker, which says how far it is and then ends', async () => {
    const now = work();
    const coming = writeXlsxApart(ASKED, now);
    const worker = HeldWorker.last!;
    expect(worker.asked).toBe(ASKED);
    worker.tell({ type: 'progress', share: 0.25 });
    const content = new Blob(['book']);
    worker.tell({ type: 'done', content });
    expect(await coming).toBe(content);
    expect(now.shares).toEqual([0.25]);
    expect(worker.isOver).toBe(true);
  });

  it('is given up at once where it is cancelled: the worker ends', async () => {
    const now = work();
    const coming = writeXlsxApart(ASKED, now);
    now.control.abort(new Error('cancelled'));
    await expect(coming).rejects.toThrow('cancelled');
    expect(HeldWorker.last!.isOver).toBe(true);
  });

  it('fails with what the worker says', async () => {
    const coming = writeXlsxApart(ASKED, work());
    HeldWorker.last!.tell({ type: 'failed', reason: 'RangeError: too long' });
    await expect(coming).rejects.toThrow('too long');
  });

  it.each(['no worker is given', 'its script does not come'])(
    'is written on the page in slices where %s',
    async (why) => {
      const now = work();
      if (why === 'no worker is given') {
        vi.stubGlobal('Worker', () => {
          throw new Error('refused');
        });
      }
      const coming = writeXlsxApart(ASKED, now);
      HeldWorker.last?.dispatchEvent(new Event('error'));
      const bytes = new Uint8Array(await (await coming).arrayBuffer());
      expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
      // Three slices of the one table, and the writing itself.
      expect(now.shares).toHaveLength(4);
      expect(now.shares).toEqual([...now.shares].sort((a, b) => a - b));
    }
  );

  it('is given up between two slices on the page too', async () => {
    vi.stubGlobal('Worker', undefined);
    const now = work();
    const coming = writeXlsxApart(ASKED, now);
    now.control.abort(new Error('cancelled'));
    await expect(coming).rejects.toThrow('cancelled');
  });
});
