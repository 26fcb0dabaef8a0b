import { tick } from 'svelte';

const MOST_MS = 30_000;

function isDrawn(place: Element): boolean {
  const maps = place.querySelector('svg[data-maps]')?.getAttribute('data-maps');
  const standing = place.querySelectorAll('[data-ground="drawn"], [data-ground="missing"]');
  return maps !== null && maps !== undefined && standing.length >= Number(maps);
}

/**
 * Waits until a slide within an element is whole: its maps have their ground, its letters their font.
 * @throws the signal's reason where it is aborted; an Error where the slide does not come.
 */
export async function whenDrawn(place: Element, signal: AbortSignal): Promise<SVGSVGElement> {
  await new Promise<void>((resolve, reject) => {
    const observer = new MutationObserver(look);
    const timer = setTimeout(() => end(() => reject(new Error('the map did not come'))), MOST_MS);
    const abort = (): void => end(() => reject(signal.reason as Error));
    function end(settle: () => void): void {
      observer.disconnect();
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      settle();
    }
    function look(): void {
      if (isDrawn(place)) end(resolve);
    }
    signal.addEventListener('abort', abort);
    observer.observe(place, { childList: true, subtree: true, attributeFilter: ['data-ground'] });
    if (signal.aborted) abort();
    else look();
  });
  // Laid out once, the page asks for the fonts; when they have come, widths are measured anew.
  place.getBoundingClientRect();
  await document.fonts.ready;
  await tick();
  const drawn = place.querySelector<SVGSVGElement>('svg[data-slide]');
  if (!drawn) throw new Error('nothing was drawn');
  return drawn;
}
