import { filterWords } from '../analysis/export/file-notes';
import { subjectAnswer } from '../analysis/slide/shown-view';
import { statement } from '../analysis/statement';
import { isUnfiltered, NO_FILTERS } from '../domain/filters';
import type { Language } from '../domain/kinds';
import type { Explorer } from './explorer.svelte';

/** A view without words of its own, in words: its statement, and what is filtered. */
export function viewWords(
  explorer: Explorer,
  language: Language
): { readonly title: string; readonly caption: string } {
  const { answer, filters, index, viewName } = explorer;
  // A passport tells all of its subject, whatever is filtered.
  const subject = viewName === 'passport' ? subjectAnswer(explorer) : null;
  if (subject) {
    return { title: statement(subject.answer.totals, language, NO_FILTERS), caption: '' };
  }
  return {
    title: statement(answer.totals, language, filters),
    caption: isUnfiltered(filters) ? '' : filterWords(filters, index, language)
  };
}
