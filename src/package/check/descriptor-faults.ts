import { describeResources, type Json, type JsonObject } from '../descriptor';
import type { Fault, FaultCode } from './fault';

/** The name of the descriptor in a package. */
export const DESCRIPTOR_FILE = 'datapackage.json';

/** What the descriptor says of the package as a whole. */
export interface PackageTitle {
  readonly title: string;
  readonly version: string;
  /** The descriptor without its tables, as JSON; absent where there is none. */
  readonly descriptor?: string;
}

/** Properties of a whole package without which it cannot be cited. */
const TEXT_PROPERTIES = ['$schema', 'name', 'title', 'description', 'version', 'created'] as const;
const LIST_PROPERTIES = ['licenses', 'sources', 'contributors', 'resources'] as const;

/**
 * Faults of the descriptor: that it can be read, says what a citation needs, and describes the
 * tables exactly as the schema does.
 */
export function descriptorFaults(text: string | undefined): {
  readonly faults: readonly Fault[];
  readonly title: PackageTitle | undefined;
} {
  if (text === undefined) {
    return {
      faults: [descriptorFault('missing_file', 'a Data Package descriptor')],
      title: undefined
    };
  }
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { faults: [descriptorFault('not_json', 'valid JSON', { reason })], title: undefined };
  }
  const descriptor = asObject(parsed);
  const missing = [
    ...TEXT_PROPERTIES.filter(
      (name) => typeof descriptor[name] !== 'string' || descriptor[name] === ''
    ),
    ...LIST_PROPERTIES.filter((name) => !Array.isArray(descriptor[name]))
  ].map((property) =>
    descriptorFault('missing_property', `a value for "${property}"`, { property })
  );
  const { title, version } = descriptor;
  const { resources: _, ...whole } = descriptor;
  return {
    faults: [...missing, ...differenceFaults(descriptor['resources'] ?? [])],
    title:
      typeof title === 'string' && typeof version === 'string'
        ? { title, version, descriptor: JSON.stringify(whole) }
        : undefined
  };
}

function differenceFaults(resources: Json): Fault[] {
  return differences(resources, describeResources(), 'resources').map(({ path, expected }) =>
    descriptorFault(
      'differs_from_schema',
      expected === undefined ? 'nothing there' : JSON.stringify(expected),
      { path }
    )
  );
}

interface Difference {
  readonly path: string;
  /** What the schema has there; undefined where it has nothing. */
  readonly expected: Json | undefined;
}

/** The deepest places at which two values differ. */
function differences(
  actual: Json | undefined,
  expected: Json | undefined,
  path: string
): Difference[] {
  if (actual === expected) return [];
  if (Array.isArray(actual) && Array.isArray(expected)) {
    const length = Math.max(actual.length, expected.length);
    return Array.from({ length }, (_, index) => index).flatMap((index) =>
      differences(
        itemAt(actual, index),
        itemAt(expected, index),
        `${path}[${nameAt(expected, index)}]`
      )
    );
  }
  if (isObject(actual) && isObject(expected)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return keys.flatMap((key) => differences(actual[key], expected[key], `${path}.${key}`));
  }
  return [{ path, expected }];
}

function itemAt(list: readonly Json[], index: number): Json | undefined {
  return list[index];
}

/** Resources and fields are better known by their name than by their number. */
function nameAt(list: readonly Json[], index: number): string {
  const name = asObject(list[index] ?? null)['name'];
  return typeof name === 'string' ? name : String(index);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asObject(value: Json): JsonObject {
  return isObject(value) ? value : {};
}

function descriptorFault(
  code: FaultCode,
  cure: string,
  values: Readonly<Record<string, string>> = {}
): Fault {
  return { file: DESCRIPTOR_FILE, row: null, column: null, problem: { code, values }, cure };
}
