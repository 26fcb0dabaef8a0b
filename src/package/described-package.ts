import * as v from 'valibot';
import type { Dataset } from '../domain/dataset';
import type { JsonObject } from './descriptor';

/** The terms of a package as its descriptor names them. */
export interface Licence {
  /** SPDX name such as `CC-BY-4.0`. */
  readonly name: string;
  readonly title: string;
  /** Where they can be read, or empty. */
  readonly path: string;
}

/** What a descriptor says of a package for those who cite or pass it on. */
export interface DescribedPackage {
  readonly description: string;
  /** Who made it; empty where nobody is named. */
  readonly contributors: readonly string[];
  /** Four digits, or empty. */
  readonly year: string;
  readonly licences: readonly Licence[];
  /** All of it, without the tables. */
  readonly whole: JsonObject;
}

const Text = v.fallback(v.string(), '');
const Described = v.object({
  description: Text,
  created: Text,
  contributors: v.fallback(v.array(v.object({ title: Text })), []),
  licenses: v.fallback(v.array(v.object({ name: Text, title: Text, path: Text })), [])
});

function parsed(descriptor: string | undefined): JsonObject {
  try {
    const whole: unknown = JSON.parse(descriptor ?? '{}');
    return v.is(v.record(v.string(), v.any()), whole) ? whole : {};
  } catch {
    // A descriptor that nobody can read says nothing.
    return {};
  }
}

/** Reads what is kept of the descriptor of a dataset. Never throws: what is missing is empty. */
export function describedPackage({ descriptor }: Pick<Dataset, 'descriptor'>): DescribedPackage {
  const whole = parsed(descriptor);
  const described = v.parse(Described, {
    description: '',
    created: '',
    contributors: [],
    licenses: [],
    ...whole
  });
  return {
    description: described.description,
    contributors: described.contributors.map(({ title }) => title).filter((title) => title !== ''),
    year: /^\d{4}/.exec(described.created)?.[0] ?? '',
    licences: described.licenses.map(({ name, title, path }) => ({
      name,
      title: title || name,
      path
    })),
    whole
  };
}
