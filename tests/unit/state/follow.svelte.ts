import { flushSync } from 'svelte';

/** Reads something as a component on screen would: each value that it has had, in order. */
export function follow<T>(read: () => T): { readonly values: T[]; readonly end: () => void } {
  const values: T[] = [];
  const end = $effect.root(() => {
    $effect(() => {
      values.push(read());
    });
  });
  flushSync();
  return { values, end };
}
