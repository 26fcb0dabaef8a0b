import { encode } from 'uqr';

/** A code for cameras, as one path over a square grid. */
export interface QrPath {
  /** Squares along a side, the quiet border among them. */
  readonly size: number;
  /** SVG path data: one unit a square. */
  readonly path: string;
}

/** The quiet border that readers need (ISO/IEC 18004), in squares. */
const BORDER = 4;

/**
 * Draws a text as a QR code, with enough redundancy to be read from a screen across a room.
 * @returns null where the text is longer than such a code holds.
 */
export function qrPath(text: string): QrPath | null {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: BORDER });
    const path = data
      .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
      .join('');
    return { size, path };
  } catch {
    return null;
  }
}
