import type { Feature, LineString, MultiLineString, Point } from 'geojson';
import { placeName, type Place } from '../../domain/dataset';
import type { Language } from '../../domain/kinds';
import type { LngLat } from '../../domain/lng-lat';
import { PLACE_KINDS } from '../../domain/kinds';
import { countryName } from '../../text/format';
import { levelName } from '../../text/labels';
import type { Answer } from '../answer';
import { cutAtDateLine, sampleArc } from '../arc-sampling';
import { sinceOf } from '../details-counts';
import type { DetailsIndex } from '../details-index';
import { distanceKm, EARTH_RADIUS_KM, greatCircle } from '../great-circle';
import { shownCounts, shownRows } from '../table/shown-rows';
import type { FileNotes } from './file-notes';

/** A piece of a line strays at most 1 km from the great circle, where pieces enough are allowed. */
const FINENESS = { radiusPx: EARTH_RADIUS_KM, tolerancePx: 1 };
/** About 0.1 m: more would claim an exactness that nobody has. */
const DECIMALS = 1e6;
const TIES_A_PART = 500;

function round(degrees: number): number {
  // Without a zero that has a sign.
  return Math.round(degrees * DECIMALS) / DECIMALS + 0;
}

function rounded(line: readonly LngLat[]): [number, number][] {
  const points = line.map(([lon, lat]): [number, number] => [round(lon), round(lat)]);
  const distinct = points.filter(
    ([lon, lat], at) => at === 0 || lon !== points[at - 1]![0] || lat !== points[at - 1]![1]
  );
  // A line has two positions even where both ends are one place.
  return distinct.length > 1 ? distinct : [points[0]!, points.at(-1)!];
}

/**
 * The great circle between two positions as GeoJSON: the true one, not bowed as on the map, cut at
 * the date line (RFC 7946, 3.1.9), `[lon, lat]` with six decimals, from the first to the second.
 */
export function greatCircleLine(from: LngLat, to: LngLat): LineString | MultiLineString {
  const line = cutAtDateLine(sampleArc({ ...greatCircle(from, to), bow: 0 }, FINENESS));
  return line.type === 'LineString'
    ? { type: 'LineString', coordinates: rounded(line.coordinates) }
    : { type: 'MultiLineString', coordinates: line.coordinates.map(rounded) };
}

type Properties = Readonly<Record<string, string | number | boolean | null>>;
type Line = Feature<LineString | MultiLineString, Properties>;
type Mark = Feature<Point, Properties>;

function placeFeature(place: Place, isHome: boolean, language: Language): Mark {
  const [lon, lat] = place.position;
  return {
    type: 'Feature',
    id: place.id,
    geometry: { type: 'Point', coordinates: [round(lon), round(lat)] },
    properties: {
      feature: 'place',
      place_id: place.id,
      name: placeName(place, language),
      name_en: place.name.en,
      name_ru: place.name.ru,
      name_lt: place.name.lt || null,
      name_local: place.localName || null,
      is_municipality: isHome,
      level: levelName[place.kind]({}, { locale: language }),
      level_code: place.kind,
      country: countryName(place.country, language),
      country_code: place.country,
      geonames_id: place.geonamesId || null,
      position_note: place.positionNote || null
    }
  };
}

/** Ties as great circles from their municipalities, with what is shown of each. */
function tieFeatures(
  details: DetailsIndex,
  answer: Answer,
  language: Language,
  ties: readonly number[]
): Line[] {
  const { dataset, agreementsOf, levelOf } = details.index;
  const { partnerships, places } = dataset;
  const counts = shownCounts(details.index, answer);
  return ties.map((tie) => {
    const home = places[partnerships.home[tie]!]!;
    const partner = places[partnerships.partner[tie]!]!;
    const level = PLACE_KINDS[levelOf[tie]!] ?? 'city';
    return {
      type: 'Feature',
      id: partnerships.id[tie]!,
      geometry: greatCircleLine(home.position, partner.position),
      properties: {
        feature: 'tie',
        partnership_id: partnerships.id[tie]!,
        home: placeName(home, language),
        home_id: home.id,
        partner: placeName(partner, language),
        partner_id: partner.id,
        level: levelName[level]({}, { locale: language }),
        level_code: level,
        country: countryName(partner.country, language),
        country_code: partner.country,
        since: sinceOf(details, agreementsOf[tie] ?? [])?.date ?? null,
        documents: counts.documents.values[tie]!,
        starts: counts.starts.values[tie]!,
        events: counts.events.values[tie]!,
        distance_km: Math.round(distanceKm(home.position, partner.position))
      }
    };
  });
}

/** The places of some ties as points, each once. */
function placeFeatures(
  { index }: DetailsIndex,
  language: Language,
  ties: readonly number[]
): Mark[] {
  const { partnerships, places } = index.dataset;
  const homes = new Set(ties.map((tie) => partnerships.home[tie]!));
  const partners = ties.map((tie) => partnerships.partner[tie]!);
  const shown = [...new Set([...homes, ...partners])].sort((a, b) => a - b);
  return shown.map((row) => placeFeature(places[row]!, homes.has(row), language));
}

/**
 * A collection as text in parts, to be joined as they are: what the file says of itself stands
 * beside the features as `about`. In parts, since the lines of many thousands of ties take longer
 * than a page may stand still.
 */
export function* geoJsonParts(
  details: DetailsIndex,
  answer: Answer,
  language: Language,
  notes: FileNotes
): Generator<{ readonly text: string; readonly share: number }> {
  const ties = [...shownRows(details.index, 'partnerships', answer)];
  const about = JSON.stringify({ language, ...notes });
  yield { text: `{"type":"FeatureCollection","about":${about},"features":[`, share: 0 };
  for (let at = 0; at < ties.length; at += TIES_A_PART) {
    const lines = tieFeatures(details, answer, language, ties.slice(at, at + TIES_A_PART));
    const text = lines.map((line) => `${JSON.stringify(line)},\n`).join('');
    yield { text, share: at / ties.length };
  }
  const marks = placeFeatures(details, language, ties).map((mark) => JSON.stringify(mark));
  yield { text: `${marks.join(',\n')}]}\n`, share: 1 };
}
