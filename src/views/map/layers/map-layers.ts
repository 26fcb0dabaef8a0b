import type { Answer } from '../../../analysis/answer';
import type { DatasetIndex } from '../../../analysis/dataset-index';
import { shadeCountries } from '../../../analysis/layers/country-shades';
import { distanceRings, ringCentres } from '../../../analysis/layers/distance-rings';
import { placeRingNames, RING_NAME_PX } from '../../../analysis/layers/ring-names';
import type { MapPicture } from '../../../analysis/map-picture';
import { placeName } from '../../../domain/dataset';
import type { Language } from '../../../domain/kinds';
import type { Target } from '../../../domain/target';
import type { MapLayer } from '../../../domain/view';
import { formatList, formatNumber } from '../../../text/format';
import { m } from '../../../text/paraglide/messages';
import type { MapExtras } from './extras';
import { drawRings, paintShades } from './gl-layers';
import RingLines from './RingLines.svelte';

export interface LayersAsked {
  readonly layers: readonly MapLayer[];
  readonly index: DatasetIndex;
  readonly answer: Answer;
  /** Codes of the countries that are asked for; none asks for all. */
  readonly countries: readonly string[];
  readonly picture: MapPicture;
  readonly selection: Target | null;
  readonly language: Language;
}

/** Works out what the map shows besides its picture. */
export function layOutLayers(asked: LayersAsked): MapExtras {
  const { layers, index, answer, countries, picture, selection, language } = asked;
  const rings = layers.includes('rings')
    ? distanceRings(ringCentres(index, picture.homes, selection))
    : [];
  const shades = layers.includes('shade')
    ? shadeCountries(answer.facets.countries, countries)
    : null;
  const { places, homes } = index.dataset;
  return {
    rings,
    RingLines,
    shades,
    nameRings: ({ measure, ...ground }) =>
      placeRingNames(rings, {
        ...ground,
        textsOf: (ring) => {
          const text = m.map_ring({ km: formatNumber(ring.km, language) }, { locale: language });
          if (ring.homes.length === 1) return [text];
          const names = ring.homes.map((home) => placeName(places[homes[home]!]!, language));
          return [`${text} · ${formatList(names, language)}`, text];
        },
        measure: (text) => measure(text, RING_NAME_PX, 600)
      }),
    paintOn: (map, palette) => {
      drawRings(map, rings, palette);
      paintShades(map, shades);
    }
  };
}
