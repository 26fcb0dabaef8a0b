import { NETWORK_ROLES, PLACE_KINDS } from '../../domain/kinds';
import {
  COUNTRY_CODE,
  DATE,
  KEY,
  LANGUAGE_TAG,
  LATITUDE,
  LONGITUDE,
  REQUIRED_TEXT,
  TEXT,
  type TableSchema
} from './column';

/** Where things are and who says so: sources, places and what places belong to. */
export const PLACE_TABLES = {
  sources: {
    title: 'Sources',
    description: 'A document that we read.',
    key: 'source_id',
    columns: {
      source_id: { ...KEY, description: 'Short name of the source.' },
      title: { ...REQUIRED_TEXT, description: 'Title of the document, in its own language.' },
      language: {
        ...LANGUAGE_TAG,
        required: true,
        description: 'Language of the document, as a BCP 47 tag.'
      },
      publisher: { ...REQUIRED_TEXT, description: 'The body that published it.' },
      as_of: { ...DATE, required: true, description: 'The time that the source describes (EDTF).' },
      note: { ...TEXT, description: 'What a reader of the source should know.' }
    }
  },
  places: {
    title: 'Places',
    description: 'A municipality, a partner, or a place named in an event.',
    key: 'place_id',
    columns: {
      place_id: { ...KEY, description: 'Slug of the usual English name.' },
      kind: {
        ...REQUIRED_TEXT,
        values: PLACE_KINDS,
        description:
          'Level of the place: a city, a district, a region, a country, or an organisation such as a ministry.'
      },
      name_en: { ...REQUIRED_TEXT, description: 'English name.' },
      name_ru: { ...REQUIRED_TEXT, description: 'Russian name.' },
      name_lt: { ...TEXT, description: 'Lithuanian name, where it is known.' },
      name_local: { ...TEXT, description: 'Name in the language of the place itself.' },
      country: {
        ...COUNTRY_CODE,
        description: 'ISO 3166-1 alpha-2 code of the country that the place lies in.'
      },
      parent_id: {
        ...TEXT,
        references: 'places',
        description: 'The larger place that it belongs to, where that is a place of this table.'
      },
      lon: { ...LONGITUDE, description: 'Longitude, WGS 84, decimal degrees, at most 4 places.' },
      lat: { ...LATITUDE, description: 'Latitude, WGS 84, decimal degrees, at most 4 places.' },
      geonames_id: {
        ...TEXT,
        pattern: '[1-9]\\d{0,9}',
        patternWords: 'the digits of a GeoNames id',
        description: 'GeoNames id of the place itself, where there is one among populated places.'
      },
      position_note: {
        ...TEXT,
        description:
          'What the position stands for where it is not the place itself, such as a capital for its country.'
      }
    }
  },
  place_names: {
    title: 'Other names',
    description: 'A further name of a place that a search should find.',
    uniqueTogether: [['place_id', 'name', 'language']],
    columns: {
      place_id: { ...REQUIRED_TEXT, references: 'places', description: 'The place so named.' },
      name: { ...REQUIRED_TEXT, description: 'A historic name, a spelling, or a name elsewhere.' },
      language: { ...LANGUAGE_TAG, description: 'Language of the name, as a BCP 47 tag.' },
      note: { ...TEXT, description: 'When or by whom the name is used.' }
    }
  },
  networks: {
    title: 'Networks',
    description: 'A union of cities.',
    key: 'network_id',
    columns: {
      network_id: { ...KEY, description: 'Slug of the English name.' },
      name_en: { ...REQUIRED_TEXT, description: 'English name.' },
      name_ru: { ...REQUIRED_TEXT, description: 'Russian name.' }
    }
  },
  network_members: {
    title: 'Network members',
    description: 'A place that belongs to a network.',
    uniqueTogether: [['network_id', 'place_id']],
    columns: {
      network_id: { ...REQUIRED_TEXT, references: 'networks', description: 'The network.' },
      place_id: { ...REQUIRED_TEXT, references: 'places', description: 'The member.' },
      role: {
        ...REQUIRED_TEXT,
        values: NETWORK_ROLES,
        description: 'Full member or associated member.'
      }
    }
  },
  awards: {
    title: 'Awards',
    description: 'An award to a municipality.',
    key: 'award_id',
    columns: {
      award_id: { ...KEY, description: 'Place, award and year as a slug.' },
      place_id: {
        ...REQUIRED_TEXT,
        references: 'places',
        description: 'The municipality that received it.'
      },
      name_en: { ...REQUIRED_TEXT, description: 'Name of the award in English.' },
      name_ru: { ...REQUIRED_TEXT, description: 'Name of the award in Russian.' },
      given_by: { ...TEXT, description: 'The body that gave it.' },
      year: { ...DATE, description: 'When it was given (EDTF).' }
    }
  }
} as const satisfies Record<string, TableSchema>;
