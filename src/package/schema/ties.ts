import { AGREEMENT_KINDS, EVENT_KINDS, TOPICS } from '../../domain/kinds';
import { DATE, DATED_KEY, KEY, REQUIRED_TEXT, TEXT, type TableSchema } from './column';

const TITLE_EN = {
  ...REQUIRED_TEXT,
  description: 'Short neutral title in English, in our own words.'
} as const;
const TITLE_RU = {
  ...REQUIRED_TEXT,
  description: 'Short neutral title in Russian, in our own words.'
} as const;
const TITLE_LT = {
  ...TEXT,
  description:
    'Short neutral title in Lithuanian, in our own words; always there where a Lithuanian source attests the record.'
} as const;
const NOTE = {
  ...TEXT,
  description: 'What is uncertain, where sources differ, and why we read them so.'
} as const;

/** What ties two places: partnerships and what is signed, done and funded within them. */
export const TIE_TABLES = {
  partnerships: {
    title: 'Partnerships',
    description: 'A Russian municipality and one partner.',
    key: 'partnership_id',
    uniqueTogether: [['home_id', 'partner_id']],
    columns: {
      partnership_id: { ...KEY, description: 'Home and partner, joined by a hyphen.' },
      home_id: {
        ...REQUIRED_TEXT,
        references: 'places',
        description: 'The municipality whose tie it is.'
      },
      partner_id: { ...REQUIRED_TEXT, references: 'places', description: 'The other side.' },
      note: NOTE
    }
  },
  agreements: {
    title: 'Agreements',
    description:
      'A signed document of a partnership, or the dated fact that ties were established.',
    key: 'agreement_id',
    columns: {
      agreement_id: {
        ...DATED_KEY,
        description:
          'Partnership and date (or `undated`), and the kind where that alone is not unique.'
      },
      partnership_id: {
        ...REQUIRED_TEXT,
        references: 'partnerships',
        description: 'The partnership that it belongs to.'
      },
      kind: {
        ...REQUIRED_TEXT,
        values: AGREEMENT_KINDS,
        description:
          'What it is. `ties_established` is a dated start of ties without a document; `unknown` is a partner that is named without any document.'
      },
      date: {
        ...DATE,
        description: 'When it was signed or began (EDTF), exactly as exact as the source.'
      },
      until: {
        ...DATE,
        description: 'When it ends (EDTF), only where a source states an end or a term.'
      },
      is_first: {
        type: 'boolean',
        description: '`true` where the source calls it the first of its partnership, else empty.'
      },
      title_en: TITLE_EN,
      title_ru: TITLE_RU,
      title_lt: TITLE_LT,
      follows: {
        ...TEXT,
        references: 'agreements',
        description: 'The earlier agreement that it renews.'
      },
      signed_by: {
        ...TEXT,
        references: 'places',
        description: 'The district or body that signed, where it is not the home itself.'
      },
      note: NOTE
    }
  },
  events: {
    title: 'Events',
    description: 'Something that happened within a partnership.',
    key: 'event_id',
    columns: {
      event_id: {
        ...DATED_KEY,
        description: 'Partnership and start (or `undated`), with a running number where needed.'
      },
      partnership_id: {
        ...REQUIRED_TEXT,
        references: 'partnerships',
        description: 'The partnership that it belongs to.'
      },
      start: {
        ...DATE,
        description: 'When it took place or began (EDTF), as exact as the source.'
      },
      end: { ...DATE, description: 'When it ended (EDTF); empty for a single day.' },
      date_note: { ...TEXT, description: 'What the source says of the time instead of a date.' },
      kind: { ...REQUIRED_TEXT, values: EVENT_KINDS, description: 'What it was.' },
      online: {
        type: 'boolean',
        required: true,
        description: '`true` where the sides met online, else `false`.'
      },
      title_en: TITLE_EN,
      title_ru: TITLE_RU,
      title_lt: TITLE_LT,
      topics: { type: 'list', values: TOPICS, description: 'What it was about.' },
      part_of: {
        ...TEXT,
        references: 'events',
        description: 'The larger event that it was part of.'
      },
      also_about: {
        type: 'list',
        references: 'places',
        description: 'Places named in it besides the partner.'
      },
      note: NOTE
    }
  },
  projects: {
    title: 'Projects',
    description: 'A funded joint project.',
    key: 'project_id',
    columns: {
      project_id: { ...KEY, description: 'Slug of the short English title.' },
      title_en: TITLE_EN,
      title_ru: TITLE_RU,
      title_lt: TITLE_LT,
      programme: { ...TEXT, description: 'The programme that funded it, where it is named.' },
      start: { ...DATE, description: 'When it began (EDTF).' },
      end: { ...DATE, description: 'When it ended (EDTF).' },
      note: NOTE
    }
  },
  project_participants: {
    title: 'Project participants',
    description:
      'A place, and where it is known an organisation there, that takes part in a project.',
    uniqueTogether: [['project_id', 'place_id', 'organisation']],
    columns: {
      project_id: { ...REQUIRED_TEXT, references: 'projects', description: 'The project.' },
      place_id: { ...REQUIRED_TEXT, references: 'places', description: 'The place.' },
      organisation: { ...TEXT, description: 'The organisation there, where it is named.' }
    }
  }
} as const satisfies Record<string, TableSchema>;
