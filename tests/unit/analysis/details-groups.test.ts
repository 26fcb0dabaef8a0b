import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/analysis/answer';
import { indexDataset } from '../../../src/analysis/dataset-index';
import { countryDetails } from '../../../src/analysis/details-country';
import { homeDetails } from '../../../src/analysis/details-home';
import { indexDetails } from '../../../src/analysis/details-index';
import { placeDetails } from '../../../src/analysis/details-place';
import { spanAsEdtf, spanDetails } from '../../../src/analysis/details-span';
import { parseEdtf } from '../../../src/domain/date-span';
import { daysOf, filtersArbitrary, toDataset, worldArbitrary, type World } from './answer-world';
import { detailsIndex, placeRow, smallDataset } from './details-worlds';

const isDocument = (kind: string): boolean => kind !== 'unknown' && kind !== 'ties_established';

/** Counts read from the plain rows of a world, for the ties that a test picks. */
function naiveCounts(world: World, picks: (home: string, country: string) => boolean) {
  const countryOf = (id: string): string =>
    world.places.find((place) => place.id === id)?.country ?? '';
  const ties = world.ties.filter((tie) => picks(tie.home, countryOf(tie.partner)));
  const isPicked = (id: string): boolean => ties.some((tie) => tie.id === id);
  const agreements = world.agreements.filter((row) => isPicked(row.tie));
  return {
    documents: agreements.filter((row) => isDocument(row.kind)).length,
    starts: agreements.filter((row) => row.kind === 'ties_established').length,
    events: world.events.filter((row) => isPicked(row.tie)).length,
    partners: new Set(ties.map((tie) => tie.partner)).size,
    countries: new Set(ties.map((tie) => countryOf(tie.partner))).size
  };
}

describe('against a naive count of random worlds', () => {
  test('a municipality and a country count their documents, starts, events and partners', () => {
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        const dataset = toDataset(world);
        const details = detailsIndex(dataset);
        for (const home of dataset.homes) {
          const shown = homeDetails(details, home);
          const id = dataset.places[home]!.id;
          expect(shown.counts).toEqual(naiveCounts(world, (other) => other === id));
          const listed = shown.countries.flatMap(({ partners }) => partners);
          expect(listed).toHaveLength(world.ties.filter((tie) => tie.home === id).length);
          expect(listed.reduce((sum, line) => sum + line.documents, 0)).toBe(
            shown.counts.documents
          );
        }
        for (const code of details.index.countries) {
          const shown = countryDetails(details, code);
          expect(shown.counts).toEqual(naiveCounts(world, (_, country) => country === code));
          for (const { home, counts } of shown.homes) {
            expect(counts).toEqual(
              naiveCounts(world, (id, country) => id === home.id && country === code)
            );
          }
          const rows = shown.homes.flatMap(({ lines }) => lines);
          expect(rows.filter((line) => isDocument(line.kind))).toHaveLength(shown.counts.documents);
        }
      })
    );
  });

  test('a place lists each row of its partnerships once', () => {
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        const dataset = toDataset(world);
        const details = detailsIndex(dataset);
        dataset.places.forEach((place, row) => {
          const { ties } = placeDetails(details, row);
          const own = world.ties.filter((tie) => tie.partner === place.id);
          expect(ties.map((tie) => tie.id).sort()).toEqual(own.map((tie) => tie.id).sort());
          for (const { id, agreements, events } of ties) {
            const idsOf = (rows: readonly { readonly id: string; readonly tie: string }[]) =>
              rows.filter((one) => one.tie === id).map((one) => one.id);
            expect(agreements.map((one) => one.id).sort()).toEqual(idsOf(world.agreements).sort());
            expect(events.map((one) => one.id).sort()).toEqual(idsOf(world.events).sort());
          }
        });
      })
    );
  });

  test('since is the earliest date of any agreement that is more than a name in a list', () => {
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        const dataset = toDataset(world);
        const details = detailsIndex(dataset);
        for (const place of dataset.places.keys()) {
          for (const tie of placeDetails(details, place).ties) {
            const firstDays = world.agreements
              .filter((row) => row.tie === tie.id && row.kind !== 'unknown')
              .flatMap((row) => daysOf(row.date)?.from ?? []);
            const since = tie.since ? daysOf(tie.since.date)?.from : undefined;
            expect(since).toBe(firstDays.length > 0 ? Math.min(...firstDays) : undefined);
          }
        }
      })
    );
  });

  test('a bar lists what can only have been signed or begun in it, of what the filters let through', () => {
    fc.assert(
      fc.property(worldArbitrary, filtersArbitrary, (world, filters) => {
        const dataset = toDataset(world);
        const index = indexDataset(dataset);
        const span = filters.span ?? { from: 7305, to: 7669 };
        const shown = answer(index, filters, null);
        const { homes } = spanDetails(indexDetails(index), span, shown);
        const listed = homes.flatMap(({ agreements, events }) =>
          [...agreements, ...events].map((line) => line.id)
        );
        const isWithin = (date: string): boolean => {
          const days = daysOf(date);
          return days !== null && days.from >= span.from && days.to <= span.to;
        };
        const expected = [
          ...world.agreements
            .filter((row, at) => shown.agreements[at] === 1 && isWithin(row.date))
            .map((row) => row.id),
          ...world.events
            .filter((row, at) => shown.events[at] === 1 && isWithin(row.start))
            .map((row) => row.id)
        ];
        expect([...listed].sort()).toEqual([...expected].sort());
      })
    );
  });
});

