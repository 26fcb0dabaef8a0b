import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../../../../src/analysis/dataset-index';
import { indexDetails } from '../../../../src/analysis/details-index';
import { passportBox } from '../../../../src/analysis/passport/frame';
import { passportOf, type Passport } from '../../../../src/analysis/passport/passport';
import {
  passportSubject,
  targetOfSubject,
  type PassportSubject
} from '../../../../src/analysis/passport/subject';
import type { Dataset } from '../../../../src/domain/dataset';
import { daysOf, makePlace, toDataset, type World } from '../answer-world';
import { passportWorldArbitrary, toPassportDataset, type PassportWorld } from './passport-world';

const isDocument = (kind: string): boolean => kind !== 'unknown' && kind !== 'ties_established';

function subjectsOf(dataset: Dataset): PassportSubject[] {
  const { countries } = indexDataset(dataset);
  return [
    ...dataset.homes.map((place) => ({ type: 'home', place }) as const),
    ...countries.map((code) => ({ type: 'country', code }) as const)
  ];
}

/** The ties, agreements and events of a subject as plain rows. */
function rowsOf(world: World, subject: PassportSubject) {
  const countryOf = (id: string): string => world.places.find((one) => one.id === id)!.country;
  const ties = world.ties.filter((tie) =>
    subject.type === 'home'
      ? tie.home === world.places[subject.place]!.id
      : countryOf(tie.partner) === subject.code
  );
  const has = ({ tie }: { tie: string }): boolean => ties.some(({ id }) => id === tie);
  return {
    ties,
    agreements: world.agreements.filter(has),
    documents: world.agreements.filter((row) => has(row) && isDocument(row.kind)),
    events: world.events.filter(has),
    countryOf
  };
}

/** The years of days, first and last. */
function yearsOf(date: string): [number, number] {
  const parts = date.split('/');
  return [Number(parts[0]!.slice(0, 4)), Number(parts.at(-1)!.slice(0, 4))];
}

function eachPassport(
  check: (world: PassportWorld, subject: PassportSubject, passport: Passport) => void
): void {
  fc.assert(
    fc.property(passportWorldArbitrary, (world) => {
      const dataset = toPassportDataset(world);
      const details = indexDetails(indexDataset(dataset));
      for (const subject of subjectsOf(dataset)) {
        check(world, subject, passportOf(details, subject));
      }
    })
  );
}

