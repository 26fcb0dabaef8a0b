/**
 * Every layer that the map may hold, from the ground up. Who adds a layer takes its id from here, so
 * that what lies over what is decided in one place.
 */
const LAYER_ORDER = [
  'sea',
  'graticule',
  'graticule-close',
  'land',
  'country-shade',
  'country-hatch',
  'coast',
  'border',
  'border-disputed',
  'country-outline',
  'rings',
  'arc-density',
  'arcs',
  'arcs-raised',
  'place-marks'
] as const;

export type LayerId = (typeof LAYER_ORDER)[number];

/**
 * The id of a layer by its name.
 * @throws where the name is not in the list: a layer without a place in the order is a mistake.
 */
export function layerId(name: string): LayerId {
  const id = LAYER_ORDER.find((known) => known === name);
  if (id === undefined) throw new Error(`no layer “${name}” in the order of layers`);
  return id;
}

/**
 * The layer to hand to MapLibre's `addLayer` as the one to stay under: the lowest of those already
 * there that belong above. Undefined where the new layer is the topmost.
 */
export function layerAbove(
  map: { getLayer: (id: string) => unknown },
  name: LayerId
): LayerId | undefined {
  return LAYER_ORDER.slice(LAYER_ORDER.indexOf(name) + 1).find((id) => map.getLayer(id));
}
