/** As near as the maps go. */
export const NEAREST_ZOOM = 11;
