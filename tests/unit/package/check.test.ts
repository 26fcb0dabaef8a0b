import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../../src/package/check';
import { faultLine, type Fault } from '../../../src/package/check/fault';
import { appending, replacing, smallPackage } from '../../fixtures/small-package';

type Changes = Parameters<typeof smallPackage>[0];

function faultsOf(changes: Changes): readonly Fault[] {
  const checked = checkPackage(smallPackage(changes));
  return checked.status === 'broken' ? checked.faults : [];
}

describe('a package without a fault', () => {
  it('is sound, and its rows know their lines', () => {
    const checked = checkPackage(smallPackage());
    expect(checked.status === 'broken' ? checked.faults.map(faultLine) : []).toEqual([]);
    if (checked.status === 'broken') return;
    expect(checked.title).toMatchObject({ title: 'A small world', version: '0.1.0' });
    expect(checked.tables.agreements.map(({ atLine }) => atLine)).toEqual([2, 3, 5, 6]);
  });

  it('is as sound after a spreadsheet: byte order mark, CRLF, semicolons, empty rows', () => {
    const spreadsheet = (text: string): string =>
      `\u{FEFF}${text.replaceAll('\n', '\r\n')};;\r\n;;\r\n`.replaceAll(',', ';');
    expect(faultsOf({ networks: spreadsheet, network_members: spreadsheet })).toEqual([]);
  });
});

