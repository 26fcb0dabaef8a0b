import type { Language } from '../../domain/kinds';
import { wordsIn, type Presentation } from '../../domain/scene';
import type { Theme } from '../../domain/view';
import type { Explorer } from '../../state/explorer.svelte';
import { keptView, standingScene } from '../../state/scene-explorer';
import { viewWords } from '../../state/view-words';
import type { SlideRequest } from './slide-request';

/** A slide to be drawn, and in what theme. */
export interface WantedSlide {
  readonly request: SlideRequest;
  readonly theme: Theme;
}

export interface SlideWishes {
  readonly language: Language;
  readonly theme: Theme;
  readonly format: SlideRequest['format'];
  readonly madeOn: string;
}

/** A filter by text needs the search, which may not have come with the page. */
async function bringMatcher(explorer: Explorer): Promise<void> {
  if (explorer.filters.query === '' || explorer.matcher !== null) return;
  const { openSearch } = await import('../../analysis/search');
  explorer.matcher = openSearch(explorer.index).matches;
}

/** The view on screen as a slide: its sentence as title, its filters in words below. */
export async function slideOfView(live: Explorer, wishes: SlideWishes): Promise<WantedSlide> {
  const { language, theme, format, madeOn } = wishes;
  const { explorer } = standingScene({ view: keptView(live, theme) }, live);
  explorer.pinned = live.pinned;
  await bringMatcher(explorer);
  return {
    theme,
    request: {
      explorer,
      ...viewWords(explorer, language),
      language,
      format,
      place: null,
      madeOn
    }
  };
}

/** A scene as a slide, in its own theme where it has one. @param at counted from 0. */
export async function slideOfScene(
  { scenes }: Presentation,
  at: number,
  live: Explorer,
  wishes: SlideWishes
): Promise<WantedSlide> {
  const scene = scenes[at]!;
  const { language, format, madeOn } = wishes;
  const { explorer, theme } = standingScene(scene, live);
  await bringMatcher(explorer);
  return {
    theme: theme ?? wishes.theme,
    request: {
      explorer,
      title: wordsIn(scene.title, language),
      caption: wordsIn(scene.caption, language),
      language,
      format,
      place: { at: at + 1, of: scenes.length },
      madeOn
    }
  };
}
