import { describe, expect, it } from 'vitest';
import type { Totals } from '../../../src/analysis/answer';
import { asOfNotice, asOfYears, statement } from '../../../src/analysis/statement';
import { dayNumber, parseEdtf } from '../../../src/domain/date-span';
import { NO_FILTERS } from '../../../src/domain/filters';
import { LANGUAGES, type Language } from '../../../src/domain/kinds';

const totals: Totals = {
  partners: 107,
  countries: 39,
  documents: 121,
  starts: 11,
  events: 190,
  ties: 111,
  years: { from: 1953, to: 2020 }
};

const COUNTS = [...Array(26).keys(), 100, 101, 102, 105, 111, 112, 121, 125, 1000, 1001, 25_917];

/** The forms of a noun by the last digits of its number, as school grammars give them. */
function russianForm(count: number): 0 | 1 | 2 {
  const tens = count % 100;
  const ones = count % 10;
  if (tens >= 11 && tens <= 14) return 2;
  if (ones === 1) return 0;
  return ones >= 2 && ones <= 4 ? 1 : 2;
}

function lithuanianForm(count: number): 0 | 1 | 2 {
  const tens = count % 100;
  const ones = count % 10;
  if ((tens >= 11 && tens <= 19) || ones === 0) return 2;
  return ones === 1 ? 0 : 1;
}

const NOUNS = {
  en: {
    form: (count: number): 0 | 1 | 2 => (count === 1 ? 0 : 2),
    partners: ['partner', '', 'partners'],
    countries: ['in # country', '', 'in # countries'],
    documents: ['document', '', 'documents'],
    starts: ['start of ties', '', 'starts of ties'],
    events: ['event', '', 'events']
  },
  ru: {
    form: russianForm,
    partners: ['партнёр', 'партнёра', 'партнёров'],
    countries: ['в # стране', 'в # странах', 'в # странах'],
    documents: ['документ', 'документа', 'документов'],
    starts: ['установление связей', 'установления связей', 'установлений связей'],
    events: ['событие', 'события', 'событий']
  },
  lt: {
    form: lithuanianForm,
    partners: ['partneris', 'partneriai', 'partnerių'],
    countries: ['iš # šalies', 'iš # šalių', 'iš # šalių'],
    documents: ['dokumentas', 'dokumentai', 'dokumentų'],
    starts: ['ryšių užmezgimas', 'ryšių užmezgimai', 'ryšių užmezgimų'],
    events: ['įvykis', 'įvykiai', 'įvykių']
  }
} as const;

const NUMBER_TAGS: Record<Language, string> = { en: 'en-GB', ru: 'ru-RU', lt: 'lt-LT' };

function expected(count: number, language: Language): string {
  const nouns = NOUNS[language];
  const form = nouns.form(count);
  const number = count.toLocaleString(NUMBER_TAGS[language]);
  const parts = [
    `${number} ${nouns.documents[form]}`,
    ...(count > 0 ? [`${number} ${nouns.starts[form]}`] : []),
    `${number} ${nouns.events[form]}`,
    '1953–2020'
  ];
  const where = nouns.countries[form].replace('#', number);
  return `${number} ${nouns.partners[form]} ${where}: ${parts.join(', ')}`;
}

