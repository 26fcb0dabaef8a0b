import { VIEW_NAMES, type ViewName } from '../domain/view';

/** What the whole page answers to. */
export type Command =
  | NamedCommand
  /** Shows a view: by the number of its tab. */
  | `view:${ViewName}`;

export type NamedCommand =
  | 'search'
  | 'help'
  | 'escape'
  | 'undo'
  | 'redo'
  | 'clear'
  | 'play'
  | 'unit'
  | 'theme'
  | 'globe'
  | 'fullscreen'
  | 'present'
  | 'scenes';

export interface Shortcut {
  readonly command: NamedCommand;
  /** As printed on the keyboard. */
  readonly keys: readonly string[];
  /** Whether it is one printable key, which a speaker or a stray finger may hit. */
  readonly isSingle: boolean;
}

/** The keys of the page, in the order of the help sheet. */
export const SHORTCUTS: readonly Shortcut[] = [
  { command: 'search', keys: ['/'], isSingle: true },
  { command: 'escape', keys: ['Esc'], isSingle: false },
  { command: 'undo', keys: ['Ctrl', 'Z'], isSingle: false },
  { command: 'redo', keys: ['Ctrl', 'Shift', 'Z'], isSingle: false },
  { command: 'clear', keys: ['0'], isSingle: true },
  { command: 'play', keys: ['Space'], isSingle: true },
  { command: 'unit', keys: ['U'], isSingle: true },
  { command: 'globe', keys: ['G'], isSingle: true },
  { command: 'theme', keys: ['T'], isSingle: true },
  { command: 'fullscreen', keys: ['F'], isSingle: true },
  { command: 'present', keys: ['P'], isSingle: true },
  { command: 'scenes', keys: ['S'], isSingle: true },
  { command: 'help', keys: ['?'], isSingle: true }
];

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** By `code`, so that the keys lie in the same place on a Russian keyboard. */
const SINGLE_BY_CODE: Readonly<Record<string, Command>> = {
  ...Object.fromEntries(VIEW_NAMES.map((name, at) => [`Digit${at + 1}`, `view:${name}`])),
  Digit0: 'clear',
  Numpad0: 'clear',
  KeyU: 'unit',
  KeyG: 'globe',
  KeyT: 'theme',
  KeyF: 'fullscreen',
  KeyP: 'present',
  KeyS: 'scenes'
};

/**
 * The command of a key press, or undefined.
 * @param inControl whether the focus is where keys already mean something (a button, a slider).
 * @param inText whether it is in a text field.
 */
export function commandOf(
  press: KeyPress,
  inControl: boolean,
  inText: boolean,
  singleKeys: boolean
): Command | undefined {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = press;
  if (key === 'Escape') return 'escape';
  if (inText || altKey) return undefined;
  if (ctrlKey || metaKey) {
    if (code === 'KeyZ') return shiftKey ? 'redo' : 'undo';
    return code === 'KeyY' ? 'redo' : undefined;
  }
  if (!singleKeys) return undefined;
  if (key === '?' || (code === 'Slash' && shiftKey)) return 'help';
  if (key === '/' || code === 'Slash') return 'search';
  if (key === ' ') return inControl ? undefined : 'play';
  return shiftKey ? undefined : SINGLE_BY_CODE[code];
}
