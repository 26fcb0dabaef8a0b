// Not part of the first screen: each is a chunk of its own, and the rest works before it comes.

export const loadHelp = () => import('./HelpSheet.svelte');
export const loadAbout = () => import('./AboutSheet.svelte');
export const loadMap = () => import('../views/map/MapPane.svelte');
export const loadTimeline = () => import('../views/timeline/TimelineBand.svelte');
export const loadPlaces = () => import('../views/map/PlaceList.svelte');
export const loadFindings = () => import('../views/facets/Findings.svelte');
export const loadStage = () => import('./Stage.svelte');
export const loadPanel = () => import('../views/details/DetailsPanel.svelte');
