import { geoMercator, geoOrthographic, type GeoProjection } from 'd3';
import { globeRadius, type MapView, type Size } from './map-view';

/** The projection of a view for d3-geo, cut a little beyond the map's edges. */
export function makeProjection(view: MapView, { width, height }: Size): GeoProjection {
  const { lon, lat, radiusPx } = view;
  const middle: [number, number] = [width / 2, height / 2];
  if (view.projection === 'globe') {
    return geoOrthographic()
      .rotate([-lon, -lat])
      .scale(globeRadius(view))
      .translate(middle)
      .clipAngle(90)
      .precision(0.4);
  }
  const margin = 40;
  return geoMercator()
    .rotate([-lon, 0])
    .center([0, lat])
    .scale(radiusPx)
    .translate(middle)
    .clipExtent([
      [-margin, -margin],
      [width + margin, height + margin]
    ])
    .precision(0.4);
}
