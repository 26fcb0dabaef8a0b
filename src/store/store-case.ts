/** What the store may have to tell the reader; each has a plain answer on screen. */
export type StoreCase =
  /** IndexedDB is missing or refused: this visit lives in memory. */
  | 'refused'
  /** No space: this visit lives in memory. */
  | 'full'
  /** An upgrade waits until another tab lets go. */
  | 'blocked'
  /** A newer version of the app has the database: this tab does not write any more. */
  | 'outdated'
  /** Another tab has deleted the database: likewise. */
  | 'cleared'
  /** The stored dataset was unreadable and has been replaced. */
  | 'damaged'
  /** The database itself cannot be opened or written. */
  | 'broken'
  /** A newer dataset is stored and shown at the next start. */
  | 'update_ready'
  /** A newer dataset failed its check; the stored one stays. */
  | 'update_refused'
  /** There is no space for a newer dataset; the stored one stays. */
  | 'update_full';

/** Hears of cases as they arise and end. */
export interface CaseListener {
  readonly report: (what: StoreCase) => void;
  readonly withdraw: (what: StoreCase) => void;
}
