/**
 * Holds a GeoJSON text against RFC 7946, written from the standard and without a line of the app.
 * @returns what is wrong, one line each.
 */
export function geoJsonFaults(text: string): string[] {
  const faults: string[] = [];
  const fail = (path: string, what: string): void => void faults.push(`${path}: ${what}`);
  type Members = Record<string, unknown>;
  const isMembers = (value: unknown): value is Members =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

  /** 3.1.1 and 4: longitude, then latitude, in degrees of WGS 84; 11.2: no more digits than needed. */
  function position(value: unknown, path: string): value is [number, number] {
    if (!Array.isArray(value) || value.length !== 2) {
      fail(path, 'a position has two numbers (an altitude is not ours)');
      return false;
    }
    const [lon, lat] = value as unknown[];
    if (typeof lon !== 'number' || typeof lat !== 'number') {
      fail(path, 'a position is made of numbers');
      return false;
    }
    if (lon < -180 || lon > 180) fail(path, `longitude ${String(lon)}`);
    if (lat < -90 || lat > 90) fail(path, `latitude ${String(lat)}`);
    for (const degrees of [lon, lat]) {
      if (Math.abs(degrees * 1e6 - Math.round(degrees * 1e6)) > 1e-4) {
        fail(path, `${String(degrees)} has more than six decimals`);
      }
    }
    return true;
  }

  /** 3.1.4, and 3.1.9: a line that crosses the date line is cut there. */
  function line(value: unknown, path: string): [number, number][] {
    if (!Array.isArray(value) || value.length < 2) {
      fail(path, 'a line has two positions or more');
      return [];
    }
    const points = value.filter((one, at) => position(one, `${path}[${String(at)}]`)) as [
      number,
      number
    ][];
    points.forEach(([lon], at) => {
      const before = points[at - 1];
      if (before && Math.abs(lon - before[0]) > 180) {
        fail(`${path}[${String(at)}]`, `a step from ${String(before[0])} to ${String(lon)}`);
      }
    });
    return points;
  }

  function geometry(value: unknown, path: string): void {
    if (value === null) return;
    if (!isMembers(value)) return fail(path, 'no geometry');
    const { type, coordinates } = value;
    for (const name of ['geometry', 'properties', 'features']) {
      if (name in value) fail(path, `a geometry has no ${name} (7.1)`);
    }
    if (type === 'Point') position(coordinates, path);
    else if (type === 'LineString') line(coordinates, path);
    else if (type === 'MultiLineString') {
      if (!Array.isArray(coordinates)) return fail(path, 'no coordinates');
      const parts = coordinates.map((part, at) => line(part, `${path}[${String(at)}]`));
      parts.forEach((part, at) => {
        const before = parts[at - 1]?.at(-1);
        const [first] = part;
        if (!before || !first) return;
        // Both sides of a cut lie on the date line, at one latitude, on its two sides.
        if (Math.abs(before[0]) !== 180 || first[0] !== -before[0] || first[1] !== before[1]) {
          fail(`${path}[${String(at)}]`, 'a cut that is not at the date line');
        }
      });
    } else fail(path, `type ${String(type)}`);
  }

  function feature(value: unknown, path: string): void {
    if (!isMembers(value)) return fail(path, 'no feature');
    if (value['type'] !== 'Feature') fail(path, `type ${String(value['type'])}`);
    if (!('geometry' in value)) fail(path, 'no geometry');
    else geometry(value['geometry'], `${path}.geometry`);
    const { properties, id } = value;
    if (properties !== null && !isMembers(properties)) fail(path, 'properties are no object');
    if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') fail(path, 'the id');
    for (const name of ['coordinates', 'geometries', 'features']) {
      if (name in value) fail(path, `a feature has no ${name} (7.1)`);
    }
  }

  const root: unknown = JSON.parse(text);
  if (!isMembers(root)) return ['no object'];
  if (root['type'] !== 'FeatureCollection') fail('$', `type ${String(root['type'])}`);
  if ('crs' in root) fail('$', 'a crs is no longer part of the format (4)');
  for (const name of ['coordinates', 'geometries', 'geometry', 'properties']) {
    if (name in root) fail('$', `a collection has no ${name} (7.1)`);
  }
  if (!Array.isArray(root['features'])) fail('$', 'no features');
  else root['features'].forEach((one, at) => feature(one, `$.features[${String(at)}]`));
  if (text.startsWith('\u{FEFF}')) fail('$', 'a byte order mark');
  return faults;
}
