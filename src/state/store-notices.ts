import type { LoadFailure } from '../store/dataset-feed';
import type { StoreCase } from '../store/store-case';
import { m } from '../text/paraglide/messages';
import type { Notice } from './notices.svelte';

/** What a reader can do about a case of the store. */
export interface StoreActions {
  readonly reload: () => void;
  /** Looks for newer data once more. */
  readonly retry: () => void;
  /** Deletes all that is kept, then reloads. */
  readonly reset: () => void;
}

type Words = Omit<Notice, 'id' | 'action'>;

const WORDS: Readonly<Record<StoreCase, Words>> = {
  refused: { tone: 'quiet', text: m.store_refused },
  full: { tone: 'warning', text: m.store_full },
  blocked: { tone: 'warning', text: m.store_blocked },
  outdated: { tone: 'warning', text: m.store_outdated },
  cleared: { tone: 'warning', text: m.store_cleared },
  damaged: { tone: 'quiet', text: m.store_damaged },
  broken: { tone: 'warning', text: m.store_broken },
  update_ready: { tone: 'quiet', text: m.store_update_ready },
  update_refused: { tone: 'warning', text: m.store_update_refused },
  update_full: { tone: 'warning', text: m.store_update_full }
};

/** Why there are no data, in words. */
export const loadFailureText: Readonly<Record<LoadFailure, () => string>> = {
  unreachable: m.load_unreachable,
  damaged: m.load_damaged,
  unreadable: m.load_unreadable
};

/** The notice of a case, with what can be done about it. */
export function storeNotice(what: StoreCase, actions: StoreActions): Omit<Notice, 'id'> {
  const reload = { label: m.store_reload, run: actions.reload };
  const action = {
    outdated: reload,
    cleared: reload,
    update_ready: reload,
    update_refused: { label: m.store_retry, run: actions.retry },
    broken: { label: m.store_reset, run: actions.reset },
    refused: undefined,
    full: undefined,
    blocked: undefined,
    damaged: undefined,
    update_full: undefined
  }[what];
  return { ...WORDS[what], ...(action ? { action } : {}) };
}
