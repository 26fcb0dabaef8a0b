import { expect, test, vi } from 'vitest';
import {
  failureOf,
  runExport,
  TooLargeError,
  type ExportJob,
  type MakeFile
} from '../../../src/views/export/export-job';
import { exportFileName } from '../../../src/ui/file-name';

const file = { name: 'twinline-x-2026-11-22.csv', content: new Blob(['x']) };

/** Runs a maker until it has ended, and gives all that was said. */
function watch(make: MakeFile): {
  jobs: ExportJob[];
  saved: string[];
  cancel: () => void;
  ended: (status: ExportJob['status']) => Promise<void>;
} {
  const jobs: ExportJob[] = [];
  const saved: string[] = [];
  const cancel = runExport(
    make,
    (job) => jobs.push(job),
    (name) => saved.push(name)
  );
  const ended = (status: ExportJob['status']): Promise<void> =>
    vi.waitFor(() => expect(jobs.at(-1)?.status).toBe(status));
  return { jobs, saved, cancel, ended };
}

test('a job says how far it is, saves its file once and says its name', async () => {
  const { jobs, saved, ended } = watch(async ({ progress }) => {
    await progress(0.5);
    return file;
  });
  await ended('done');
  expect(jobs).toEqual([
    { status: 'running', share: null },
    { status: 'running', share: 0.5 },
    { status: 'done', fileName: file.name }
  ]);
  expect(saved).toEqual([file.name]);
});

test('a job that was cancelled is idle at once and saves nothing, whatever its maker does', async () => {
  for (const heeds of [true, false]) {
    let finish: () => void = () => undefined;
    const made = new Promise<void>((resolve) => (finish = resolve));
    let ends: () => void = () => undefined;
    const end = new Promise<void>((resolve) => (ends = resolve));
    const { jobs, saved, cancel, ended } = watch(async ({ signal }) => {
      await made;
      ends();
      if (heeds) signal.throwIfAborted();
      return file;
    });
    await ended('running');
    cancel();
    expect(jobs.at(-1)).toEqual({ status: 'idle' });
    finish();
    await end;
    await new Promise((resolve) => setTimeout(resolve));
    cancel();
    expect(jobs.at(-1)).toEqual({ status: 'idle' });
    expect(jobs.filter(({ status }) => status === 'idle')).toHaveLength(1);
    expect(saved).toEqual([]);
  }
});

test('a failure says what can be done: fetch again, make less, or try again', async () => {
  const { jobs, saved, ended } = watch(() => Promise.reject(new TooLargeError('canvas')));
  await ended('failed');
  expect(jobs.at(-1)).toEqual({ status: 'failed', failure: 'too_large' });
  expect(saved).toEqual([]);
  expect(
    [
      new TypeError('Failed to fetch dynamically imported module: https://x/y.js'),
      new TypeError('error loading dynamically imported module'),
      new TypeError('Importing a module script failed.'),
      new RangeError('Invalid array length'),
      new Error('no'),
      'no'
    ].map(failureOf)
  ).toEqual(['not_fetched', 'not_fetched', 'not_fetched', 'too_large', 'broken', 'broken']);
});

test('files are named by what they hold and the day on which they are made', () => {
  expect(exportFileName('documents', 'csv', new Date(2026, 0, 5))).toBe(
    'twinline-documents-2026-01-05.csv'
  );
  expect(exportFileName('all', 'zip')).toMatch(/^twinline-all-\d{4}-\d{2}-\d{2}\.zip$/);
});
