/** Fills the screen with the page; where the browser cannot or may not, the page stays as it is. */
export function enterFullScreen(): void {
  // Safari on phones has no such function.
  const page: Partial<Element> = document.documentElement;
  page.requestFullscreen?.().catch(() => undefined);
}

/** Gives the screen back, where the page fills it. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}

export function toggleFullScreen(): void {
  if (document.fullscreenElement) leaveFullScreen();
  else enterFullScreen();
}
