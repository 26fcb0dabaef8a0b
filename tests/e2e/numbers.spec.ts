/**
 * Whatever an address asks for, the sentence, the facets and the timelines say the same numbers as
 * a plain count over the CSV files.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from './driver';
import {
  addressOf,
  facet,
  isDocument,
  isStart,
  left,
  sentence,
  timeless,
  type FacetName,
  type Question
} from './naive';

/** A question, and how the sentence names its years where they are more exact than years. */
const STATES: readonly { asks: string; question: Question; period?: string }[] = [
  { asks: 'nothing', question: {} },
  {
    asks: 'Germany in the 1990s',
    question: { country: ['DE'], from: '1990', to: '1999' },
    period: '1990–1999'
  },
  { asks: 'one municipality', question: { home: ['kaliningrad'] } },
  {
    asks: 'one municipality and one year',
    question: { home: ['saint-petersburg'], from: '2020', to: '2020' },
    period: '2020'
  },
  { asks: 'treaties', question: { kind: ['treaty'] } },
  { asks: 'starts of ties', question: { kind: ['ties_established'] } },
  { asks: 'partners that are only named', question: { kind: ['unknown'] } },
  {
    asks: 'visits and meetings with Lithuania',
    question: { country: ['LT'], event: ['meeting', 'visit'] }
  },
  { asks: 'regions and ministries', question: { level: ['organisation', 'region'] } },
  {
    asks: 'agreements of partners with concerts since 2000',
    question: { kind: ['agreement'], event: ['concert'], from: '2000', to: '2020' },
    period: '2000–2020'
  },
  {
    asks: 'a spring',
    question: { from: '2020-03', to: '2020-05' },
    period: 'Mar\u2009–\u2009May 2020'
  },
  {
    asks: 'cities of two countries for two municipalities',
    question: {
      home: ['saint-petersburg', 'zelenogradsk'],
      country: ['BY', 'PL'],
      level: ['city']
    }
  },
  {
    asks: 'treaties and protocols of intent of a decade',
    question: { kind: ['protocol_of_intent', 'treaty'], from: '2000', to: '2009' },
    period: '2000–2009'
  },
  {
    asks: 'what was in force in 1995',
    question: { from: '1995', to: '1995', time: 'inforce' },
    period: 'in force in 1995'
  },
  {
    asks: 'what had come by 2005',
    question: { country: ['DE', 'PL'], from: '2000', to: '2005', time: 'cumulative' },
    period: 'all by the end of 2005'
  },
  {
    asks: 'a decade and what has no date',
    question: { from: '1990', to: '1999', undated: 'kept' },
    period: '1990–1999 and without a date'
  },
  { asks: 'what nobody has', question: { country: ['DE'], kind: ['roadmap'] } }
];

const WORDS = JSON.parse(
  readFileSync(new URL('../../src/text/messages/common.en.json', import.meta.url), 'utf8')
) as Readonly<Record<string, string>>;
const COUNTRY_NAMES = new Intl.DisplayNames('en-GB', { type: 'region' });
const HOME_NAMES: Readonly<Record<string, string>> = {
  kaliningrad: 'Kaliningrad',
  'saint-petersburg': 'Saint Petersburg',
  zelenogradsk: 'Zelenogradsk'
};

/** The facets, each with its heading and the name on screen of a value of the data. */
const FACETS: readonly { name: FacetName; heading: string; say: (value: string) => string }[] = [
  { name: 'home', heading: 'Municipality', say: (id) => HOME_NAMES[id] ?? id },
  { name: 'level', heading: 'Partner level', say: (level) => WORDS[`level_${level}`] ?? level },
  { name: 'country', heading: 'Country', say: (code) => COUNTRY_NAMES.of(code) ?? code },
  { name: 'kind', heading: 'Document type', say: (kind) => WORDS[`kind_${kind}`] ?? kind },
  { name: 'event', heading: 'Event type', say: (kind) => WORDS[`event_${kind}`] ?? kind }
];

function withoutZeros(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

for (const { asks, question, period } of STATES) {
  test(`asked for ${asks}, every number equals a plain count over the files`, async ({
    twinline
  }) => {
    await twinline.holdMap();
    await twinline.open(addressOf(question));
    const shown = left(question);

    await test.step('the sentence', async () => {
      const expected =
        shown.ties.length > 0
          ? sentence(question, period)
          : /^No documents or events match\. Germany, Road map\.$/;
      await expect(twinline.statement).toHaveText(expected);
    });

    await test.step('the facets', async () => {
      await twinline.showAll(/^Show all \d+ (countries|types)$/);
      for (const { name, heading, say } of FACETS) {
        const counted = [...facet(question, name)].map(([value, count]) => [say(value), count]);
        const onScreen = await twinline.facetCounts(heading);
        expect(withoutZeros(onScreen), heading).toEqual(Object.fromEntries(counted));
      }
    });

    await test.step('the partners on the map', async () => {
      await twinline.button('List of partners').click();
      await expect(twinline.partnerRows).toHaveCount(
        new Set(shown.ties.map((tie) => tie.partner)).size
      );
    });

    await test.step('the timelines', async () => {
      const { agreements, events } = left(timeless(question));
      const rows = await twinline.timelineTable();
      for (const { period: when, byHome, ...numbers } of rows) {
        const isIn = ({ date }: { date: string }): boolean =>
          when === 'Total' || (when === 'No date' ? date === '' : date.startsWith(when));
        const dated = agreements.filter(isIn);
        const happened = events.filter(isIn).length;
        expect({ when, byHome, ...numbers }).toEqual({
          when,
          byHome: Object.keys(HOME_NAMES).map(
            (home) => dated.filter((one) => one.tie.home === home && one.kind !== 'unknown').length
          ),
          documents: dated.filter(isDocument).length,
          starts: dated.filter(isStart).length,
          // "No source" is said of empty years alone.
          events: numbers.events === null && happened === 0 ? null : happened
        });
      }
      expect(rows.at(-1)?.period).toBe('Total');
    });
  });
}
