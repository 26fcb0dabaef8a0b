/** Why compiled bytes were refused. */
export type DatasetErrorReason = 'bad_magic' | 'bad_version' | 'bad_hash' | 'bad_schema';

/** Compiled bytes that are not a dataset, or not the one asked for. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';

  constructor(
    readonly reason: DatasetErrorReason,
    detail: string
  ) {
    super(`${reason}: ${detail}`);
  }
}
