import { createContext } from 'svelte';
import type { Explorer } from './explorer.svelte';
import type { Notices } from './notices.svelte';
import type { Player } from './player.svelte';
import type { Settings } from './settings.svelte';

/** Typed contexts: built once in App.svelte, read by any view below it. */
export const [getExplorer, setExplorer] = createContext<Explorer>();
export const [getSettings, setSettings] = createContext<Settings>();
export const [getNotices, setNotices] = createContext<Notices>();
export const [getPlayer, setPlayer] = createContext<Player>();
