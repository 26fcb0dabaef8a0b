import type { Language } from '../../domain/kinds';
import type { Theme } from '../../domain/view';
import { writeAddress } from '../../state/address';
import type { ViewState } from '../../state/explorer.svelte';

/** The language and theme that a link fixes; null leaves them to whoever opens it. */
export interface SharedChoice {
  readonly language: Language | null;
  readonly theme: Theme | null;
}

/** The page's address without its query: `https://example.org/twinline/`. */
export type PageAddress = string;

/** The address that opens a view again. What equals its default is left out. */
export function shareAddress(page: PageAddress, view: ViewState, choice: SharedChoice): string {
  return page + writeAddress({ view, choice });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Code that shows a view within another page: no rail, with a link back. */
export function embedCode(
  page: PageAddress,
  view: ViewState,
  choice: SharedChoice,
  title: string,
  size: { readonly width: string; readonly height: number }
): string {
  const query = writeAddress({ view, choice });
  const address = `${page}${query}${query === '' ? '?' : '&'}embed=1`;
  return (
    `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${escaped(size.width)}"` +
    ` height="${String(size.height)}" loading="lazy" allowfullscreen></iframe>`
  );
}

/** Whether others can open an address: not one of this device alone. */
export function isReachable({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>) {
  return protocol !== 'file:' && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
