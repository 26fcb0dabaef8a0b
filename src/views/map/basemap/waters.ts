import type { LngLat } from '../../../domain/lng-lat';
import type { Language } from '../../../domain/kinds';
import { m } from '../../../text/paraglide/messages';

/** A sea or an ocean, where its name stands, and the zoom from which it is worth naming. */
export interface Water {
  readonly name: (language: Language) => string;
  readonly position: LngLat;
  readonly zoom: number;
}

type Message = (inputs: Record<string, never>, options: { locale: Language }) => string;

function water(message: Message, zoom: number, ...positions: LngLat[]): Water[] {
  const name = (language: Language): string => message({}, { locale: language });
  return positions.map((position) => ({ name, position, zoom }));
}

/**
 * The waters between the places of the data, oceans first. Waters whose very name is disputed
 * between states are left out, as are the names of disputed lands.
 */
export const WATERS: readonly Water[] = [
  ...water(m.water_atlantic_ocean, 0, [-38, 31], [-16, -27]),
  ...water(m.water_pacific_ocean, 0, [-145, 27], [-125, -28], [168, 24]),
  ...water(m.water_indian_ocean, 0, [76, -21]),
  ...water(m.water_arctic_ocean, 0, [35, 83]),
  ...water(m.water_mediterranean_sea, 2, [18.2, 34.4]),
  ...water(m.water_barents_sea, 3, [40, 73.4]),
  ...water(m.water_norwegian_sea, 3, [1.5, 66.8]),
  ...water(m.water_kara_sea, 3, [70, 76]),
  ...water(m.water_arabian_sea, 2, [64, 14.5]),
  ...water(m.water_bay_of_bengal, 2, [88.3, 14]),
  ...water(m.water_south_china_sea, 2, [114, 14]),
  ...water(m.water_sea_of_okhotsk, 2, [149.5, 54.5]),
  ...water(m.water_bering_sea, 2, [-177.5, 58.5]),
  ...water(m.water_hudson_bay, 2, [-85.5, 59.8]),
  ...water(m.water_labrador_sea, 2, [-53, 57.5]),
  ...water(m.water_caribbean_sea, 2, [-75, 15.2]),
  ...water(m.water_black_sea, 3, [34.6, 43.2]),
  ...water(m.water_baltic_sea, 3, [19.9, 58.7]),
  ...water(m.water_north_sea, 3, [3.1, 56.3]),
  ...water(m.water_caspian_sea, 3, [50.8, 41.4]),
  ...water(m.water_red_sea, 3, [38.3, 20.2]),
  ...water(m.water_east_china_sea, 3, [125, 29.2]),
  ...water(m.water_bay_of_biscay, 3, [-4.8, 45.2]),
  ...water(m.water_yellow_sea, 4, [123.2, 36.2]),
  ...water(m.water_gulf_of_bothnia, 4, [19.4, 61.6]),
  ...water(m.water_white_sea, 4, [38.2, 65.7]),
  ...water(m.water_adriatic_sea, 4, [15.6, 42.9]),
  ...water(m.water_aegean_sea, 4, [25.1, 38.6]),
  ...water(m.water_skagerrak, 5, [9.2, 57.9]),
  ...water(m.water_sea_of_azov, 5, [36.6, 46.05]),
  ...water(m.water_gulf_of_finland, 5, [25.8, 59.8]),
  ...water(m.water_gulf_of_riga, 5, [23.5, 57.75]),
  ...water(m.water_kattegat, 5, [11.3, 56.7]),
  ...water(m.water_gulf_of_gdansk, 6, [19.3, 54.6]),
  ...water(m.water_curonian_lagoon, 7, [21.1, 55.1])
];
