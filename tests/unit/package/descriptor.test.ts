import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/domain/date-span';
import { faultLine } from '../../../src/package/check/fault';
import { descriptorFaults } from '../../../src/package/check/descriptor-faults';
import { describeResources } from '../../../src/package/descriptor';
import { columnsOf, TABLE_NAMES, tableSchema } from '../../../src/package/schema';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly constraints?: { readonly pattern?: string; readonly required?: boolean };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
    }[];
  };
}

const text = readFileSync('data/datapackage.json', 'utf8');
const descriptor = JSON.parse(text) as { readonly resources: readonly Resource[] };
const resources = describeResources() as unknown as readonly Resource[];

describe('the descriptor of the dataset', () => {
  it('is complete and agrees with the schema of the tables', () => {
    expect(descriptorFaults(text).faults.map(faultLine)).toEqual([]);
    expect(descriptor.resources).toEqual(describeResources());
  });

  it('names nobody', () => {
    const { contributors } = JSON.parse(text) as { contributors: Record<string, unknown>[] };
    for (const contributor of contributors) {
      expect(Object.keys(contributor).toSorted()).toEqual(['roles', 'title']);
    }
  });
});

describe('the schema of the tables', () => {
  it('describes every column and every table in a sentence', () => {
    for (const table of TABLE_NAMES) {
      expect(tableSchema(table).description).toMatch(/^[A-Z].*\.$/);
      for (const [name, column] of columnsOf(table)) {
        expect([name, column.description]).toEqual([name, expect.stringMatching(/^[`A-Z].*\.$/)]);
      }
    }
  });

  it('refers only to keys that are there', () => {
    for (const { name, schema } of resources) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const target = resources.find((other) => other.name === (reference.resource ?? name));
        expect(target?.schema.primaryKey).toEqual(reference.fields);
        expect(schema.fields.map((field) => field.name)).toEqual(
          expect.arrayContaining([...fields])
        );
      }
    }
  });

  it('has the tables and columns that the dataset is fixed to', () => {
    const columns = Object.fromEntries(
      resources.map(({ name, schema }) => [
        name,
        schema.fields.map((field) => field.name).join(' ')
      ])
    );
    expect(columns).toMatchInlineSnapshot(`
      {
        "agreements": "agreement_id partnership_id kind date until is_first title_en title_ru title_lt follows signed_by note",
        "attestations": "record_table record_id source_id line stated_name stated_kind stated_date stated_title note",
        "awards": "award_id place_id name_en name_ru given_by year",
        "events": "event_id partnership_id start end date_note kind online title_en title_ru title_lt topics part_of also_about note",
        "network_members": "network_id place_id role",
        "networks": "network_id name_en name_ru",
        "partnerships": "partnership_id home_id partner_id note",
        "place_names": "place_id name language note",
        "places": "place_id kind name_en name_ru name_lt name_local country parent_id lon lat geonames_id position_note",
        "project_participants": "project_id place_id organisation",
        "projects": "project_id title_en title_ru title_lt programme start end note",
        "sources": "source_id title language publisher as_of note",
      }
    `);
  });

  it('gives dates a pattern that no date of ours fails', () => {
    const date = resources
      .flatMap(({ schema }) => schema.fields)
      .find((field) => field.name === 'as_of');
    const pattern = new RegExp(`^(?:${date?.constraints?.pattern ?? ''})$`);
    for (const edtf of ['1997', '2009-03', '2001-07-02', '2018/2021', '2020-08/2020-10-03']) {
      expect([pattern.test(edtf), parseEdtf(edtf) !== undefined]).toEqual([true, true]);
    }
  });
});
