import { AGREEMENT_KINDS, ATTESTED_TABLES } from '../../domain/kinds';
import { DATE, REQUIRED_TEXT, TEXT, type TableSchema } from './column';

/** In `stated_kind`: the source is a list that should hold the record, and does not. */
export const NOT_LISTED = 'not_listed';

/** What a source may call an agreement. */
export const STATED_AGREEMENT_KINDS: readonly string[] = [...AGREEMENT_KINDS, NOT_LISTED];

export const ATTESTATION_TABLES = {
  attestations: {
    title: 'Attestations',
    description: 'What one source says, where, about one record.',
    uniqueTogether: [['record_table', 'record_id', 'source_id', 'line']],
    columns: {
      record_table: {
        ...REQUIRED_TEXT,
        values: ATTESTED_TABLES,
        description: 'The table of the record.'
      },
      record_id: {
        ...REQUIRED_TEXT,
        description:
          'The record: its key in that table; for `network_members` it is `network_id/place_id`.'
      },
      source_id: { ...REQUIRED_TEXT, references: 'sources', description: 'The source.' },
      line: {
        type: 'integer',
        minimum: 1,
        description:
          'First line in the source that states it, counted from 1; may be empty only where the source does not list it.'
      },
      stated_name: { ...TEXT, description: 'Name of the partner or the thing, as spelt there.' },
      stated_kind: {
        ...TEXT,
        description:
          'What the source calls it: one of the agreement kinds for agreements, free text for others; `not_listed` where a list of the same publisher leaves it out.'
      },
      stated_date: { ...DATE, description: 'The date exactly as stated there (EDTF).' },
      stated_title: { ...TEXT, description: 'Title of the document, verbatim.' },
      note: { ...TEXT, description: 'What a reader of this line should know.' }
    }
  }
} as const satisfies Record<string, TableSchema>;