describe('a passport equals plain counts over the rows', () => {
  it('in its large numbers', () => {
    eachPassport((world, subject, { counts }) => {
      const { ties, agreements, documents, events, countryOf } = rowsOf(world, subject);
      expect(counts.partners).toBe(new Set(ties.map(({ partner }) => partner)).size);
      expect(counts.countries).toBe(new Set(ties.map(({ partner }) => countryOf(partner))).size);
      expect(counts.homes).toBe(new Set(ties.map(({ home }) => home)).size);
      expect(counts.documents).toBe(documents.length);
      expect(counts.starts).toBe(
        agreements.filter(({ kind }) => kind === 'ties_established').length
      );
      expect(counts.events).toBe(events.length);
    });
  });

  it('in the documents by decade, by kind and by how exactly they are dated', () => {
    eachPassport((world, subject, passport) => {
      const { documents } = rowsOf(world, subject);
      const counted = passport.documents;
      const within = documents.filter(({ date }) => {
        const [first, last] = yearsOf(date);
        return date !== '' && first - (first % 10) === last - (last % 10);
      });
      for (const { decade, documents: count } of counted.decades) {
        expect(count).toBe(
          within.filter(({ date }) => {
            const [year] = yearsOf(date);
            return year >= decade && year < decade + 10;
          }).length
        );
      }
      const total = counted.decades.reduce((sum, one) => sum + one.documents, 0);
      expect(total).toBe(within.length);
      expect(counted.acrossDecades).toBe(
        documents.filter((row) => row.date !== '' && !within.includes(row)).length
      );
      const decades = counted.decades.map(({ decade }) => decade);
      expect(decades).toEqual(decades.map((_, step) => decades[0]! + step * 10));
      const kinds = new Map(counted.kinds.map((one) => [one.kind, one.documents]));
      for (const { kind } of documents) {
        expect(kinds.get(kind)).toBe(documents.filter((row) => row.kind === kind).length);
      }
      expect([...kinds.keys()].every((kind) => documents.some((row) => row.kind === kind))).toBe(
        true
      );
      const lengths = { day: 10, month: 7, year: 4, none: 0 };
      for (const grade of ['day', 'month', 'year', 'none'] as const) {
        expect(counted.dated[grade]).toBe(
          documents.filter(
            ({ date }) => Math.min(...date.split('/').map((one) => one.length)) === lengths[grade]
          ).length
        );
      }
    });
  });

  it('in the documents on which sources differ', () => {
    eachPassport((world, subject, passport) => {
      const { documents } = rowsOf(world, subject);
      const differs = (id: string) => {
        const row = world.agreements.findIndex((one) => one.id === id);
        const said = world.attestations.filter(
          (one) => one.table === 'agreements' && one.record === row
        );
        const listed = said.filter((one) => one.statedKind !== 'not_listed');
        const isMany = (values: readonly string[]): boolean =>
          new Set(values.filter((value) => value !== '')).size > 1;
        return {
          kind: isMany(listed.map((one) => one.statedKind)),
          date: isMany(listed.map((one) => one.statedDate)),
          listing: listed.length > 0 && listed.length < said.length
        };
      };
      const found = documents.map(({ id }) => differs(id));
      const { differing } = passport.documents;
      for (const what of ['kind', 'date', 'listing'] as const) {
        expect(differing[what]).toBe(found.filter((one) => one[what]).length);
      }
      expect(differing.any).toBe(found.filter((one) => Object.values(one).some(Boolean)).length);
    });
  });

  it('in the events of each year, and says nothing of a year without a source', () => {
    eachPassport((world, subject, passport) => {
      const { ties, events } = rowsOf(world, subject);
      // A source covers, for a municipality, the years from its first to its last event there; where
      // all of them are with one partner it covers that partner alone.
      const covers = (year: number): boolean =>
        [0, 1, 2, 3].some((source) =>
          world.homes.some((home) => {
            const said = world.attestations
              .filter((one) => one.table === 'events' && one.source === source)
              .map((one) => world.events[one.record]!)
              .filter((event) => world.ties.find(({ id }) => id === event.tie)!.home === home);
            const with_ = new Set(said.map((event) => event.tie));
            const isOwn =
              with_.size === 1
                ? ties.some(({ id }) => with_.has(id))
                : ties.some((tie) => tie.home === home);
            const days = said.flatMap((event) => daysOf(event.start, event.end) ?? []);
            const first = Math.min(...days.map(({ from }) => from));
            const last = Math.max(...days.map(({ to }) => to));
            const ofYear = daysOf(String(year))!;
            return isOwn && days.length > 0 && first <= ofYear.to && last >= ofYear.from;
          })
        );
      /** Of each source that has dated events of these municipalities: with whom they are. */
      const withWhom = [0, 1, 2, 3].flatMap((source) =>
        world.homes.flatMap((home) => {
          const said = world.attestations
            .filter((one) => one.table === 'events' && one.source === source)
            .map((one) => world.events[one.record]!)
            .filter((event) => world.ties.find(({ id }) => id === event.tie)!.home === home);
          const isDated = said.some(({ start }) => start !== '');
          return isDated ? [{ home, partners: [...new Set(said.map(({ tie }) => tie))] }] : [];
        })
      );
      const speaking = withWhom.filter(({ home, partners }) =>
        partners.length === 1
          ? ties.some(({ id }) => id === partners[0])
          : ties.some((tie) => tie.home === home)
      );
      const isConfined = speaking.every(({ partners }) => partners.length === 1);
      const { onlyTies } = passport.events;
      expect(onlyTies === null ? null : onlyTies.map((tie) => world.ties[tie]!.id).sort()).toEqual(
        speaking.length > 0 && isConfined
          ? [...new Set(speaking.flatMap(({ partners }) => partners))].sort()
          : null
      );
      for (const { year, events: count } of passport.events.years) {
        const begun = events.filter(({ start }) => start !== '' && yearsOf(start)[0] === year);
        expect(count).toBe(covers(year) ? begun.length : null);
      }
      const kinds = passport.events.kinds.map((one) => [one.kind, one.events]);
      expect(Object.fromEntries(kinds)).toEqual(
        events.reduce<Record<string, number>>(
          (sums, { kind }) => ({ ...sums, [kind]: (sums[kind] ?? 0) + 1 }),
          {}
        )
      );
      const order = passport.events.kinds.map((one) => one.events);
      expect(order).toEqual([...order].sort((a, b) => b - a));
      expect(passport.events.undated).toBe(events.filter(({ start }) => start === '').length);
      const hatched = passport.events.uncovered.flatMap(({ firstYear, lastYear }) =>
        Array.from({ length: lastYear - firstYear + 1 }, (_, step) => firstYear + step)
      );
      expect(hatched).toEqual(
        passport.events.years.filter(({ events: count }) => count === null).map(({ year }) => year)
      );
    });
  });

  it('in its partners, each under its heading once, and what is not on record of them', () => {
    eachPassport((world, subject, { groups, gaps }) => {
      const { ties, agreements, documents, events, countryOf } = rowsOf(world, subject);
      const lines = groups.flatMap((group) => group.lines.map((line) => ({ group, line })));
      expect(lines.map(({ line }) => world.ties[line.tie]!.id).sort()).toEqual(
        ties.map(({ id }) => id).sort()
      );
      for (const { group, line } of lines) {
        const tie = world.ties[line.tie]!;
        expect(group.key).toBe(subject.type === 'home' ? countryOf(tie.partner) : tie.home);
        const own = agreements.filter((row) => row.tie === tie.id);
        const named = own.filter((row) => row.kind !== 'unknown');
        const days = named.flatMap((row) => daysOf(row.date) ?? []);
        expect(line.documents).toBe(own.filter((row) => isDocument(row.kind)).length);
        expect(line.basis).toBe(
          days.length > 0 ? 'dated' : named.length > 0 ? 'undated' : 'listed'
        );
        expect(line.since === null ? [] : [daysOf(line.since.date)!.from]).toEqual(
          days.length > 0 ? [Math.min(...days.map(({ from }) => from))] : []
        );
      }
      const partnersWithout = (has: (tie: string) => boolean): string[] =>
        [...new Set(ties.map(({ partner }) => partner))]
          .filter((partner) => !ties.some((tie) => tie.partner === partner && has(tie.id)))
          .sort();
      const ids = (places: readonly { id: string }[]): string[] =>
        places.map(({ id }) => id).sort();
      expect(ids(gaps.withoutDocument)).toEqual(
        partnersWithout((tie) => documents.some((row) => row.tie === tie))
      );
      expect(ids(gaps.withoutDate)).toEqual(
        partnersWithout((tie) =>
          agreements.some((row) => row.tie === tie && row.kind !== 'unknown' && row.date !== '')
        )
      );
      expect(ids(gaps.withoutEvent)).toEqual(
        partnersWithout((tie) => events.some((row) => row.tie === tie))
      );
    });
  });

  it('in its projects, memberships, awards and sources', () => {
    eachPassport((world, subject, passport) => {
      const { ties, agreements, events } = rowsOf(world, subject);
      const own = (place: number): boolean =>
        subject.type === 'home'
          ? place === subject.place
          : ties.some(({ partner }) => partner === world.places[place]!.id);
      const projects = world.projects.filter(({ participants }) =>
        participants.some(({ place }) => own(place))
      );
      expect(passport.projects.map(({ project }) => project.id)).toEqual(
        projects.map(({ id }) => id)
      );
      expect(passport.counts.projects).toBe(projects.length);
      for (const { project, others } of passport.projects) {
        const taking = new Set(project.participants.map(({ place }) => place));
        if (subject.type === 'home') taking.delete(subject.place);
        expect(others.map(({ id }) => id)).toEqual(
          [...taking].map((place) => world.places[place]!.id)
        );
      }
      const awards = world.awards.filter(({ place }) => own(place));
      expect(passport.awards).toEqual(awards);
      expect(passport.networks.length).toBe(
        world.memberships.filter(({ place }) => own(place)).length
      );
      const records: Readonly<Record<string, readonly object[]>> = {
        ...{ agreements, events, projects, awards },
        network_members: world.memberships.filter(({ place }) => own(place))
      };
      const tables: Readonly<Record<string, readonly object[]>> = {
        ...{ agreements: world.agreements, events: world.events },
        ...{ projects: world.projects, awards: world.awards },
        network_members: world.memberships
      };
      const cited = world.attestations
        .filter(({ table, record }) => records[table]!.includes(tables[table]![record]!))
        .map(({ source }) => source);
      // The last source of these worlds does not say how far it reaches.
      const reach = cited.flatMap((source) => [2017, 2014, 2020][source] ?? []);
      expect(passport.reach).toEqual(
        reach.length === 0 ? null : { from: Math.min(...reach), to: Math.max(...reach) }
      );
      expect(passport.sources.map(({ row }) => row)).toEqual(
        [...new Set(cited)].sort((a, b) => a - b)
      );
    });
  });
});

