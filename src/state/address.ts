import type { DaySpan } from '../domain/filters';
import type { Language } from '../domain/kinds';
import type { Theme } from '../domain/view';
import {
  PARAMETERS,
  type AddressKey,
  type AddressValues,
  type Reading
} from './address-parameters';
import type { AddressScope } from './address-scope';
import type { ViewState } from './explorer.svelte';

/** All that the address bar says. */
export interface Address {
  readonly view: ViewState;
  /** Null where the reader has not chosen. */
  readonly choice: { readonly language: Language | null; readonly theme: Theme | null };
}

/** A part of an address that was not understood and is left out. */
export interface AddressFault {
  readonly key: AddressKey;
  readonly value: string;
}

const KEYS = Object.keys(PARAMETERS) as readonly AddressKey[];

type Draft = { -readonly [K in AddressKey]: AddressValues[K] };

function set<K extends AddressKey>(draft: Draft, key: K, value: AddressValues[K]): void {
  draft[key] = value;
}

function initialOf<K extends AddressKey>(key: K): AddressValues[K] {
  return PARAMETERS[key].initial;
}

function parse<K extends AddressKey>(
  key: K,
  text: string,
  scope: AddressScope
): Reading<AddressValues[K]> {
  return PARAMETERS[key].parse(text, scope);
}

function write<K extends AddressKey>(key: K, value: AddressValues[K]): string {
  const text = PARAMETERS[key].write(value);
  return text === PARAMETERS[key].write(PARAMETERS[key].initial) ? '' : text;
}

/** Commas and colons stay legible; an apostrophe is written as browsers write it. */
function encode(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(wellFormed)
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll("'", '%27');
}

function valuesOf({ view, choice }: Address): AddressValues {
  const { filters } = view;
  return {
    lang: choice.language,
    theme: choice.theme,
    view: view.name,
    from: filters.span?.from ?? null,
    to: filters.span?.to ?? null,
    also: filters.moreSpans,
    time: filters.time,
    undated: filters.keepsUndated,
    home: filters.homes,
    country: filters.countries,
    kind: filters.kinds,
    event: filters.eventKinds,
    level: filters.levels,
    q: filters.query,
    sel: view.selection,
    pin: view.pinned,
    proj: view.projection,
    unit: view.unit,
    split: view.split,
    layers: view.layers,
    cam: view.camera,
    rows: view.table.rows,
    sort: view.table.sort,
    group: view.table.group,
    cmp: view.compared,
    frame: view.frame,
    mx: view.matrix,
    year: view.careYear
  };
}

/** One end alone leaves the other open: it reaches as far as the data. */
function spanOf(values: AddressValues, scope: AddressScope): DaySpan | null | undefined {
  if (values.from === null && values.to === null) return null;
  const from = values.from ?? scope.extent?.from;
  const to = values.to ?? scope.extent?.to;
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

function addressOf(values: AddressValues, span: DaySpan | null): Address {
  return {
    view: {
      filters: {
        homes: values.home,
        countries: values.country,
        kinds: values.kind,
        eventKinds: values.event,
        levels: values.level,
        span,
        moreSpans: values.also,
        time: values.time,
        keepsUndated: values.undated,
        query: values.q
      },
      selection: values.sel,
      pinned: values.pin,
      name: values.view,
      table: { rows: values.rows, sort: values.sort, group: values.group },
      compared: values.cmp,
      frame: values.frame,
      matrix: values.mx,
      careYear: values.year,
      projection: values.proj,
      unit: values.unit,
      split: values.split,
      layers: values.layers,
      camera: values.cam
    },
    choice: { language: values.lang, theme: values.theme }
  };
}

/**
 * The query of an address: empty, or beginning with `?`. What equals its default is left out.
 */
export function writeAddress(address: Address): string {
  const values = valuesOf(address);
  const pairs = KEYS.map((key) => [key, write(key, values[key])] as const)
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `${key}=${encode(text)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/**
 * Reads the query of an address. Never throws: unknown keys are passed over, values that are
 * malformed or name nothing of the dataset are left out and returned as faults.
 * @param search with or without the `?`.
 */
export function readAddress(
  search: string,
  scope: AddressScope
): { readonly address: Address; readonly faults: readonly AddressFault[] } {
  const query = new URLSearchParams(search);
  const values = Object.fromEntries(KEYS.map((key) => [key, initialOf(key)])) as Draft;
  const faults: AddressFault[] = [];
  const read = <K extends AddressKey>(key: K): void => {
    const [text, ...again] = query.getAll(key);
    for (const value of again) faults.push({ key, value });
    if (text === undefined || text === '') return;
    const reading = parse(key, text, scope);
    set(values, key, reading.value);
    for (const value of reading.faults) faults.push({ key, value });
  };
  for (const key of KEYS) read(key);

  const span = spanOf(values, scope);
  if (span === undefined) {
    for (const key of ['from', 'to'] as const) {
      if (values[key] !== null) faults.push({ key, value: query.get(key) ?? '' });
    }
  }
  return { address: addressOf(values, span ?? null), faults };
}
