import type { Scene } from '../domain/scene';
import type { Theme } from '../domain/view';
import { readAddress, writeAddress } from './address';
import { addressScope } from './address-scope';
import { Explorer } from './explorer.svelte';

/** A scene as it stands by itself, whatever is on screen. */
export interface StandingScene {
  readonly explorer: Explorer;
  /** That of the scene; null where it has none. */
  readonly theme: Theme | null;
}

/** The state of a scene in an explorer of its own. @param like has the same dataset. */
export function standingScene(scene: Pick<Scene, 'view'>, like: Explorer): StandingScene {
  const explorer = new Explorer(like.dataset, like.index);
  const { address } = readAddress(scene.view, addressScope(like.index));
  explorer.show(address.view, false);
  explorer.matcher = like.matcher;
  return { explorer, theme: address.choice.theme };
}

/** The view on screen as a scene keeps it: with its theme, in whatever language it is read. */
export function keptView(explorer: Explorer, theme: Theme): string {
  return writeAddress({ view: explorer.view, choice: { language: null, theme } });
}