/** What is changed, and the one fault that it makes: file, line, column, code, and words of the cure. */
const ONE_FAULT: readonly (readonly [
  string,
  Changes,
  string,
  number | null,
  string | null,
  string,
  string
])[] = [
  [
    'no file',
    { awards: () => undefined },
    'awards.csv',
    null,
    null,
    'missing_file',
    'award_id,place_id'
  ],
  [
    'damaged letters',
    { networks: replacing('Baltic', 'B\u{FFFD}ltic') },
    'networks.csv',
    2,
    null,
    'not_utf8',
    'UTF-8'
  ],
  [
    'a column by another name',
    { sources: replacing('as_of', 'asof') },
    'sources.csv',
    1,
    'asof',
    'unknown_column',
    '"as_of"'
  ],
  [
    'a column twice',
    { networks: (text) => text.replaceAll('\n', ',x\n').replace(',x\n', ',name_en\n') },
    'networks.csv',
    1,
    'name_en',
    'repeated_column',
    'once'
  ],
  [
    'a row cut short',
    { awards: replacing(',Council of Europe,1999', '') },
    'awards.csv',
    2,
    null,
    'too_few_cells',
    'one cell for each column'
  ],
  [
    'an empty cell that must not be',
    { events: replacing('Talks on trade by video', '') },
    'events.csv',
    4,
    'title_en',
    'required',
    'title in English'
  ],
  [
    'blanks around an id',
    { places: replacing(',BY,belarus,', ',BY, belarus,') },
    'places.csv',
    6,
    'parent_id',
    'blanks_around',
    '"belarus"'
  ],
  [
    'a letter composed of two characters',
    { places: replacing('Клайпеда', 'Клаи\u{306}педа') },
    'places.csv',
    4,
    'name_ru',
    'not_composed',
    'NFC'
  ],
  [
    'a date of another country',
    { agreements: replacing(',1998-03,', ',03.07.1998,') },
    'agreements.csv',
    6,
    'date',
    'bad_date',
    '"1998-07-03"'
  ],
  [
    'a 30 February',
    { awards: replacing('1999\n', '1999-02-30\n') },
    'awards.csv',
    2,
    'year',
    'bad_date',
    '1997'
  ],
  [
    'years joined by a dash',
    { projects: replacing(',2011,', ',2011-2012,') },
    'projects.csv',
    2,
    'start',
    'bad_date',
    '"2011/2012"'
  ],
  [
    'a comma in a number',
    { places: replacing(',53.5,', ',"53,5",') },
    'places.csv',
    5,
    'lat',
    'bad_number',
    '"53.5"'
  ],
  [
    'words for a number',
    { places: replacing(',28,', ',east,') },
    'places.csv',
    5,
    'lon',
    'bad_number',
    'degrees'
  ],
  [
    'a position beyond the poles',
    { places: replacing(',53.5,', ',153.5,') },
    'places.csv',
    5,
    'lat',
    'out_of_range',
    '-90 to 90'
  ],
  [
    'a position too exact',
    { places: replacing(',53.5,', ',53.512345,') },
    'places.csv',
    5,
    'lat',
    'bad_pattern',
    '"53.5123"'
  ],
  [
    'a line that is not whole',
    { attestations: replacing(',list-ru,54,', ',list-ru,54.5,') },
    'attestations.csv',
    2,
    'line',
    'bad_number',
    'whole number'
  ],
  [
    'yes for true',
    { agreements: replacing(',true,', ',yes,') },
    'agreements.csv',
    2,
    'is_first',
    'bad_boolean',
    'true or false'
  ],
  [
    'a kind with a slip of the pen',
    { events: replacing(',concert,', ',consert,') },
    'events.csv',
    3,
    'kind',
    'not_in_vocabulary',
    '"concert", or another one of visit'
  ],
  [
    'a topic that there is not',
    { events: replacing('culture;diplomacy', 'culture;diplomatic') },
    'events.csv',
    2,
    'topics',
    'not_in_vocabulary',
    '"diplomacy"'
  ],
  [
    'a topic twice',
    { events: replacing('culture;diplomacy', 'culture;culture') },
    'events.csv',
    2,
    'topics',
    'repeated_item',
    '"culture"'
  ],
  [
    'a list with blanks',
    { events: replacing('culture;diplomacy', 'culture; diplomacy') },
    'events.csv',
    2,
    'topics',
    'blanks_around',
    '"culture;diplomacy"'
  ],
  [
    'a country by its name',
    { places: replacing(',LT,,21.1175', ',Lithuania,,21.1175') },
    'places.csv',
    4,
    'country',
    'bad_pattern',
    'alpha-2'
  ],
  [
    'a record twice',
    { awards: (text) => text + (text.split('\n')[1] ?? '') + '\n' },
    'awards.csv',
    3,
    'award_id',
    'not_unique',
    'no other row'
  ],
  [
    'a partnership twice under two names',
    {
      partnerships: appending('gomel-again,kaliningrad,gomel,'),
      agreements: replacing('undated,kaliningrad-gomel,', 'undated,gomel-again,'),
      attestations: (text) => text
    },
    'partnerships.csv',
    5,
    'home_id, partner_id',
    'not_unique',
    'home_id, partner_id'
  ],
  [
    'a place that there is not',
    { partnerships: replacing(',kaliningrad,gomel,', ',kaliningrad,homel,') },
    'partnerships.csv',
    3,
    'partner_id',
    'unknown_reference',
    '"gomel"'
  ],
  [
    'a place that there is not, in a list',
    { events: replacing('neringa;gomel', 'neringa;atlantis') },
    'events.csv',
    2,
    'also_about',
    'unknown_reference',
    'places.csv'
  ],
  [
    'a record without an attestation',
    { attestations: (text) => text.replace(/awards,.*\n/, '') },
    'awards.csv',
    2,
    'award_id',
    'unattested',
    'attestations.csv'
  ],
  [
    'a record attested only by a list that leaves it out',
    { attestations: replacing(',unknown,,,', ',not_listed,,,') },
    'agreements.csv',
    5,
    'agreement_id',
    'unattested',
    'kaliningrad-gomel-undated'
  ],
  [
    'a membership attested under another name',
    { attestations: appending('network_members,baltic-union/kaliningrat,list-en,97,,,,,') },
    'attestations.csv',
    15,
    'record_id',
    'unknown_reference',
    '"baltic-union/kaliningrad"'
  ],
  [
    'a stated kind that there is not',
    { attestations: replacing(',treaty,1993,', ',treatise,1993,') },
    'attestations.csv',
    2,
    'stated_kind',
    'not_in_vocabulary',
    '"treaty"'
  ],
  [
    'no line where the source lists it',
    { attestations: replacing(',list-en,90,', ',list-en,,') },
    'attestations.csv',
    7,
    'line',
    'line_missing',
    'first line'
  ],
  [
    'an agreement that ends before it begins',
    { agreements: replacing(',2010-06-08,2012,', ',2010-06-08,2009,') },
    'agreements.csv',
    3,
    'until',
    'ends_before_start',
    '2010-06-08 or later'
  ],
  [
    'an event that ends before it begins',
    { events: replacing('2012-07-28', '2012-07-25') },
    'events.csv',
    2,
    'end',
    'ends_before_start',
    '2012-07-26 or later'
  ],
  [
    'an end without a start',
    { events: replacing(',saint-petersburg-belarus,,,', ',saint-petersburg-belarus,,2012,') },
    'events.csv',
    4,
    'end',
    'end_without_start',
    'the start as well'
  ],
  [
    'a part outside its whole',
    { events: replacing(',2012-07,,within', ',2012-08,,within') },
    'events.csv',
    3,
    'part_of',
    'part_outside_whole',
    '2012-07-26 to 2012-07-28'
  ],
  [
    'a part that goes on after its whole',
    { events: replacing(',2012-07,,within', ',2012-07-28,2012-07-30,within') },
    'events.csv',
    3,
    'part_of',
    'part_outside_whole',
    '2012-07-26 to 2012-07-28'
  ],
  [
    'a part that begins after its whole, though its end is told as roughly as a year',
    { events: replacing(',2012-07,,within', ',2012-07-29,2012,within') },
    'events.csv',
    3,
    'part_of',
    'part_outside_whole',
    '2012-07-26 to 2012-07-28'
  ],
  [
    'an agreement that follows a later one',
    { agreements: replacing(',treaty,1993,', ',treaty,2011,') },
    'agreements.csv',
    3,
    'follows',
    'follows_later',
    'reverse'
  ],
  [
    'an agreement that follows one of another partnership',
    {
      agreements: replacing(
        ',kaliningrad-klaipeda-1993,neringa',
        ',saint-petersburg-belarus-1998-03,neringa'
      )
    },
    'agreements.csv',
    3,
    'follows',
    'follows_elsewhere',
    'kaliningrad-klaipeda'
  ],
  [
    'a place that lies within itself',
    { places: replacing(',BY,,28', ',BY,gomel,28') },
    'places.csv',
    5,
    'parent_id',
    'cycle',
    'empty cell'
  ],
  [
    'an event that is part of itself',
    {
      events: replacing(
        ',culture,kaliningrad-klaipeda-2012-07,',
        ',culture,kaliningrad-klaipeda-2012-07-2,'
      )
    },
    'events.csv',
    3,
    'part_of',
    'cycle',
    'empty cell'
  ],
  [
    'no Lithuanian title where a Lithuanian source attests',
    { events: replacing('Chorai dainuoja šventėje', '') },
    'events.csv',
    3,
    'title_lt',
    'title_missing',
    'Lithuanian'
  ],
  [
    'a Russian title in Latin letters',
    { projects: replacing('Чистая вода', 'Chistaya voda') },
    'projects.csv',
    2,
    'title_ru',
    'wrong_script',
    'Cyrillic'
  ],
  [
    'one Cyrillic letter in an English name',
    { networks: replacing('Union of', 'Uniоn of') },
    'networks.csv',
    2,
    'name_en',
    'wrong_script',
    'Latin'
  ],
  [
    'a place as its own partner',
    { partnerships: replacing('saint-petersburg,belarus,', 'saint-petersburg,saint-petersburg,') },
    'partnerships.csv',
    4,
    'partner_id',
    'own_partner',
    'other side'
  ],
  [
    'a partnership without an agreement',
    { partnerships: appending('kaliningrad-neringa,kaliningrad,neringa,') },
    'partnerships.csv',
    5,
    'partnership_id',
    'without_agreement',
    'unknown'
  ],
  [
    'a network without members',
    { networks: appending('lonely,Lonely union,Одинокий союз') },
    'networks.csv',
    3,
    'network_id',
    'without_rows',
    'network_members.csv'
  ],
  [
    'a position from nowhere',
    { places: replacing(',596612,', ',,') },
    'places.csv',
    7,
    'geonames_id',
    'no_gazetteer_place',
    'GeoNames'
  ],
  [
    'an e-mail address',
    { awards: replacing('Council of Europe', 'info@council.example') },
    'awards.csv',
    2,
    'given_by',
    'personal_data',
    'without'
  ],
  [
    'a descriptor that is not JSON',
    { datapackage: () => '{' },
    'datapackage.json',
    null,
    null,
    'not_json',
    'JSON'
  ],
  [
    'no descriptor',
    { datapackage: () => undefined },
    'datapackage.json',
    null,
    null,
    'missing_file',
    'descriptor'
  ],
  [
    'a descriptor without a version',
    { datapackage: replacing('"version":"0.1.0",', '') },
    'datapackage.json',
    null,
    null,
    'missing_property',
    '"version"'
  ],
  [
    'a descriptor that knows another kind',
    { datapackage: replacing('"treaty"', '"treatise"') },
    'datapackage.json',
    null,
    null,
    'differs_from_schema',
    '"treaty"'
  ]
];

