/**
 * Where the focus goes from one of several columns, of which one is the tab stop.
 * @returns null for a key that means nothing here.
 */
export function rove(key: string, at: number, length: number, page = 5): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    PageDown: at - page,
    PageUp: at + page,
    Home: 0,
    End: length - 1
  };
  const target = targets[key];
  return target === undefined ? null : Math.max(0, Math.min(length - 1, target));
}
