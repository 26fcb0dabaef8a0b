/** What stands out, in English, counted plainly over the files: slow and without a line of the app. */
import {
  agreements,
  attestations,
  describedUntil,
  isDocument,
  left,
  positionOf,
  ties,
  type Dated,
  type Question,
  type Tie
} from '../../e2e/naive';

const HOMES: Readonly<Record<string, string>> = {
  kaliningrad: 'Kaliningrad',
  'saint-petersburg': 'Saint Petersburg',
  zelenogradsk: 'Zelenogradsk'
};
const BEYOND_EUROPE: Readonly<Record<string, readonly string[]>> = {
  Asia: 'AM AZ CN CY IL IN IR JP KG KR KZ MN TM UZ VN'.split(' '),
  'the Americas': ['US']
};
const countryNames = new Intl.DisplayNames('en-GB', { type: 'region' });

const percent = (share: number): string => `${String(Math.round(share * 100))}%`;
const inTens = (km: number): string =>
  (Math.round(km / 10) * 10).toLocaleString('en-GB').replace(/\s/g, ',');
const yearOf = (day: string): number => Number(day.slice(0, 4));
const joined = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
const nameOf = (partner: string): string =>
  ties.find((tie) => tie.partner === partner)?.partnerName ?? '';
const partOf = ({ country }: Tie): string =>
  Object.keys(BEYOND_EUROPE).find((part) => BEYOND_EUROPE[part]?.includes(country)) ?? 'Europe';

/** Distance on a sphere by the haversine formula. */
function kmBetween({ home, partner }: Tie): number {
  const [from, to] = [positionOf(home), positionOf(partner)];
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (degrees: number): number => Math.sin(radians(degrees) / 2) ** 2;
  const a =
    half(to.lat - from.lat) +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * half(to.lon - from.lon);
  return 2 * 6371.0088 * Math.asin(Math.sqrt(a));
}

/** How many documents each decade has, by its first year. */
function byDecade(shown: readonly Dated[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { first } of shown.filter((one) => isDocument(one) && one.first !== '')) {
    const decade = Math.floor(yearOf(first) / 10) * 10;
    counts.set(decade, (counts.get(decade) ?? 0) + 1);
  }
  return counts;
}

const asksPeriod = ({ from, also = [] }: Question): boolean =>
  from !== undefined || also.length > 0;

function peak(question: Question): string {
  const counts = [...byDecade(left(question).agreements)].sort((a, b) => b[1] - a[1]);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const [decade = 0, count = 0] = counts[0] ?? [];
  const stands = total >= 10 && count * 3 >= total && count >= 1.5 * (counts[1]?.[1] ?? 0);
  if (asksPeriod(question) || counts.length < 3 || !stands) return '';
  const share = percent(count / total);
  return `Most documents are of the ${String(decade)}s: ${String(count)}, ${share} of the dated`;
}

function shared(question: Question): string {
  const shown = left(question).ties;
  const partners = [...new Set(shown.map(({ partner }) => partner))].filter(
    (partner) =>
      new Set(shown.filter((tie) => tie.partner === partner).map((tie) => tie.home)).size > 1
  );
  if (partners.length === 0) return '';
  const noun = partners.length === 1 ? 'partner' : 'partners';
  const names = partners.length > 4 ? '' : `: ${joined(partners.map(nameOf))}`;
  return `${String(partners.length)} ${noun} of more than one municipality${names}`;
}

/** One tie of each partner. */
function partnersOf(question: Question): Tie[] {
  const shown = left(question).ties;
  return shown.filter((tie, at) => shown.findIndex((one) => one.partner === tie.partner) === at);
}

function lone(question: Question): string {
  const partners = partnersOf(question);
  if (partners.length < 9) return '';
  for (const part of ['the Americas', 'Asia', 'Europe']) {
    const there = partners.filter((tie) => partOf(tie) === part);
    if (there.length === 1) return `The only partner in ${part}: ${there[0]?.partnerName ?? ''}`;
  }
  return '';
}

function countries(question: Question): string {
  const partners = partnersOf(question);
  const codes = [...new Set(partners.map(({ country }) => country))].sort();
  const countOf = (code: string): number =>
    partners.filter(({ country }) => country === code).length;
  const ranked = codes.sort((a, b) => countOf(b) - countOf(a));
  if (partners.length < 10 || codes.length < 6) return '';
  for (const many of [1, 2, 3]) {
    const first = ranked.slice(0, many);
    const share = first.reduce((sum, code) => sum + countOf(code), 0) / partners.length;
    if (share < 0.4) continue;
    const names = joined(first.map((code) => countryNames.of(code) ?? ''));
    return `${names}${many > 1 ? ' together' : ''}: ${percent(share)} of the partners`;
  }
  return '';
}

