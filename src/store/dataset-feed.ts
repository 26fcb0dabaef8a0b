import { DatasetError } from '../package/dataset-error';

/** Why a dataset could not be had. */
export type LoadFailure =
  /** No network, or the server does not give it. */
  | 'unreachable'
  /** It is not what was announced. */
  | 'damaged'
  /** It is nothing that this version of the app can read. */
  | 'unreadable';

export class LoadError extends Error {
  override readonly name = 'LoadError';

  constructor(
    readonly reason: LoadFailure,
    options?: ErrorOptions
  ) {
    super(reason, options);
  }
}

/** What `current.json` says of the dataset that is published now. */
export interface Announcement {
  readonly file: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
  /** Length of the file. */
  readonly bytes: number;
}

export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/** Where datasets are published: a folder with `current.json`. */
export interface DatasetFeed {
  readonly fetch: Fetch;
  /** With a slash at its end. */
  readonly folder: string;
}

const HASH = /^[0-9a-f]{64}$/;

function isAnnouncement(value: unknown): value is Announcement {
  if (!(value instanceof Object)) return false;
  const { file, hash, bytes } = value as Partial<Record<keyof Announcement, unknown>>;
  return (
    typeof hash === 'string' &&
    HASH.test(hash) &&
    // The name is known from the hash: nothing else is ever fetched, whatever the file says.
    file === `twinline-${hash.slice(0, 16)}.twl` &&
    Number.isSafeInteger(bytes) &&
    Number(bytes) > 0
  );
}

async function request(feed: DatasetFeed, file: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await feed.fetch(feed.folder + file, init);
  } catch (cause) {
    throw new LoadError('unreachable', { cause });
  }
  if (!response.ok) throw new LoadError('unreachable', { cause: response.status });
  return response;
}

/** Asks which dataset is published now. @throws LoadError */
export async function fetchAnnouncement(
  feed: DatasetFeed,
  signal: AbortSignal
): Promise<Announcement> {
  const response = await request(feed, 'current.json', { cache: 'no-cache', signal });
  let announcement: unknown;
  try {
    announcement = await response.json();
  } catch (cause) {
    throw new LoadError('unreadable', { cause });
  }
  if (!isAnnouncement(announcement)) throw new LoadError('unreadable');
  return announcement;
}

export interface FetchWishes {
  readonly signal: AbortSignal;
  /** Past the browser's cache, which may hold a damaged copy. */
  readonly fresh: boolean;
  /** Share of the bytes that have come, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Fetches the announced file; its length is checked here, its hash where it is decoded. @throws LoadError */
export async function fetchBytes(
  feed: DatasetFeed,
  announcement: Announcement,
  { signal, fresh, onProgress }: FetchWishes
): Promise<Uint8Array<ArrayBuffer>> {
  const cache = fresh ? 'reload' : 'default';
  const response = await request(feed, announcement.file, { cache, signal });
  const bytes = new Uint8Array(announcement.bytes);
  let received = 0;
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) break;
      if (received + chunk.value.length > bytes.length) throw new LoadError('damaged');
      bytes.set(chunk.value, received);
      received += chunk.value.length;
      onProgress(received / bytes.length);
    }
  } catch (cause) {
    void reader?.cancel().catch(() => undefined);
    throw cause instanceof LoadError ? cause : new LoadError('unreachable', { cause });
  }
  if (received < bytes.length) throw new LoadError('damaged');
  return bytes;
}

/** Why bytes that arrived whole were refused. */
export function refusalOf(error: unknown): LoadError {
  const isOther =
    error instanceof DatasetError && (error.reason === 'bad_hash' || error.reason === 'bad_magic');
  return new LoadError(isOther ? 'damaged' : 'unreadable', { cause: error });
}
