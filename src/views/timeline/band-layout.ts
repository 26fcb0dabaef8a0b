/** Widths of the parts of the band, px. */
export interface BandLayout {
  /** One chart at a time, a slider instead of handles. */
  readonly isCompact: boolean;
  /** Of the axis of each chart, without the bins beside it. */
  readonly documentsPx: number;
  readonly eventsPx: number;
}

/** The chart that has the wide place, or, compact, the only one. */
export type WideChart = 'documents' | 'events';

export const COMPACT_BELOW_PX = 720;
export const CONTROLS_PX = 116;
export const GAP_PX = 24;
/** Of the bin of records without a date, with the gap before it. */
export const SIDE_PX = 68;
const PADDING_PX = 16;
const NARROW_PX = 198;
const MIN_WIDE_PX = 120;

/**
 * Shares out the width of the band.
 * @param sides how many bins stand beside the axis of each chart.
 */
export function layOutBand(
  widthPx: number,
  wide: WideChart,
  sides: Readonly<Record<WideChart, number>>
): BandLayout {
  if (widthPx < COMPACT_BELOW_PX) {
    const px = Math.max(MIN_WIDE_PX, widthPx);
    return { isCompact: true, documentsPx: px, eventsPx: px };
  }
  const sidesPx = (sides.documents + sides.events) * SIDE_PX;
  const room = widthPx - 2 * PADDING_PX - CONTROLS_PX - 2 * GAP_PX - sidesPx;
  // Whatever the unit: an axis that is zoomed into must stay as wide as it is.
  const narrow = Math.min(NARROW_PX, room / 2);
  const rest = Math.max(MIN_WIDE_PX, room - narrow);
  return {
    isCompact: false,
    documentsPx: wide === 'documents' ? rest : narrow,
    eventsPx: wide === 'events' ? rest : narrow
  };
}
