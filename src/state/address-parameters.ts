import type { DayNumber } from '../domain/date-span';
import { TIME_MEANINGS, type DaySpan, type TimeMeaning } from '../domain/filters';
import {
  AGREEMENT_KINDS,
  EVENT_KINDS,
  LANGUAGES,
  PLACE_KINDS,
  type AgreementKind,
  type EventKind,
  type Language,
  type PlaceKind
} from '../domain/kinds';
import type { Target } from '../domain/target';
import {
  FRAMES,
  MAP_LAYERS,
  MATRIX_SWITCHES,
  PLAIN_COMPARED,
  PROJECTIONS,
  TABLES,
  THEMES,
  TIMELINE_SPLITS,
  TIME_UNITS,
  VIEW_NAMES,
  type Camera,
  type Compared,
  type FrameName,
  type MapLayer,
  type MatrixSwitch,
  type ProjectionName,
  type TableName,
  type Theme,
  type TimelineSplit,
  type TimeUnit,
  type ViewName
} from '../domain/view';
import { parseCamera, writeCamera } from './address-camera';
import { parseCompared, writeCompared } from './address-compared';
import { parseDay, parseSpan, shortestEdtf, writeSpan, type SpanEnd } from './address-days';
import type { AddressScope } from './address-scope';
import { parseTarget, writeTarget } from './address-target';

/** The value of each parameter of the address, under its key. */
export interface AddressValues {
  readonly lang: Language | null;
  readonly theme: Theme | null;
  readonly view: ViewName;
  readonly from: DayNumber | null;
  readonly to: DayNumber | null;
  readonly also: readonly DaySpan[];
  readonly time: TimeMeaning;
  readonly undated: boolean;
  readonly home: readonly string[];
  readonly country: readonly string[];
  readonly kind: readonly AgreementKind[];
  readonly event: readonly EventKind[];
  readonly level: readonly PlaceKind[];
  readonly q: string;
  readonly sel: Target | null;
  readonly pin: readonly Target[];
  readonly proj: ProjectionName;
  readonly unit: TimeUnit;
  readonly split: TimelineSplit;
  readonly layers: readonly MapLayer[];
  readonly cam: Camera | null;
  readonly rows: TableName;
  readonly sort: string;
  readonly group: string;
  readonly cmp: Compared;
  readonly frame: FrameName;
  readonly mx: readonly MatrixSwitch[];
  readonly year: number | null;
}

export type AddressKey = keyof AddressValues;

/** What was understood of a text, and the parts of it that were not. */
export interface Reading<T> {
  readonly value: T;
  readonly faults: readonly string[];
}

export interface Parameter<T> {
  /** The value where the address says nothing; it is never written. */
  readonly initial: T;
  readonly parse: (text: string, scope: AddressScope) => Reading<T>;
  readonly write: (value: T) => string;
}

/** A parameter that is understood whole or not at all. */
function single<T>(
  initial: T,
  parse: (text: string, scope: AddressScope) => T | undefined,
  write: (value: T) => string
): Parameter<T> {
  return {
    initial,
    parse: (text, scope) => {
      const value = parse(text, scope);
      return value === undefined ? { value: initial, faults: [text] } : { value, faults: [] };
    },
    write
  };
}

function orNothing<T>(write: (value: T) => string): (value: T | null) => string {
  return (value) => (value === null ? '' : write(value));
}

function word<T extends string>(known: readonly T[]): Parameter<T | null> {
  return single<T | null>(
    null,
    (text) => known.find((item) => item === text),
    orNothing((value) => value)
  );
}

function wordOr<T extends string>(initial: T, known: readonly T[]): Parameter<T> {
  return single<T>(
    initial,
    (text) => known.find((item) => item === text),
    (value) => value
  );
}

/** A switch that one word turns on. */
function flag(on: string): Parameter<boolean> {
  return single(
    false,
    (text) => (text === on ? true : undefined),
    (value) => (value ? on : '')
  );
}

function day(end: SpanEnd): Parameter<DayNumber | null> {
  return single<DayNumber | null>(
    null,
    (text) => parseDay(text, end),
    orNothing((value) => shortestEdtf(value, end))
  );
}