describe('the subject of a passport', () => {
  const world: World = {
    places: [
      makePlace({ id: 'first' }),
      makePlace({ id: 'second' }),
      makePlace({ id: 'partner', country: 'DE' })
    ],
    homes: ['first', 'second'],
    ties: [
      { id: 'one', home: 'first', partner: 'partner' },
      { id: 'two', home: 'second', partner: 'partner' }
    ],
    agreements: [],
    events: []
  };
  const index = indexDataset(toDataset(world));
  const all = Uint8Array.of(1, 1);

  it('is what is selected where that is a municipality or a country with partners', () => {
    expect(passportSubject(index, { type: 'place', id: 'second' }, all)).toEqual({
      type: 'home',
      place: 1
    });
    expect(passportSubject(index, { type: 'country', id: 'DE' }, all)).toEqual({
      type: 'country',
      code: 'DE'
    });
  });

  it('is else the first municipality that the filters leave', () => {
    const first = { type: 'home', place: 0 };
    expect(passportSubject(index, null, all)).toEqual(first);
    expect(passportSubject(index, { type: 'place', id: 'partner' }, all)).toEqual(first);
    expect(passportSubject(index, { type: 'country', id: 'XX' }, all)).toEqual(first);
    expect(passportSubject(index, null, Uint8Array.of(0, 1))).toEqual({ type: 'home', place: 1 });
    expect(passportSubject(index, null, Uint8Array.of(0, 0))).toEqual(first);
  });

  it('is found again by the selection that asks for it', () => {
    for (const subject of [
      { type: 'home', place: 1 },
      { type: 'country', code: 'DE' }
    ] as const) {
      expect(passportSubject(index, targetOfSubject(index, subject), all)).toEqual(subject);
    }
  });
});

describe('the frame of its map', () => {
  const partners = Array.from({ length: 12 }, (_, step) =>
    makePlace({ id: `partner-${step}`, country: 'DE', position: [step, 50] })
  );
  const world: World = {
    places: [makePlace({ id: 'home', position: [0, 50] }), ...partners],
    homes: ['home'],
    ties: partners.map(({ id }, row) => ({ id: `tie-${row}`, home: 'home', partner: id })),
    agreements: [],
    events: []
  };

  it('holds three quarters of many partners, the nearest', () => {
    const index = indexDataset(toDataset(world));
    const passport = passportOf(indexDetails(index), { type: 'home', place: 0 });
    expect(passportBox(index, passport)).toEqual({ west: 0, south: 50, east: 8, north: 50 });
  });

  it('is left to the map where partners are few or of a country', () => {
    const few = indexDataset(toDataset({ ...world, ties: world.ties.slice(1) }));
    const details = indexDetails(few);
    expect(passportBox(few, passportOf(details, { type: 'home', place: 0 }))).toBe(null);
    const index = indexDataset(toDataset(world));
    const country = passportOf(indexDetails(index), { type: 'country', code: 'DE' });
    expect(passportBox(index, country)).toBe(null);
  });
});
