import type { Box } from '../../../analysis/box-grid';
import type { ShadeStep } from '../../../analysis/layers/country-shades';
import type { Language } from '../../../domain/kinds';
import { formatNumber, formatRange } from '../../../text/format';
import { m } from '../../../text/paraglide/messages';
import { FOREIGN_FONT } from '../../../ui/text-measure';
import type { MapExtras } from '../layers/extras';
import type { Size } from './map-view';

/** A sample of what a map draws, and what it means. */
export interface KeyEntry {
  readonly sample: 'ring' | 'open' | `shade-${number}`;
  readonly text: string;
  readonly x: number;
  /** The middle of its line. */
  readonly y: number;
}

/** What a picture's layers mean, in the map's px. */
export interface PictureKey {
  readonly box: Box;
  readonly titles: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly entries: readonly KeyEntry[];
}

export const KEY_TEXT_PX = 12;
export const SAMPLE = { width: 26, gap: 6 } as const;
const LINE_PX = 20;
const PADDING = { x: 12, y: 8 } as const;
const EDGE_PX = 10;
const BETWEEN_PX = 12;

function stepText({ from, to }: ShadeStep, language: Language): string {
  return formatRange(from, to, (value) => formatNumber(value, language));
}

/**
 * Lays out the key of a picture in its lower right corner; null where its map shows nothing that
 * needs one.
 */
export function layOutKey(
  extras: MapExtras | null,
  hasOpenEnds: boolean,
  size: Size,
  language: Language,
  measure: (text: string, sizePx: number, weight?: number) => number
): PictureKey | null {
  const locale = { locale: language };
  const widthOf = (text: string, weight = 400): number =>
    FOREIGN_FONT * measure(text, KEY_TEXT_PX, weight);
  const titles: PictureKey['titles'][number][] = [];
  const entries: KeyEntry[] = [];
  let [lines, widest] = [0, 0];
  const most = size.width - 2 * (EDGE_PX + PADDING.x);
  const yOf = (): number => PADDING.y + (lines + 0.5) * LINE_PX;
  /** @returns where the next one may stand. */
  const add = (sample: KeyEntry['sample'], text: string, x: number): number => {
    entries.push({ sample, text, x, y: yOf() });
    const end = x + SAMPLE.width + SAMPLE.gap + widthOf(text);
    widest = Math.max(widest, end);
    return end + BETWEEN_PX;
  };

  if (extras?.shades) {
    const title = m.map_key_ties({}, locale);
    titles.push({ text: title, x: 0, y: yOf() });
    const first = widthOf(title, 650) + BETWEEN_PX;
    const shades: readonly string[] = [
      m.map_key_no_ties({}, locale),
      ...extras.shades.steps.map((step) => stepText(step, language))
    ];
    let x = first;
    shades.forEach((text, at) => {
      // What has no room in a narrow picture goes on below.
      if (x > first && x + SAMPLE.width + SAMPLE.gap + widthOf(text) > most) {
        lines += 1;
        x = first;
      }
      x = add(`shade-${at}`, text, x);
    });
    lines += 1;
  }
  if (extras && extras.rings.length > 0) {
    add('ring', m.map_key_rings({}, locale), 0);
    lines += 1;
  }
  if (hasOpenEnds) {
    add('open', m.map_key_open({}, locale), 0);
    lines += 1;
  }
  if (lines === 0) return null;

  const [right, bottom] = [size.width - EDGE_PX, size.height - EDGE_PX];
  const left = right - widest - 2 * PADDING.x;
  const top = bottom - lines * LINE_PX - 2 * PADDING.y;
  const move = <Place extends { x: number; y: number }>(place: Place): Place => ({
    ...place,
    x: left + PADDING.x + place.x,
    y: top + place.y
  });
  return {
    box: { left, top, right, bottom },
    titles: titles.map(move),
    entries: entries.map(move)
  };
}
