import { COMPARED_KINDS, type Compared } from '../domain/view';
import type { AddressScope } from './address-scope';

const MOST = 5;

function isKnown(by: Compared['by'], id: string, scope: AddressScope): boolean {
  if (by === 'home') return scope.homes.has(id);
  if (by === 'country') return scope.partnerCountries.has(id);
  return /^\d{3}0$/.test(id);
}

/** What is compared as text: `home:kaliningrad,zelenogradsk`, `decade:1990,2000`, `country:`. */
export function writeCompared({ by, ids }: Compared): string {
  return `${by}:${ids.join(',')}`;
}

/** Reads what is compared; undefined where it is malformed or names what is not there. */
export function parseCompared(text: string, scope: AddressScope): Compared | undefined {
  const [kind, list, ...rest] = text.split(':');
  const by = COMPARED_KINDS.find((known) => known === kind);
  if (by === undefined || list === undefined || rest.length > 0) return undefined;
  const ids = [...new Set(list.split(',').filter((id) => id !== ''))];
  if (ids.length > MOST || !ids.every((id) => isKnown(by, id, scope))) return undefined;
  return { by, ids };
}