/** A comma-separated list; what is known of it is kept, sorted and without doubles. */
function list<T extends string>(
  isKnown: (item: string, scope: AddressScope) => item is T
): Parameter<readonly T[]> {
  return {
    initial: [],
    parse: (text, scope) => {
      const items = [...new Set(text.split(',').filter((item) => item !== ''))];
      const known = items.filter((item) => isKnown(item, scope));
      return {
        value: known.sort(),
        faults: items.filter((item) => !isKnown(item, scope))
      };
    },
    write: (value) => [...value].sort().join(',')
  };
}

function listOf<T extends string>(vocabulary: readonly T[]): Parameter<readonly T[]> {
  const words: readonly string[] = vocabulary;
  return list((item): item is T => words.includes(item));
}

function idsIn(names: 'homes' | 'partnerCountries'): Parameter<readonly string[]> {
  return list((item, scope): item is string => scope[names].has(item));
}

/** Spans beside the first, `1990..1999,2010..2012`. */
const spans: Parameter<readonly DaySpan[]> = {
  initial: [],
  parse: (text) => {
    const items = text.split(',').filter((item) => item !== '');
    const read = items.map((item) => ({ item, span: parseSpan(item) }));
    return {
      value: read.flatMap(({ span }) => span ?? []),
      faults: read.flatMap(({ item, span }) => (span ? [] : item))
    };
  },
  write: (value) => value.map(writeSpan).join(',')
};

/** Things that are raised, in the order in which they were found. */
const targets: Parameter<readonly Target[]> = {
  initial: [],
  parse: (text, scope) => {
    const items = text.split(',').filter((item) => item !== '');
    const read = items.map((item) => ({ item, target: parseTarget(item, scope) }));
    return {
      value: read.flatMap(({ target }) => target ?? []),
      faults: read.flatMap(({ item, target }) => (target ? [] : item))
    };
  },
  write: (value) => value.map(writeTarget).join(',')
};

/** The name of a column, with or without a minus; a view passes over one that it does not have. */
const column = single<string>(
  '',
  (text) => (/^-?[a-z]{1,20}$/.test(text) ? text : undefined),
  (value) => value
);

const fourDigits = single<number | null>(
  null,
  (text) => (/^\d{4}$/.test(text) ? Number(text) : undefined),
  orNothing((value) => String(value).padStart(4, '0'))
);

/** The parameters of the address, each declared once, in the order in which they are written. */
export const PARAMETERS: { readonly [K in AddressKey]: Parameter<AddressValues[K]> } = {
  lang: word(LANGUAGES),
  theme: word(THEMES),
  view: wordOr<ViewName>('map', VIEW_NAMES),
  from: day('first'),
  to: day('last'),
  also: spans,
  time: wordOr<TimeMeaning>('signed', TIME_MEANINGS),
  undated: flag('kept'),
  home: idsIn('homes'),
  country: idsIn('partnerCountries'),
  kind: listOf(AGREEMENT_KINDS),
  event: listOf(EVENT_KINDS),
  level: listOf(PLACE_KINDS),
  q: single<string>(
    '',
    (text) => text,
    (value) => value
  ),
  sel: single<Target | null>(null, parseTarget, orNothing(writeTarget)),
  pin: targets,
  proj: wordOr<ProjectionName>('mercator', PROJECTIONS),
  unit: wordOr<TimeUnit>('year', TIME_UNITS),
  split: wordOr<TimelineSplit>('none', TIMELINE_SPLITS),
  layers: listOf<MapLayer>(MAP_LAYERS),
  cam: single<Camera | null>(null, parseCamera, orNothing(writeCamera)),
  rows: wordOr<TableName>('agreements', TABLES),
  sort: column,
  group: column,
  cmp: single<Compared>(PLAIN_COMPARED, parseCompared, writeCompared),
  frame: wordOr<FrameName>('own', FRAMES),
  mx: listOf<MatrixSwitch>(MATRIX_SWITCHES),
  year: fourDigits
};
