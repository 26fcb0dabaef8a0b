/** A slide of 1920 px is 13⅓ inches wide. */
const PX_AN_INCH = 144;
/** Known to every office program, or replaced there by one as wide; a little narrower than ours. */
export const FONT = 'Calibri';

// Measures in px of a slide 1920 wide.
export const LEFT_PX = 80;
export const COLUMN_PX = 720;
export const WIDTH_PX = 1920;
export const HEIGHT_PX = 1080;
export const TEXT_PX = 580;
export const WORDS = { top: 134, height: 520 };

const inches = (px: number): number => px / PX_AN_INCH;
/** A place on a slide, for PowerPoint. */
export const box = (x: number, y: number, w: number, h: number) => ({
  x: inches(x),
  y: inches(y),
  w: inches(w),
  h: inches(h)
});
