/**
 * The municipalities that stay when one is checked or unchecked. All of them are no filter; and so
 * is none, since a view without a municipality would be empty.
 * @param chosen those asked for, in alphabetical order; empty for all.
 * @param all every municipality.
 */
export function toggleHome(
  chosen: readonly string[],
  all: readonly string[],
  home: string
): readonly string[] {
  const checked = chosen.length === 0 ? all : chosen;
  const next = checked.includes(home)
    ? checked.filter((other) => other !== home)
    : [...checked, home];
  return next.length === all.length ? [] : [...next].sort();
}
