let arrivals = $state(0);
let isFollowing = false;

/**
 * How often fonts have arrived so far; what is derived from it follows. One listener for as long as
 * the page lives: a subscription of each that measures costs an effect at every change.
 */
export function fontArrivals(): number {
  if (!isFollowing) {
    isFollowing = true;
    // Absent in tests' documents.
    const fonts = document.fonts as FontFaceSet | undefined;
    fonts?.addEventListener('loadingdone', () => (arrivals += 1));
  }
  return arrivals;
}
