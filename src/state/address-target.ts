import type { Target } from '../domain/target';
import { parseSpan, writeSpan } from './address-days';
import type { AddressScope } from './address-scope';

type IdTarget = Exclude<Target['type'], 'bar'>;

function isKnown(type: IdTarget, id: string, scope: AddressScope): boolean {
  const known = {
    partnership: scope.partnerships,
    place: scope.places,
    country: scope.countries,
    agreement: scope.agreements,
    event: scope.events
  };
  return known[type].has(id);
}

const ID_TARGETS: readonly string[] = [
  'partnership',
  'place',
  'country',
  'agreement',
  'event'
] satisfies IdTarget[];

function isIdTarget(type: string): type is IdTarget {
  return ID_TARGETS.includes(type);
}

/** A selection as text: `place:klaipeda`, `country:DE`, `bar:1990..1999`. */
export function writeTarget(target: Target): string {
  return target.type === 'bar' ? `bar:${writeSpan(target.span)}` : `${target.type}:${target.id}`;
}

/** Reads a selection; undefined where it is malformed or names nothing of the dataset. */
export function parseTarget(text: string, scope: AddressScope): Target | undefined {
  const colon = text.indexOf(':');
  const type = text.slice(0, Math.max(colon, 0));
  const rest = text.slice(colon + 1);
  if (type === 'bar') {
    const span = parseSpan(rest);
    return span && { type, span };
  }
  return isIdTarget(type) && isKnown(type, rest, scope) ? { type, id: rest } : undefined;
}
