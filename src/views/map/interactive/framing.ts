import type { LngLatBoundsLike, Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import { boxOf, nearestShare, type GeoBox } from '../../../analysis/framing';
import type { MapPicture } from '../../../analysis/map-picture';
import { rowOf, type DatasetIndex } from '../../../analysis/dataset-index';
import { tiesOf } from '../../../analysis/tie-summary';
import { NONE } from '../../../domain/dataset';
import type { LngLat } from '../../../domain/lng-lat';
import type { Target } from '../../../domain/target';

/** Space in px at the edges of the pane that panels cover. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const EDGE_PX = 48;
const MAX_ZOOM = 6.5;
const CAMERA_MS = 600;
/** Narrower panes open on most of the partners, not on all. */
const NARROW_PX = 640;
const NARROW_SHARE = 0.72;

/** A box as MapLibre takes it. */
function boundsOf({ west, south, east, north }: GeoBox): LngLatBoundsLike {
  return [west, south, east, north];
}

function paddingOf(insets: Insets): PaddingOptions {
  return {
    top: insets.top + EDGE_PX,
    right: insets.right + EDGE_PX,
    bottom: insets.bottom + EDGE_PX,
    left: insets.left + EDGE_PX
  };
}

/** The box that the whole picture opens on. */
export function homeBox(picture: MapPicture, widthPx: number): GeoBox | null {
  const { marks, homes } = picture;
  const homePositions = homes.map((home) => home.position);
  const [centre] = homePositions;
  if (!centre) return null;
  const partners = Array.from({ length: marks.length }, (_, i): LngLat => [
    marks.lngLat[2 * i]!,
    marks.lngLat[2 * i + 1]!
  ]);
  const shown = widthPx < NARROW_PX ? nearestShare(partners, centre, NARROW_SHARE) : partners;
  return boxOf([...homePositions, ...shown]);
}

/** The box of a selected thing with the ends of its ties; null for what has no place. */
export function targetBox(index: DatasetIndex, target: Target): GeoBox | null {
  const { places, partnerships } = index.dataset;
  const ends = (rows: Iterable<number>): GeoBox | null => {
    const positions: LngLat[] = [];
    for (const row of rows) {
      positions.push(places[partnerships.home[row]!]!.position);
      positions.push(places[partnerships.partner[row]!]!.position);
    }
    return boxOf(positions);
  };
  if (target.type === 'bar') return null;
  if (target.type === 'country') {
    const country = index.countries.indexOf(target.id);
    return ends([...index.countryOf.keys()].filter((row) => index.countryOf[row] === country));
  }
  const found = tiesOf(index, target);
  if (found) return ends(found.ties);
  if (target.type !== 'place') return null;
  const place = rowOf(index.placeById, target.id);
  if (place === NONE) return null;
  return ends([...partnerships.home.keys()].filter((row) => partnerships.home[row] === place));
}

/** Moves the camera to a box: in 600 ms, or at once where motion is not wanted. */
export function frameBox(
  map: MapLibreMap,
  box: GeoBox,
  insets: Insets,
  isStill: boolean,
  maxZoom = MAX_ZOOM
): void {
  map.fitBounds(boundsOf(box), {
    padding: paddingOf(insets),
    maxZoom,
    duration: isStill ? 0 : CAMERA_MS,
    linear: true
  });
}
