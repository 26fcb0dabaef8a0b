declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs' {
  /** The worker's side of MapLibre; in a worker the module starts itself. */
  const MapLibreWorker: new (scope: unknown) => object;
  export default MapLibreWorker;
}
