import type { Theme } from '../../../domain/view';

/** The colours of the ground. The same as the tokens of the same names, which a test compares. */
export interface MapColours {
  readonly sea: string;
  readonly land: string;
  readonly landPartner: string;
  readonly border: string;
  readonly coast: string;
  readonly graticule: string;
}

/**
 * As values, not as CSS variables: WebGL cannot read those, and a picture can be exported in
 * another theme than the page's.
 */
export const MAP_COLOURS: Readonly<Record<Theme, MapColours>> = {
  light: {
    sea: '#e3ebef',
    land: '#f8f5ee',
    landPartner: '#ede6d5',
    border: '#cfc8b8',
    coast: '#b3bfc6',
    graticule: '#d8e2e7'
  },
  dark: {
    sea: '#0c141b',
    land: '#1a2630',
    landPartner: '#263642',
    border: '#3b4c5a',
    coast: '#33434f',
    graticule: '#121c24'
  }
};

/** Widths of the ground's lines in pixels. */
export const LINE_WIDTHS_PX = { border: 0.75, coast: 0.5, graticule: 1 } as const;

/** Dash and gap of a disputed border in pixels. */
export const DISPUTED_DASH_PX: readonly [number, number] = [2, 2];
