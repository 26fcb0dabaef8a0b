import type { ExportWork } from './export-job';
import type { XlsxAnswer, XlsxAsked } from './xlsx-messages';

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./xlsx-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    // Where a page has no origin some browsers refuse it.
    return null;
  }
}

/** The file from a worker; null where the worker does not come. */
function fromWorker(
  worker: Worker,
  asked: XlsxAsked,
  { signal, progress }: ExportWork
): Promise<Blob | null> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    worker.addEventListener('error', () => resolve(null));
    worker.addEventListener('message', ({ data }: MessageEvent<XlsxAnswer>) => {
      if (data.type === 'done') resolve(data.content);
      else if (data.type === 'failed') reject(new Error(data.reason));
      else progress(data.share).catch(() => undefined);
    });
    worker.postMessage(asked);
    if (signal.aborted) abort();
  }).finally(() => worker.terminate()) as Promise<Blob | null>;
}

/**
 * Writes a workbook in a worker, so that the page answers while 26,000 rows are written; where there
 * is none, on the page, in slices with a breath between them.
 * @throws the signal's reason where it is aborted: the worker ends at once.
 */
export async function writeXlsxApart(asked: XlsxAsked, work: ExportWork): Promise<Blob> {
  const worker = startWorker();
  const written = worker && (await fromWorker(worker, asked, work));
  if (written) return written;
  work.signal.throwIfAborted();
  const { writeXlsx } = await import('./xlsx');
  return writeXlsx(asked.tables, asked.notes, asked.language, work.progress);
}
