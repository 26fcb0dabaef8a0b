import { TIME_UNITS, VIEW_NAMES } from '../domain/view';
import type { Explorer } from '../state/explorer.svelte';
import type { Player } from '../state/player.svelte';
import type { Settings } from '../state/settings.svelte';
import type { Stage } from '../state/stage.svelte';
import { toggleFullScreen } from '../ui/full-screen';
import { isPageCovered, takesText } from '../ui/key-focus';
import { commandOf, type Command, type NamedCommand } from './shortcuts';

/** What the commands of the page act on. */
export interface Commanded {
  readonly explorer: Explorer;
  readonly player: Player;
  readonly settings: Settings;
  readonly stage: Stage;
  readonly focusSearch: () => void;
  readonly openHelp: () => void;
  /** @returns whether it was open. */
  readonly closeRail: () => boolean;
}

/** What each command does. */
function namedCommands({
  explorer,
  player,
  settings,
  stage,
  focusSearch,
  openHelp,
  closeRail
}: Commanded): Readonly<Record<NamedCommand, () => void>> {
  return {
    search: focusSearch,
    help: openHelp,
    escape: () => {
      if (closeRail()) return;
      if (explorer.selection) explorer.select(null);
      else {
        explorer.hover = null;
        explorer.pinned = [];
      }
    },
    undo: explorer.undo,
    redo: explorer.redo,
    clear: explorer.clearFilters,
    play: () => player.toggle(),
    unit: () => {
      const next = (TIME_UNITS.indexOf(explorer.unit) + 1) % TIME_UNITS.length;
      explorer.unit = TIME_UNITS[next] ?? 'year';
    },
    theme: () => settings.setTheme(settings.theme === 'dark' ? 'light' : 'dark'),
    globe: () => (explorer.projection = explorer.projection === 'globe' ? 'mercator' : 'globe'),
    fullscreen: toggleFullScreen,
    present: stage.present,
    scenes: stage.toggleStrip
  };
}

/** The command that a key means where it was pressed; undefined where it means none to the page. */
function commandUnder(event: KeyboardEvent, singleKeys: boolean): Command | undefined {
  if (event.defaultPrevented || isPageCovered()) return undefined;
  const focus = event.target instanceof Element ? event.target : null;
  const inText = takesText(focus);
  const inControl = Boolean(focus?.closest('button, a, [role], summary, canvas, input'));
  const command = commandOf(event, inControl, inText, singleKeys);
  return command === 'escape' && inText ? undefined : command;
}

/** Answers the keys of the whole page. */
export function keyCommands(commanded: Commanded) {
  const commands = namedCommands(commanded);
  return (event: KeyboardEvent, singleKeys: boolean): void => {
    const command = commandUnder(event, singleKeys);
    if (command === undefined) return;
    event.preventDefault();
    const view = VIEW_NAMES.find((name) => command === `view:${name}`);
    if (view) commanded.explorer.viewName = view;
    else commands[command as NamedCommand]();
  };
}
