import type { Search } from '../../../analysis/search';
import type { Explorer } from '../../../state/explorer.svelte';

const loading = new WeakMap<Explorer, Promise<Search>>();

/**
 * Loads the search over an explorer's dataset, once, and hands the explorer its matcher.
 * @throws what the import throws; a later call tries again.
 */
export function loadSearch(explorer: Explorer): Promise<Search> {
  let search = loading.get(explorer);
  if (search === undefined) {
    search = import('../../../analysis/search').then(({ openSearch }) => {
      const opened = openSearch(explorer.index);
      explorer.matcher = opened.matches;
      return opened;
    });
    search.catch(() => loading.delete(explorer));
    loading.set(explorer, search);
  }
  return search;
}

/** Makes the filter by text work: for an address, a scene or a step of the history that holds one. */
export async function loadMatcher(explorer: Explorer): Promise<void> {
  await loadSearch(explorer);
}
