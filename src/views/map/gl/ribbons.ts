import type { CustomRenderMethodInput } from 'maplibre-gl';
import { OPEN_FROM } from '../../../analysis/open-ends';
import { InstanceBuffer, type Records } from './instances';
import { ProgramCache, setProjectionUniforms } from './projection-glsl';

/** Floats of one ribbon: home (3), angle, tangent (3), longitude of the home, bow, width, stroke, colour (4). */
export const RIBBON_FLOATS = 15;

/** Added to the stroke of a ribbon whose last stretch is dotted. */
export const OPEN_END = 4;

/**
 * A ribbon along a bowed great circle, drawn from its eight-float arc: a point is
 * `A cos t + T sin t`, pushed sideways by `bow sin(pi t / angle)` along the circle's normal.
 * Each vertex is worked out from its number alone; the ribbon is widened on the screen.
 */
const VERTEX = `
layout(location = 0) in vec3 a_home;
layout(location = 1) in float a_angle;
layout(location = 2) in vec3 a_tangent;
layout(location = 3) in float a_lng0;
layout(location = 4) in float a_bow;
layout(location = 5) in float a_width;
layout(location = 6) in float a_stroke;
layout(location = 7) in vec4 a_color;

uniform vec2 u_viewport;
uniform float u_segments;
uniform float u_offset;
uniform float u_radius;

out vec4 v_color;
out float v_across;
out float v_half;
out float v_along;
out float v_stroke;
out float v_share;

vec3 pointAt(float share) {
  float t = share * a_angle;
  vec3 normal = cross(a_home, a_tangent);
  return normalize(a_home * cos(t) + a_tangent * sin(t) + a_bow * sin(HALF_TURN * share) * normal);
}

vec2 toScreen(vec4 clip) {
  return clip.xy / clip.w * u_viewport * 0.5;
}

void main() {
  float share = float(gl_VertexID >> 1) / u_segments;
  float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
  float step = 0.5 / u_segments;
  vec4 here = projectOnMap(pointAt(share), a_lng0, u_offset);
  vec4 before = projectOnMap(pointAt(max(share - step, 0.0)), a_lng0, u_offset);
  vec4 after = projectOnMap(pointAt(min(share + step, 1.0)), a_lng0, u_offset);
  vec2 along = toScreen(after) - toScreen(before);
  vec2 across = length(along) > 1e-6 ? normalize(vec2(-along.y, along.x)) : vec2(0.0);
  // Half a pixel more on either side for the soft edge.
  float reach = a_width * 0.5 + 0.75;
  gl_Position = here;
  gl_Position.xy += across * side * reach * 2.0 / u_viewport * here.w;
  v_color = a_color;
  v_across = side * reach;
  v_half = a_width * 0.5;
  v_along = share * a_angle * u_radius;
  v_stroke = a_stroke;
  v_share = share;
}
`;

const FRAGMENT = `
precision highp float;
in vec4 v_color;
in float v_across;
in float v_half;
in float v_along;
in float v_stroke;
in float v_share;

uniform float u_grown;

out vec4 fragColor;

float dashed(float on, float off) {
  float at = mod(v_along, on + off);
  return clamp(min(at, on - at) + 0.5, 0.0, 1.0);
}

void main() {
  if (v_share > u_grown) discard;
  float cover = clamp(v_half + 0.5 - abs(v_across), 0.0, 1.0);
  bool isOpen = v_stroke > ${OPEN_END - 0.5};
  float stroke = isOpen ? v_stroke - ${OPEN_END.toFixed(1)} : v_stroke;
  if (stroke > 1.5 || (isOpen && v_share > ${OPEN_FROM})) cover *= dashed(1.6, 3.6);
  else if (stroke > 0.5) cover *= dashed(6.0, 3.5);
  float alpha = v_color.a * cover;
  if (alpha < 0.004) discard;
  fragColor = vec4(v_color.rgb * alpha, alpha);
}
`;

/** All ribbons, and again those that also show in the next copy of the world. */
export interface RibbonRecords extends Records {
  readonly crossing: Records;
}

/** Paints ribbons; the caller says which and in what order. */
export class RibbonPainter {
  private readonly programs = new ProgramCache(VERTEX, FRAGMENT);
  private readonly instances: InstanceBuffer;
  private readonly crossing: InstanceBuffer;

  constructor(private readonly gl: WebGL2RenderingContext) {
    const fields = [
      { location: 0, size: 3 },
      { location: 1, size: 1 },
      { location: 2, size: 3 },
      { location: 3, size: 1 },
      { location: 4, size: 1 },
      { location: 5, size: 1 },
      { location: 6, size: 1 },
      { location: 7, size: 4 }
    ];
    this.instances = new InstanceBuffer(gl, fields);
    this.crossing = new InstanceBuffer(gl, fields);
  }

  /** Takes new ribbons: RIBBON_FLOATS each, widths in device px, drawn in order. */
  upload({ floats, count, crossing }: RibbonRecords): void {
    this.instances.upload(floats, count);
    this.crossing.upload(crossing.floats, crossing.count);
  }

  /**
   * @param worlds copies of the world in view: 0 for the first. Beside them only what reaches over
   *   the date line is drawn.
   * @param radiusPx the globe's radius at this zoom, in device px: the scale of dashes.
   * @param grown the share of each ribbon that is there, from its home on.
   */
  paint(
    input: CustomRenderMethodInput,
    worlds: readonly number[],
    radiusPx: number,
    segments: number,
    grown: number
  ): void {
    const { gl } = this;
    if (this.instances.count === 0) return;
    const program = this.programs.get(gl, input.shaderData);
    gl.useProgram(program.program);
    setProjectionUniforms(gl, program, input.defaultProjectionData);
    gl.uniform2f(program.uniform('u_viewport'), gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.uniform1f(program.uniform('u_segments'), segments);
    gl.uniform1f(program.uniform('u_radius'), radiusPx);
    gl.uniform1f(program.uniform('u_grown'), grown);
    const draw = (buffer: InstanceBuffer, offset: number): void => {
      if (buffer.count === 0) return;
      gl.uniform1f(program.uniform('u_offset'), offset);
      buffer.drawStrips(2 * (segments + 1));
    };
    for (const world of worlds) draw(this.instances, world);
    if (input.shaderData.variantName === 'globe') return;
    draw(this.crossing, Math.min(...worlds) - 1);
    draw(this.crossing, Math.max(...worlds) + 1);
  }

  free(): void {
    this.programs.clear(this.gl);
    this.instances.free();
    this.crossing.free();
  }
}
