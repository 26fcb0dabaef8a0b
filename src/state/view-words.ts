import { filterWords } from '../analysis/export/file-notes';
import { statement } from '../analysis/statement';
import { isUnfiltered } from '../domain/filters';
import type { Language } from '../domain/kinds';
import type { Explorer } from './explorer.svelte';

/** A view without words of its own, in words: its statement, and what is filtered. */
export function viewWords(
  { answer, filters, index }: Explorer,
  language: Language
): { readonly title: string; readonly caption: string } {
  return {
    title: statement(answer.totals, language, filters),
    caption: isUnfiltered(filters) ? '' : filterWords(filters, index, language)
  };
}
