import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { openSearch, type Search } from '../../../src/analysis/search';
import { namesOf } from '../../../src/analysis/search-index';
import { isNamed, queryTerms, type SearchTerm } from '../../../src/analysis/search-terms';
import { LANGUAGES } from '../../../src/domain/kinds';
import { countryName } from '../../../src/text/format';
import { makePlace, toDataset, type World } from './answer-world';
import { readRealDataset } from './search-real';

const MOST = { places: 5, countries: 5, documents: 5, events: 5 };

const world: World = {
  places: [
    makePlace({
      id: 'kaliningrad',
      name: { en: 'Kaliningrad', ru: 'Калининград', lt: 'Kaliningradas' },
      otherNames: ['Königsberg', 'Кёнигсберг']
    }),
    makePlace({
      id: 'mragowo',
      name: { en: 'Mrągowo', ru: 'Мронгово', lt: 'Mrongovas' },
      otherNames: ['Мрангово'],
      country: 'PL'
    }),
    makePlace({
      id: 'astana',
      name: { en: 'Astana', ru: 'Астана', lt: '' },
      otherNames: ['Нур-Султан', 'Nur-Sultan'],
      country: 'KZ'
    }),
    makePlace({
      id: 'hamburg',
      name: { en: 'Hamburg', ru: 'Гамбург', lt: 'Hamburgas' },
      country: 'DE'
    })
  ],
  homes: ['kaliningrad'],
  ties: [
    { id: 'k-mragowo', home: 'kaliningrad', partner: 'mragowo' },
    { id: 'k-astana', home: 'kaliningrad', partner: 'astana' },
    { id: 'k-hamburg', home: 'kaliningrad', partner: 'hamburg' }
  ],
  agreements: [
    {
      id: 'a1',
      tie: 'k-mragowo',
      kind: 'agreement',
      date: '2011',
      title: { en: 'Agreement on tourism', ru: 'Соглашение о туризме' }
    },
    {
      id: 'a2',
      tie: 'k-hamburg',
      kind: 'treaty',
      date: '1992',
      title: { en: 'Treaty on friendship', ru: 'Договор о дружбе' }
    }
  ],
  events: [
    {
      id: 'e1',
      tie: 'k-hamburg',
      kind: 'visit',
      start: '2012',
      end: '',
      title: { en: 'Doctors visit the hospital', ru: 'Врачи посещают больницу' }
    },
    {
      id: 'e2',
      tie: 'k-hamburg',
      kind: 'concert',
      start: '2013',
      end: '',
      title: { en: 'Choirs sing on tour', ru: 'Хоры на гастролях' }
    }
  ]
};

const index = indexDataset(toDataset(world));
const search = openSearch(index);
const found = (query: string): string[] =>
  world.ties.filter((_, row) => search.matches(query)[row] === 1).map((tie) => tie.id);

describe('a search among partnerships', () => {
  it('finds a partner by any script and spelling of its name', () => {
    for (const query of ['Mragowo', 'mrągowo', 'МРОНГОВО', 'Мрангово', 'Mrongowo', 'mrong']) {
      expect([query, found(query)]).toEqual([query, ['k-mragowo']]);
    }
  });

  it('finds every partnership of a home by the name that it once had', () => {
    for (const query of ['Кёнигсберг', 'кенигсберг', 'Koenigsberg', 'Königsberg', 'Kenigsberg']) {
      expect([query, found(query)]).toEqual([query, ['k-mragowo', 'k-astana', 'k-hamburg']]);
    }
  });

  it('finds a hyphenated name in one word, in two and with its hyphen', () => {
    for (const query of ['Нурсултан', 'nur sultan', 'Nur-Sultan', 'султан']) {
      expect([query, found(query)]).toEqual([query, ['k-astana']]);
    }
  });

  it('finds a country in each language', () => {
    for (const query of ['Germany', 'германия', 'Vokietija']) {
      expect([query, found(query)]).toEqual([query, ['k-hamburg']]);
    }
  });

  it('asks that all words meet in one tie, and in one of its records', () => {
    expect(found('hamburg hospital')).toEqual(['k-hamburg']);
    expect(found('hamburg tourism')).toEqual([]);
    expect(found('hospital choirs')).toEqual([]);
    expect(found('Калининград tourism')).toEqual(['k-mragowo']);
  });

  it('forgives a slip only where nothing is spelt so', () => {
    expect(found('Hamburh')).toEqual(['k-hamburg']);
    expect(found('Мронгоав')).toEqual(['k-mragowo']);
    expect(found('tour')).toEqual(['k-mragowo', 'k-hamburg']);
    expect(found('xyzzyx')).toEqual([]);
  });

  it('matches nothing where the text has no word', () => {
    expect(found(' – ?! ')).toEqual([]);
  });

  it('equals what a reading of each name gives', () => {
    const words = [
      ...world.places.flatMap(namesOf),
      ...index.countries.flatMap((code) =>
        LANGUAGES.map((language) => countryName(code, language))
      ),
      ...[...world.agreements, ...world.events].flatMap((row) => Object.values(row.title ?? {}))
    ].flatMap((name) => name.split(/[\s-]+/));
    const start = fc
      .tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 12 }), fc.boolean())
      .map(([word, length, capital]) => {
        const cut = word.slice(0, length);
        return capital ? cut.toUpperCase() : cut;
      });
    const names = (tie: World['ties'][number]): string[] => {
      const partner = world.places.find((place) => place.id === tie.partner)!;
      const countries = LANGUAGES.map((language) => countryName(partner.country, language));
      return [...namesOf(world.places[0]!), ...namesOf(partner), ...countries];
    };
    const told = new Map<string, boolean>();
    const isToldBy = (text: string, term: SearchTerm): boolean => {
      const key = `${term.exact.join()} ${term.skeleton ?? ''} ${text}`;
      if (!told.has(key)) told.set(key, isNamed(text, [term]));
      return told.get(key) === true;
    };
    const isTold = (texts: readonly string[], term: SearchTerm): boolean =>
      texts.some((text) => isToldBy(text, term));
    fc.assert(
      fc.property(fc.array(start, { minLength: 1, maxLength: 3 }), (query) => {
        const terms = queryTerms(query.join(' '));
        const want = world.ties.filter((tie) => {
          const records = [...world.agreements, ...world.events].filter(
            (row) => row.tie === tie.id
          );
          const texts = [[], ...records.map((row) => Object.values(row.title ?? {}))];
          return texts.some((titles) =>
            terms.every((term) => isTold([...names(tie), ...titles], term))
          );
        });
        expect(found(query.join(' '))).toEqual(want.map((tie) => tie.id));
      }),
      { numRuns: 200 }
    );
  });
});

