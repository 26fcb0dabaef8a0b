import { LANGUAGES, type Language } from '../domain/kinds';
import { NO_WORDS, type Presentation, type Words } from '../domain/scene';
import type { Theme } from '../domain/view';
import type { Explorer } from './explorer.svelte';
import { keptView } from './scene-explorer';
import { viewWords } from './view-words';

/** A text in every language. */
export function inAllLanguages(text: (language: Language) => string): Words {
  const entries = LANGUAGES.map((language) => [language, text(language)] as const);
  return { ...NO_WORDS, ...Object.fromEntries(entries) };
}

/** The view on screen as a presentation of one scene. */
export function viewAsTalk(explorer: Explorer, theme: Theme): Presentation {
  const words = inAllLanguages((language) => viewWords(explorer, language).title);
  const scene = {
    id: 'view',
    view: keptView(explorer, theme),
    title: words,
    caption: inAllLanguages((language) => viewWords(explorer, language).caption),
    notes: NO_WORDS
  };
  return { id: 'view', title: words, changedAt: 0, scenes: [scene] };
}