test('a span is said as shortly as it can be said exactly', () => {
  const say = (from: string, to: string): string =>
    spanAsEdtf({ from: parseEdtf(from)!.from, to: parseEdtf(to)!.to });
  expect(say('1990', '1999')).toBe('1990/1999');
  expect(say('1993', '1993')).toBe('1993');
  expect(say('2020-02', '2020-02')).toBe('2020-02');
  expect(say('2019-11', '2020-02')).toBe('2019-11/2020-02');
  expect(say('2020-01', '2020-06')).toBe('2020-01/2020-06');
  expect(say('2019-07', '2020-12')).toBe('2019-07/2020-12');
  expect(say('2020-02-03', '2020-02')).toBe('2020-02-03/2020-02-29');
  expect(say('2020-02-03', '2020-02-03')).toBe('2020-02-03');
});

test('a span as EDTF reads back as the same days', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.nat({ max: 4000 }), (from, days) => {
      const span = { from, to: from + days };
      expect(parseEdtf(spanAsEdtf(span))).toMatchObject(span);
    })
  );
});

test('a municipality has its unions with what the sources say, awards, projects and signers', () => {
  const dataset = smallDataset();
  const home = homeDetails(detailsIndex(dataset), placeRow(dataset, 'kaliningrad'));
  expect(home.networks.map(({ network, role }) => [network.id, role])).toEqual([
    ['baltic-union', 'member']
  ]);
  expect(home.networks[0]?.readings.said.map((one) => one.line)).toEqual([95]);
  expect(home.awards.map(({ award }) => award.id)).toEqual(['kaliningrad-flag-1999']);
  expect(home.projects.map(({ project }) => project.id)).toEqual(['clean-water']);
  expect(home.signers.map(({ place, documents }) => [place.id, documents])).toEqual([
    ['neringa', 1]
  ]);
  expect(home.sources.map(({ row }) => row)).toEqual([0, 1, 2]);
});

test('a country without any tie is empty, not an error', () => {
  const dataset = smallDataset();
  const shown = countryDetails(detailsIndex(dataset), 'FR');
  expect(shown.homes).toEqual([]);
  expect(shown.counts).toEqual({ documents: 0, starts: 0, events: 0, partners: 0, countries: 0 });
});
