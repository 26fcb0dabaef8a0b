/**
 * Counting at 26,000 partnerships: one pass over columns against objects and `Array.filter`, the same
 * questions in turns, equal answers demanded.
 */
import { isDeepStrictEqual } from 'node:util';
import { answer } from '../../src/analysis/answer';
import type { FacetRow } from '../../src/analysis/facet-counter';
import type { DatasetIndex } from '../../src/analysis/dataset-index';
import { UNDATED } from '../../src/domain/dataset';
import type { Filters, ListFilter } from '../../src/domain/filters';
import { AGREEMENT_KINDS, PLACE_KINDS } from '../../src/domain/kinds';
import { demand, median, quantile, timeMs, told } from './timing';
import { bigIndex, filterWalk, MANY } from './worlds';

const STEPS = 60;
const WARM_UP = 5;

interface Document {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

interface Tie {
  readonly home: string;
  readonly partner: number;
  readonly country: string;
  readonly level: string;
  readonly documents: readonly Document[];
}

type Count = Pick<FacetRow, 'value' | 'agreements' | 'ties'>;
type Counts = Record<'homes' | 'countries' | 'levels' | 'kinds', Count[]>;
interface Counted {
  readonly ties: number;
  readonly partners: number;
  readonly countries: number;
  readonly facets: Counts;
}

/** The partnerships as one would write them down first: an object each. */
function asObjects({ dataset, countries, countryOf, levelOf, agreementsOf }: DatasetIndex): Tie[] {
  const { partnerships, agreements, places } = dataset;
  return partnerships.id.map((_, row) => ({
    home: places[partnerships.home[row]!]!.id,
    partner: partnerships.partner[row]!,
    country: countries[countryOf[row]!]!,
    level: PLACE_KINDS[levelOf[row]!]!,
    documents: agreementsOf[row]!.map((agreement) => ({
      kind: AGREEMENT_KINDS[agreements.kind[agreement]!]!,
      from: agreements.from[agreement]!,
      to: agreements.to[agreement]!
    }))
  }));
}

function asks(list: readonly string[], value: string): boolean {
  return list.length === 0 || list.includes(value);
}

function isMeant({ kind, from, to }: Document, { kinds, span }: Filters): boolean {
  if (!asks(kinds, kind)) return false;
  return span === null || (from !== UNDATED && from <= span.to && to >= span.from);
}

function isKept(tie: Tie, filters: Filters): boolean {
  if (!asks(filters.homes, tie.home)) return false;
  if (!asks(filters.countries, tie.country)) return false;
  if (!asks(filters.levels, tie.level)) return false;
  if (filters.kinds.length === 0 && filters.span === null) return true;
  return tie.documents.some((document) => isMeant(document, filters));
}

/** Each facet under all filters but its own, by filtering objects. */
function countNaively(rows: readonly Tie[], filters: Filters, index: DatasetIndex): Counted {
  const kept = rows.filter((tie) => isKept(tie, filters));
  const facet = (
    list: ListFilter,
    values: readonly string[],
    valueOf: (tie: Tie, document: Document) => string
  ): Count[] => {
    const others = { ...filters, [list]: [] };
    const left = rows.filter((tie) => isKept(tie, others));
    return values.map((value) => {
      const documents = left.map((tie) =>
        tie.documents.filter((one) => isMeant(one, others) && valueOf(tie, one) === value)
      );
      const counted = documents.flat().filter(({ kind }) => kind !== 'unknown').length;
      const ties =
        list === 'kinds'
          ? documents.filter(({ length }) => length > 0).length
          : left.filter((tie) => valueOf(tie, tie.documents[0]!) === value).length;
      return { value, agreements: counted, ties };
    });
  };
  const homes = index.dataset.homes.map((place) => index.dataset.places[place]!.id);
  return {
    ties: kept.length,
    partners: new Set(kept.map(({ partner }) => partner)).size,
    countries: new Set(kept.map(({ country }) => country)).size,
    facets: {
      homes: facet('homes', homes, ({ home }) => home),
      countries: facet('countries', index.countries, ({ country }) => country),
      levels: facet('levels', PLACE_KINDS, ({ level }) => level),
      kinds: facet('kinds', AGREEMENT_KINDS, (_, { kind }) => kind)
    }
  };
}

function countOurs(filters: Filters, index: DatasetIndex): Counted {
  const { totals, facets } = answer(index, filters, null);
  const counts = (rows: readonly FacetRow[]): Count[] =>
    rows.map(({ value, agreements, ties }) => ({ value, agreements, ties }));
  return {
    ties: totals.ties,
    partners: totals.partners,
    countries: totals.countries,
    facets: {
      homes: counts(facets.homes),
      countries: counts(facets.countries),
      levels: counts(facets.levels),
      kinds: counts(facets.kinds)
    }
  };
}

const index = bigIndex();
const rows = asObjects(index);
const walk = filterWalk(index, STEPS);

for (const filters of walk) {
  if (!isDeepStrictEqual(countOurs(filters, index), countNaively(rows, filters, index))) {
    throw new Error(`the counts differ under ${JSON.stringify(filters)}`);
  }
}

const ours: number[] = [];
const naive: number[] = [];
[...walk.slice(0, WARM_UP), ...walk].forEach((filters, step) => {
  const [own, other] = [
    timeMs(() => answer(index, filters, null)),
    timeMs(() => countNaively(rows, filters, index))
  ];
  if (step < WARM_UP) return;
  ours.push(own);
  naive.push(other);
});

console.log(`counting, ${String(MANY)} partnerships, ${String(STEPS)} states, all counts equal`);
console.log(`  columns:  ${told(ours)}`);
console.log(`  objects:  ${told(naive)}`);
const ratio = median(naive) / median(ours);
const worst = quantile(naive, 0.95) / quantile(ours, 0.95);
console.log(`  objects / columns: median ${ratio.toFixed(1)}, p95 ${worst.toFixed(1)}`);
demand(ratio >= 5, 'objects / columns >= 5 at the median');
demand(worst >= 1, 'never slower at the 95th percentile');
