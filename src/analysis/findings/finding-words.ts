import { placeName } from '../../domain/dataset';
import { calendarDay } from '../../domain/date-span';
import type { Language } from '../../domain/kinds';
import { countryName, formatList, formatNumber, formatShare } from '../../text/format';
import { m } from '../../text/paraglide/messages';
import type { DatasetIndex } from '../dataset-index';
import type { Finding } from './finding';

/** More names than this are counted instead. */
const MOST_NAMES = 4;

const LONE = {
  africa: m.finding_lone_africa,
  americas: m.finding_lone_americas,
  asia: m.finding_lone_asia,
  europe: m.finding_lone_europe,
  oceania: m.finding_lone_oceania
} as const;

/** To what a long way is told: tens of km say more than they know. */
function roughKm(km: number, language: Language): string {
  return formatNumber(Math.round(km / 10) * 10, language);
}

/** A finding as a sentence, without its full stop. */
export function findingText(finding: Finding, index: DatasetIndex, language: Language): string {
  const { places, partnerships } = index.dataset;
  const locale = { locale: language };
  const nameOf = (place: number): string => placeName(places[place]!, language);
  const decade = (year: number): string =>
    m.finding_decade({ year: String(year).padStart(4, '0') }, locale);
  const number = (value: number): string => formatNumber(value, language);

  switch (finding.kind) {
    case 'peak':
      return m.finding_peak(
        {
          decade: decade(finding.decade),
          count: number(finding.count),
          share: formatShare(finding.share, language)
        },
        locale
      );
    case 'countries': {
      const names = finding.countries.map((code) => countryName(code, language));
      const share = formatShare(finding.share, language);
      const count = names.length;
      return m.finding_countries({ count, names: formatList(names, language), share }, locale);
    }
    case 'lone':
      return LONE[finding.part]({ name: nameOf(finding.place) }, locale);
    case 'shared': {
      const count = finding.places.length;
      if (count > MOST_NAMES) return m.finding_shared_many({ count }, locale);
      const names = formatList(finding.places.map(nameOf), language);
      return m.finding_shared({ count, names }, locale);
    }
    case 'pause':
      return m.finding_pause(
        {
          home: nameOf(partnerships.home[finding.partnership]!),
          partner: nameOf(partnerships.partner[finding.partnership]!),
          from: String(finding.fromYear),
          to: String(finding.toYear)
        },
        locale
      );
    case 'reach':
      return m.finding_reach(
        {
          partner: nameOf(finding.place),
          home: nameOf(finding.home),
          km: roughKm(finding.km, language),
          median: roughKm(finding.medianKm, language)
        },
        locale
      );
    case 'change': {
      const say = finding.afterCount > finding.beforeCount ? m.finding_more : m.finding_fewer;
      return say(
        {
          before: decade(calendarDay(finding.before.from).year),
          after: decade(calendarDay(finding.after.from).year),
          beforeCount: number(finding.beforeCount),
          afterCount: number(finding.afterCount)
        },
        locale
      );
    }
    case 'vague':
      return m.finding_vague(
        {
          total: number(finding.total),
          yearOnly: number(finding.yearOnly),
          undated: number(finding.undated)
        },
        locale
      );
    case 'differ':
      return m.finding_differ({ count: finding.records }, locale);
  }
}
