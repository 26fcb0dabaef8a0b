import type { CustomRenderMethodInput } from 'maplibre-gl';

/**
 * Where a point of the unit sphere stands on the screen, on the flat map and on the globe.
 *
 * The axes are MapLibre's: `(sin lng cos lat, sin lat, cos lng cos lat)`. The longitude is unrolled
 * around `lng0` (the arc's home), so that an arc over the date line runs on into the next world copy
 * instead of jumping back; `worldOffset` picks the copy. Mercator's y is asinh(tan lat).
 */
export const PROJECT_GLSL = `
const float HALF_TURN = 3.14159265358979;
const float FULL_TURN = 6.28318530717959;

vec4 projectOnMap(vec3 p, float lng0, float worldOffset) {
  float turn = atan(p.x, p.z) - lng0;
  float lng = lng0 + turn - FULL_TURN * floor((turn + HALF_TURN) / FULL_TURN);
  float ground = max(length(p.xz), 1e-6);
  vec2 mercator = vec2(0.5 + lng / FULL_TURN + worldOffset, 0.5 - asinh(p.y / ground) / FULL_TURN);
#ifdef GLOBE
  return interpolateProjection(mercator, p, 0.0);
#else
  return projectTile(mercator);
#endif
}
`;

const PROJECTION_UNIFORMS = [
  'u_projection_matrix',
  'u_projection_fallback_matrix',
  'u_projection_tile_mercator_coords',
  'u_projection_clipping_plane',
  'u_projection_transition'
] as const;

/** A linked program with its uniforms by name. */
export interface Program {
  readonly program: WebGLProgram;
  readonly uniform: (name: string) => WebGLUniformLocation | null;
}

function compileShader(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (!shader) throw new Error('The graphics context is lost.');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
    throw new Error(`Shader: ${gl.getShaderInfoLog(shader) ?? 'does not compile'}`);
  }
  return shader;
}

/**
 * Programs for each way in which the map projects: the globe turns into mercator at close range,
 * and MapLibre hands over another prelude for each.
 */
export class ProgramCache {
  private readonly programs = new Map<string, Program>();

  constructor(
    private readonly vertexBody: string,
    private readonly fragment: string
  ) {}

  get(gl: WebGL2RenderingContext, shaderData: CustomRenderMethodInput['shaderData']): Program {
    const known = this.programs.get(shaderData.variantName);
    if (known) return known;
    const vertex = [
      '#version 300 es',
      shaderData.vertexShaderPrelude,
      shaderData.define,
      PROJECT_GLSL,
      this.vertexBody
    ].join('\n');
    const program = gl.createProgram();
    if (!program) throw new Error('The graphics context is lost.');
    for (const shader of [
      compileShader(gl, gl.VERTEX_SHADER, vertex),
      compileShader(gl, gl.FRAGMENT_SHADER, `#version 300 es\n${this.fragment}`)
    ]) {
      gl.attachShader(program, shader);
      gl.deleteShader(shader);
    }
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
      throw new Error(`Program: ${gl.getProgramInfoLog(program) ?? 'does not link'}`);
    }
    const locations = new Map<string, WebGLUniformLocation | null>();
    const linked: Program = {
      program,
      uniform: (name) => {
        let location = locations.get(name);
        if (location === undefined) {
          location = gl.getUniformLocation(program, name);
          locations.set(name, location);
        }
        return location;
      }
    };
    this.programs.set(shaderData.variantName, linked);
    return linked;
  }

  /** Frees the programs; after a lost context there is nothing to free. */
  clear(gl: WebGL2RenderingContext): void {
    for (const { program } of this.programs.values()) gl.deleteProgram(program);
    this.programs.clear();
  }
}

/** Hands MapLibre's camera to a program that is in use. */
export function setProjectionUniforms(
  gl: WebGL2RenderingContext,
  { uniform }: Program,
  data: CustomRenderMethodInput['defaultProjectionData']
): void {
  const [matrix, fallback, coords, plane, transition] = PROJECTION_UNIFORMS.map(uniform);
  gl.uniformMatrix4fv(matrix ?? null, false, data.mainMatrix as Float32List);
  gl.uniformMatrix4fv(fallback ?? null, false, data.fallbackMatrix as Float32List);
  gl.uniform4fv(coords ?? null, data.tileMercatorCoords);
  gl.uniform4fv(plane ?? null, data.clippingPlane);
  gl.uniform1f(transition ?? null, data.projectionTransition);
}