describe('a fault', () => {
  it.each(ONE_FAULT)(
    'is found with its place and its cure: %s',
    (_, changes, file, row, column, code, cure) => {
      const faults = faultsOf(changes);
      const places = faults.map((fault) => [
        fault.file,
        fault.row,
        fault.column,
        fault.problem.code
      ]);
      expect(places).toContainEqual([file, row, column, code]);
      const found = faults.find((fault) => fault.problem.code === code && fault.column === column);
      expect(found?.cure).toContain(cure);
    }
  );

  /** These leave something else without its counterpart as well. */
  const FAR_REACHING = new Set(['missing_file', 'unknown_column', 'own_partner']);
  const ALONE = ONE_FAULT.filter(
    ([name, , , , , code]) => !FAR_REACHING.has(code) && !name.includes('partner')
  );

  it.each(ALONE)('stands alone: %s', (_, changes) => {
    expect(faultsOf(changes).map(faultLine)).toEqual([expect.any(String)]);
  });

  it('is told in one line: where, what, and what would be right', () => {
    const [fault] = faultsOf({ events: replacing(',concert,', ',consert,') });
    expect(fault && faultLine(fault)).toMatch(
      /^events\.csv:3 kind: "consert" is not one of the values of this column\. Right would be: "concert", or another one of visit, .*\.$/
    );
  });

  it('does not hide another: all are listed, in the order of files and lines', () => {
    const faults = faultsOf({
      awards: replacing('1999\n', 'long ago\n'),
      places: (text) => text.replace('city,Gomel', 'town,Gomel').replace('RU,,20.5', 'ru,,20.5'),
      partnerships: replacing(',kaliningrad,klaipeda,', ',kaliningrad,klaipedia,'),
      attestations: appending('events,nothing,list-xx,0,,,,,')
    });
    expect(faults.map(({ file, row, column }) => [file, row, column])).toEqual([
      ['places.csv', 2, 'country'],
      ['places.csv', 6, 'kind'],
      ['partnerships.csv', 2, 'partner_id'],
      ['awards.csv', 2, 'year'],
      ['attestations.csv', 15, 'line'],
      ['attestations.csv', 15, 'source_id'],
      ['attestations.csv', 15, 'record_id']
    ]);
  });
});

