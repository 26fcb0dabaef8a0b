import { saveFile } from '../../ui/save-file';

/** A file that was made, ready to be saved. */
export interface ExportedFile {
  /** By the scheme of `exportFileName`. */
  readonly name: string;
  readonly content: Blob;
}

/** Why no file came of it. */
export type ExportFailure =
  /** A part of the app that makes it could not be fetched. */
  | 'not_fetched'
  /** It is larger than this device can make. */
  | 'too_large'
  | 'broken';

/** How the making of a file stands. */
export type ExportJob =
  | { readonly status: 'idle' }
  /** `share` is 0 to 1, or null where nobody can say. */
  | { readonly status: 'running'; readonly share: number | null }
  | { readonly status: 'done'; readonly fileName: string }
  | { readonly status: 'failed'; readonly failure: ExportFailure };

export const IDLE: ExportJob = { status: 'idle' };

/** What a maker of files is told and tells. */
export interface ExportWork {
  /** Aborted when the reader cancels: whatever takes long asks it between its steps. */
  readonly signal: AbortSignal;
  /** Says how far it is, 0 to 1, and lets the page draw: `await` it between steps. */
  readonly progress: (share: number) => Promise<void>;
}

/** Makes a file. May throw anything; throws the signal's reason where it was cancelled. */
export type MakeFile = (work: ExportWork) => Promise<ExportedFile>;

/** A chunk that could not be fetched, in the words of Chromium, Firefox and Safari. */
const NOT_FETCHED =
  /dynamically imported module|error loading dynamically|importing a module script|failed to fetch|networkerror/i;

/** Thrown by makers where a picture or a file is larger than the browser can make. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

export function failureOf(error: unknown): ExportFailure {
  if (error instanceof TooLargeError || error instanceof RangeError) return 'too_large';
  return error instanceof Error && NOT_FETCHED.test(error.message) ? 'not_fetched' : 'broken';
}

/** Lets the page draw what has changed and answer the reader. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Makes a file, saves it and says how it stands at each step. A job that was cancelled goes back to
 * idle at once and saves nothing, whatever its maker still does.
 * @param save hands the file to the reader.
 * @returns cancels the job.
 */
export function runExport(
  make: MakeFile,
  onchange: (job: ExportJob) => void,
  save: (name: string, content: Blob) => void = saveFile
): () => void {
  const control = new AbortController();
  const { signal } = control;
  const tell = (job: ExportJob): void => {
    if (!signal.aborted) onchange(job);
  };
  const work: ExportWork = {
    signal,
    progress: async (share) => {
      tell({ status: 'running', share });
      await breathe();
      signal.throwIfAborted();
    }
  };
  const run = async (): Promise<void> => {
    tell({ status: 'running', share: null });
    try {
      await breathe();
      const { name, content } = await make(work);
      if (signal.aborted) return;
      save(name, content);
      tell({ status: 'done', fileName: name });
    } catch (error) {
      tell({ status: 'failed', failure: failureOf(error) });
    }
  };
  void run();
  return () => {
    if (signal.aborted) return;
    onchange(IDLE);
    control.abort();
  };
}
