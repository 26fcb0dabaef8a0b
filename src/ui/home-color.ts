/** How many municipalities have a colour of their own; the others are neutral. */
export const COLOURED_HOMES = 3;

const isColoured = (ordinal: number): boolean => ordinal >= 0 && ordinal < COLOURED_HOMES;

/** The colour of a municipality's marks, by its index in `dataset.homes`; neutral where several are meant. */
export function homeColor(ordinal: number | null): string {
  return ordinal !== null && isColoured(ordinal) ? `var(--home-${ordinal})` : 'var(--neutral)';
}

/** The class that gives a mark the colour of a municipality, by its index in `dataset.homes`. */
export function homeClass(ordinal: number): string {
  return isColoured(ordinal) ? `home-${ordinal}` : 'home-other';
}