describe('what is no fault', () => {
  it.each([
    [
      'a year that ends within itself',
      { agreements: replacing(',2010-06-08,2012,', ',2010,2010-03,') }
    ],
    [
      'a part dated by the year of its whole',
      { events: replacing(',2012-07,,within', ',2012,,within') }
    ],
    ['a renewal in the same year', { agreements: replacing(',treaty,1993,', ',treaty,2010,') }],
    [
      'years, ranges and numbers in texts',
      {
        awards: replacing('Council of Europe', '"For 1994-1997, No. 12-34, 2010-06-08, 1 000 000"')
      }
    ]
  ])('%s', (_, changes) => {
    expect(faultsOf(changes).map(faultLine)).toEqual([]);
  });
});

describe('personal data', () => {
  it.each([
    '+7 (4012) 92-31-15',
    '8 (4012) 92-31-15',
    '8-(812)-576-71-11',
    '92-31-15',
    'тел. 923115',
    '+370 46 396008'
  ])('finds the phone number %s', (phone) => {
    const faults = faultsOf({
      awards: replacing('Council of Europe', `"Council, ${phone}, Europe"`)
    });
    expect(faults.map(({ problem }) => problem.code)).toEqual(['personal_data']);
  });
});

describe('positions', () => {
  it('are held against what is given to hold them against', () => {
    const checked = checkPackage(smallPackage(), (place) =>
      place.place_id === 'gomel' ? [{ reason: 'it floats', cure: 'firm ground' }] : []
    );
    expect(checked.status === 'broken' ? checked.faults.map(faultLine) : []).toEqual([
      'places.csv:6 lon, lat: it floats. Right would be: firm ground.'
    ]);
  });
});
