import type { BaseGeometry } from '../basemap/geometry';

/** The base map as the painter takes it. */
export type MapGeometry = BaseGeometry;

/** The base map as the painter takes it: as it is. */
export function mapGeometry(base: BaseGeometry): MapGeometry {
  return base;
}