describe('the sentence on what is shown', () => {
  it('reads so in the three languages', () => {
    expect(statement(totals, 'en')).toBe(
      '107 partners in 39 countries: 121 documents, 11 starts of ties, 190 events, 1953–2020'
    );
    expect(statement(totals, 'ru')).toBe(
      '107 партнёров в 39 странах: 121 документ, 11 установлений связей, 190 событий, 1953–2020'
    );
    expect(statement(totals, 'lt')).toBe(
      '107 partneriai iš 39 šalių: 121 dokumentas, 11 ryšių užmezgimų, 190 įvykių, 1953–2020'
    );
  });

  it.each(LANGUAGES)('agrees with every number in %s', (language) => {
    for (const count of COUNTS) {
      const all = {
        ...totals,
        partners: count,
        countries: count,
        documents: count,
        starts: count,
        events: count
      };
      expect(statement(all, language)).toBe(expected(count, language));
    }
  });

  it('leaves out starts of ties where there are none, and a span where nothing has a date', () => {
    expect(statement({ ...totals, starts: 0 }, 'en')).not.toContain('starts');
    expect(statement({ ...totals, starts: 0, years: null }, 'en')).toBe(
      '107 partners in 39 countries: 121 documents, 190 events'
    );
  });

  it('says one year once, and months where months are asked for', () => {
    expect(statement({ ...totals, years: { from: 2020, to: 2020 } }, 'en')).toMatch(
      /events, 2020$/
    );
    const spring = { from: dayNumber(2020, 3, 1), to: dayNumber(2020, 5, 31) };
    expect(statement(totals, 'en', { ...NO_FILTERS, span: spring })).toMatch(
      /events, Mar\s–\sMay 2020$/
    );
    const decade = parseEdtf('1990/1999')!;
    expect(statement(totals, 'en', { ...NO_FILTERS, span: decade })).toMatch(/events, 1990–1999$/);
  });

  it('says what a span means: all by its end, or in force in it, in any of several', () => {
    const span = parseEdtf('1990/1999')!;
    const more = { ...NO_FILTERS, span, moreSpans: [parseEdtf('2010-03')!] };
    expect(statement(totals, 'en', more)).toMatch(/events, 1990–1999, Mar 2010$/);
    expect(statement(totals, 'en', { ...more, time: 'cumulative' })).toMatch(
      /events, all by the end of Mar 2010$/
    );
    expect(statement(totals, 'ru', { ...NO_FILTERS, span, time: 'cumulative' })).toMatch(
      /событий, всё по 1999 включительно$/
    );
    expect(statement(totals, 'lt', { ...more, time: 'inforce' })).toMatch(
      /galiojo 1990–1999, 2010-03$/
    );
  });

  it('says that what has no date is kept beside a period', () => {
    const kept = { ...NO_FILTERS, span: parseEdtf('1990/1999')!, keepsUndated: true };
    expect(statement(totals, 'en', kept)).toMatch(/events, 1990–1999 and without a date$/);
    expect(statement(totals, 'ru', { ...kept, time: 'inforce' })).toMatch(
      /действовали: 1990–1999 и без даты$/
    );
    expect(statement(totals, 'lt', { ...kept, span: null })).not.toMatch(/be datos/);
  });

  it('says what was asked for where nothing matches', () => {
    const none = { ...totals, ties: 0 };
    expect(statement(none, 'en', NO_FILTERS, ['1950–1959', 'Poland'])).toBe(
      'No documents or events match. 1950–1959, Poland.'
    );
    expect(statement(none, 'ru', NO_FILTERS, ['Польша'])).toBe(
      'Ни документов, ни событий не найдено. Польша.'
    );
    expect(statement(none, 'lt')).toBe('Nerasta nei dokumentų, nei įvykių.');
  });
});

describe('the notice of how far the sources reach', () => {
  const sources = [{ asOf: '2017' }, { asOf: '2010/2014' }, { asOf: '1953/2020' }];

  it('spans the years in which they end', () => {
    expect(asOfYears(sources)).toEqual({ from: 2014, to: 2020 });
    expect(asOfNotice(sources, 'en')).toBe('As of the sources, 2014–2020.');
    expect(asOfNotice(sources, 'ru')).toBe('По источникам 2014–2020 годов.');
    expect(asOfNotice(sources, 'lt')).toBe('Pagal 2014–2020 m. šaltinius.');
  });

  it('names one year once', () => {
    expect(asOfNotice([{ asOf: '2020' }], 'en')).toBe('As of the sources, 2020.');
    expect(asOfNotice([{ asOf: '2020' }], 'ru')).toBe('По источникам 2020 года.');
    expect(asOfNotice([], 'en')).toBe('');
  });
});