function change(question: Question): string {
  if (asksPeriod(question)) return '';
  const counts = byDecade(left(question).agreements);
  for (const decade of [...counts.keys()].sort((a, b) => b - a)) {
    if (`${String(decade + 9)}-12-31` > describedUntil) continue;
    const [before, after] = [counts.get(decade - 10) ?? 0, counts.get(decade) ?? 0];
    const [less, more] = [Math.min(before, after), Math.max(before, after)];
    if (less < 5) continue;
    if (more < 1.5 * less) return '';
    const than = after > before ? 'more' : 'fewer';
    return (
      `Documents in the ${String(decade)}s: ${String(after)}, ` +
      `${than} than in the ${String(decade - 10)}s: ${String(before)}`
    );
  }
  return '';
}

function reach(question: Question): string {
  const shown = left(question).ties.map((tie) => ({ tie, km: kmBetween(tie) }));
  const ways = shown.map(({ km }) => km).sort((a, b) => a - b);
  const middle = ways.length / 2;
  const median =
    ways.length % 2 === 1
      ? (ways[Math.floor(middle)] ?? 0)
      : ((ways[middle - 1] ?? 0) + (ways[middle] ?? 0)) / 2;
  const longest = ways.at(-1) ?? 0;
  const far = shown.find(({ km }) => km === longest);
  if (!far || shown.length < 8 || longest < 3000 || longest < 3 * median) return '';
  return (
    `Unusually far: ${far.tie.partnerName}, ${inTens(longest)} km from ` +
    `${HOMES[far.tie.home] ?? ''}; half of the ties are within ${inTens(median)} km`
  );
}

function pause(question: Question): string {
  const shown = left(question);
  let text = '';
  let longest = 19;
  for (const tie of shown.ties) {
    const own = [...shown.agreements, ...shown.events].filter(
      (one) => one.tie === tie && one.first !== ''
    );
    for (const next of own.sort((a, b) => (a.first < b.first ? -1 : 1))) {
      const earlier = own.filter((one) => one.first < next.first).map((one) => one.last);
      const last = earlier.sort().at(-1);
      if (last === undefined || yearOf(next.first) - yearOf(last) <= longest) continue;
      longest = yearOf(next.first) - yearOf(last);
      text =
        `Longest pause on record: ${HOMES[tie.home] ?? ''} and ${tie.partnerName}, ` +
        `${last.slice(0, 4)}–${next.first.slice(0, 4)}`;
    }
  }
  return text;
}

/** The agreements of which sources state different kinds or dates, or that one list leaves out. */
const differing = agreements.filter(({ id }) => {
  const stated = attestations.filter((one) => one.table === 'agreements' && one.record === id);
  const listed = stated.filter(({ kind }) => kind !== 'not_listed');
  const kinds = new Set(listed.map(({ kind }) => kind).filter((kind) => kind !== ''));
  const dates = new Set(listed.map(({ date }) => date).filter((date) => date !== ''));
  const isLeftOut = listed.length > 0 && listed.length < stated.length;
  return kinds.size > 1 || dates.size > 1 || isLeftOut;
});

function differ(question: Question): string {
  const shown = left(question).agreements;
  const { length } = differing.filter((one) => shown.includes(one));
  if (length === 0) return '';
  return `Sources differ on ${String(length)} ${length === 1 ? 'document' : 'documents'}`;
}

function vague(question: Question): string {
  const shown = left(question).agreements.filter(({ kind }) => kind !== 'unknown');
  const undated = shown.filter(({ date }) => date === '').length;
  const yearOnly = shown.filter(({ date }) => /^\d{4}$/.test(date)).length;
  if (shown.length < 10 || (undated + yearOnly) * 4 < shown.length) return '';
  return (
    `Of ${String(shown.length)} documents and starts of ties, dated by the year only: ` +
    `${String(yearOnly)}; without a date: ${String(undated)}`
  );
}

/** By kind of finding: its sentence, or nothing where the view does not bear it. */
export const NAIVE_FINDINGS = {
  peak,
  shared,
  lone,
  countries,
  change,
  reach,
  pause,
  differ,
  vague
} as const;
