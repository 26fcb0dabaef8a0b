/** Writes a workbook beside the page, which goes on answering meanwhile. */
import { writeXlsx } from './xlsx';
import type { XlsxAnswer, XlsxAsked } from './xlsx-messages';

const tell = (answer: XlsxAnswer): void => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<XlsxAsked>) => {
  const { tables, notes, language } = data;
  const step = (share: number): Promise<void> => {
    tell({ type: 'progress', share });
    return Promise.resolve();
  };
  writeXlsx(tables, notes, language, step).then(
    (content) => tell({ type: 'done', content }),
    (error: unknown) => tell({ type: 'failed', reason: String(error) })
  );
});
