/** How many municipalities have a colour of their own; the others are neutral. */
const COLOURED_HOMES = 3;

/** The colour of a municipality's marks, by its index in `dataset.homes`; neutral where several are meant. */
export function homeColor(ordinal: number | null): string {
  return ordinal !== null && ordinal >= 0 && ordinal < COLOURED_HOMES
    ? `var(--home-${ordinal})`
    : 'var(--neutral)';
}
