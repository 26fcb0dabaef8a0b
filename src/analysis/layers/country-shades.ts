import type { FacetRow } from '../facet-counter';

/** A step of the scale: countries with so many ties, both ends included. */
export interface ShadeStep {
  readonly from: number;
  readonly to: number;
}

/** How deep each country is shaded, by its number of ties. */
export interface CountryShades {
  /** From the lightest to the deepest, without a gap from 1 to the highest count. */
  readonly steps: readonly ShadeStep[];
  /** The step of each shaded country from 1 on, by ISO 3166-1 alpha-2. */
  readonly stepOf: ReadonlyMap<string, number>;
  /** The ties of each shaded country. */
  readonly tiesOf: ReadonlyMap<string, number>;
}

/** More steps than these are not told apart between land and the lightest lines over it. */
export const MOST_STEPS = 4;

/** Equal steps from 1 to the highest count; never more than there are counts. */
export function shadeSteps(most: number): ShadeStep[] {
  const length = Math.min(MOST_STEPS, most);
  return Array.from({ length }, (_, step) => ({
    from: Math.floor((step * most) / length) + 1,
    to: Math.floor(((step + 1) * most) / length)
  }));
}

/**
 * Shades the countries that the answer shows, on the scale of the ranked list: its longest bar is
 * the deepest step, also where a choice of countries hides the country that has it.
 * @param rows of the facet of countries: counted under all filters but its own.
 * @param chosen the countries that are asked for; none asks for all.
 */
export function shadeCountries(
  rows: readonly FacetRow[],
  chosen: readonly string[]
): CountryShades {
  const most = rows.reduce((highest, { ties }) => Math.max(highest, ties), 0);
  const steps = shadeSteps(most);
  const shown = rows.filter(
    ({ value, ties }) => ties > 0 && (chosen.length === 0 || chosen.includes(value))
  );
  return {
    steps,
    stepOf: new Map(
      shown.map(({ value, ties }) => [value, steps.findIndex(({ to }) => ties <= to) + 1])
    ),
    tiesOf: new Map(shown.map(({ value, ties }) => [value, ties]))
  };
}