describe('what a search offers', () => {
  it('names the other name by which a place was found', () => {
    const [places] = search.suggest('Кёниг', 'en', MOST);
    expect(places?.kind).toBe('places');
    expect(places?.suggestions).toEqual([
      {
        target: { type: 'place', id: 'kaliningrad' },
        label: 'Kaliningrad',
        alias: 'Кёнигсберг',
        detail: 'City'
      }
    ]);
  });

  it('speaks the language of the page', () => {
    const [places, documents] = search.suggest('mragowo', 'ru', MOST);
    expect(places?.suggestions[0]).toMatchObject({ label: 'Мронгово', detail: 'Город, Польша' });
    expect(documents).toBeUndefined();
    const [treaties] = search.suggest('дружбе', 'lt', MOST);
    expect(treaties?.suggestions[0]).toEqual({
      target: { type: 'agreement', id: 'a2' },
      label: 'Treaty on friendship',
      alias: '',
      detail: 'Kaliningradas – Hamburgas, 1992'
    });
  });

  it('counts a group beyond what it shows, and leaves out what is empty', () => {
    const groups = search.suggest('o', 'en', { ...MOST, events: 1 });
    expect(groups.every((group) => group.total > 0)).toBe(true);
    const events = groups.find((group) => group.kind === 'events');
    expect(events?.total).toBe(1);
    expect(search.suggest('?', 'en', MOST)).toEqual([]);
  });

  it('finds a document by its title and the name of its partner together', () => {
    const groups = search.suggest('Hamburg treaty', 'en', MOST);
    expect(groups.map((group) => group.kind)).toEqual(['documents']);
  });
});

describe('a search in the dataset', () => {
  const dataset = readRealDataset();
  let real: Search;
  beforeAll(() => {
    real = openSearch(indexDataset(dataset));
  });

  const placeOf = {
    Кёнигсберг: 'kaliningrad',
    Кенигсберг: 'kaliningrad',
    Koenigsberg: 'kaliningrad',
    Königsberg: 'kaliningrad',
    Kenigsberg: 'kaliningrad',
    Mragowo: 'mragowo',
    Mrągowo: 'mragowo',
    Мронгово: 'mragowo',
    Мрангово: 'mragowo',
    Ленинград: 'saint-petersburg',
    Leningrad: 'saint-petersburg',
    СПб: 'saint-petersburg',
    Danzig: 'gdansk',
    Данциг: 'gdansk',
    Ереван: 'yerevan',
    Yerevan: 'yerevan',
    Erevan: 'yerevan',
    Երևան: 'yerevan',
    'Nur-Sultan': 'astana',
    Нурсултан: 'astana',
    Muehlhausen: 'muhlhausen'
  };

  it.each(Object.entries(placeOf))('finds %s, which is %s', (query, id) => {
    const [group] = real.suggest(query, 'en', MOST);
    expect(group?.kind).toBe('places');
    expect(group?.suggestions[0]?.target).toEqual({ type: 'place', id });
    const row = dataset.places.findIndex((place) => place.id === id);
    const { home, partner } = dataset.partnerships;
    const matches = real.matches(query);
    matches.forEach((bit, p) => {
      if (home[p] === row || partner[p] === row) expect(bit).toBe(1);
    });
    expect(matches).toContain(1);
  });

  it('finds every place under its whole names', () => {
    const ends = new Set([...dataset.partnerships.home, ...dataset.partnerships.partner]);
    for (const row of ends) {
      const place = dataset.places[row]!;
      for (const name of [place.name.en, place.name.ru, place.localName]) {
        if (queryTerms(name).length === 0 || name.split(/\s+/).length > 12) continue;
        const [group] = real.suggest(name, 'en', MOST);
        const ids = group?.suggestions.map(({ target }) => target.id);
        expect([name, ids]).toEqual([name, expect.arrayContaining([place.id])]);
      }
    }
  });
});
