import type { CustomRenderMethodInput } from 'maplibre-gl';
import { InstanceBuffer } from './instances';
import { ProgramCache, setProjectionUniforms } from './projection-glsl';

/** Floats of one mark: unit vector (3), longitude, screen offset (2), radius, shape, two colours (4 each). */
export const MARK_FLOATS = 16;

/** How a mark is drawn; the numbers are those of the shader. */
export const MARK_SHAPES = { disc: 0, diamond: 1, square: 2, ring: 3 } as const;

const VERTEX = `
layout(location = 0) in vec3 a_point;
layout(location = 1) in float a_lng;
layout(location = 2) in vec2 a_offset;
layout(location = 3) in float a_radius;
layout(location = 4) in float a_shape;
layout(location = 5) in vec4 a_color;
layout(location = 6) in vec4 a_second;

uniform vec2 u_viewport;
uniform float u_offset;

out vec2 v_at;
out float v_radius;
out float v_shape;
out vec4 v_color;
out vec4 v_second;

void main() {
  vec2 corner = vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, (gl_VertexID & 2) == 0 ? -1.0 : 1.0);
  // Room for the rim, the square's corners and the soft edge.
  vec2 reach = corner * (a_radius * 1.35 + 4.0);
  gl_Position = projectOnMap(a_point, a_lng, u_offset);
  gl_Position.xy += (reach + vec2(a_offset.x, -a_offset.y)) * 2.0 / u_viewport * gl_Position.w;
  v_at = reach;
  v_radius = a_radius;
  v_shape = a_shape;
  v_color = a_color;
  v_second = a_second;
}
`;

const FRAGMENT = `
precision highp float;
in vec2 v_at;
in float v_radius;
in float v_shape;
in vec4 v_color;
in vec4 v_second;
uniform vec3 u_rim;
uniform float u_pixel;
out vec4 fragColor;

float disc(vec2 p, float r) { return length(p) - r; }
float diamond(vec2 p, float r) { return (abs(p.x) + abs(p.y) - r * 1.3) * 0.7071; }
float square(vec2 p, float r) { vec2 d = abs(p) - r * 0.95; return max(d.x, d.y); }

void main() {
  float rim = 1.25 * u_pixel;
  float edge;
  if (v_shape < 0.5 || v_shape > 2.5) edge = disc(v_at, v_radius);
  else if (v_shape < 1.5) edge = diamond(v_at, v_radius);
  else edge = square(v_at, v_radius);

  float cover = clamp(0.5 - (edge - rim), 0.0, 1.0);
  float inside = clamp(0.5 - edge, 0.0, 1.0);
  // A disc shared by two municipalities is split down its middle.
  vec3 fill = v_at.x > 0.0 ? v_second.rgb : v_color.rgb;
  if (v_shape > 1.5) {
    // Open squares and rings: a line of the mark's colour around a core of the ground.
    float line = (v_shape > 2.5 ? 2.75 : 1.8) * u_pixel;
    float core = clamp(0.5 - (edge + line), 0.0, 1.0);
    fill = mix(v_color.rgb, u_rim, core);
  }
  vec3 rgb = mix(u_rim, fill, inside);
  float alpha = cover * v_color.a;
  if (alpha < 0.004) discard;
  fragColor = vec4(rgb * alpha, alpha);
}
`;

/** Paints the ends of the arcs: partners and municipalities. */
export class MarkPainter {
  private readonly programs = new ProgramCache(VERTEX, FRAGMENT);
  private readonly instances: InstanceBuffer;

  constructor(private readonly gl: WebGL2RenderingContext) {
    this.instances = new InstanceBuffer(gl, [
      { location: 0, size: 3 },
      { location: 1, size: 1 },
      { location: 2, size: 2 },
      { location: 3, size: 1 },
      { location: 4, size: 1 },
      { location: 5, size: 4 },
      { location: 6, size: 4 }
    ]);
  }

  /** Takes new marks: MARK_FLOATS each, lengths in device px, drawn in order. */
  upload(records: Float32Array, count: number): void {
    this.instances.upload(records, count);
  }

  /** @param rim colour of the ground, 0 to 1 each. @param pixelRatio device px a CSS px. */
  paint(
    input: CustomRenderMethodInput,
    offsets: readonly number[],
    rim: readonly [number, number, number],
    pixelRatio: number
  ): void {
    const { gl } = this;
    if (this.instances.count === 0) return;
    const program = this.programs.get(gl, input.shaderData);
    gl.useProgram(program.program);
    setProjectionUniforms(gl, program, input.defaultProjectionData);
    gl.uniform2f(program.uniform('u_viewport'), gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.uniform3f(program.uniform('u_rim'), ...rim);
    gl.uniform1f(program.uniform('u_pixel'), pixelRatio);
    for (const offset of offsets) {
      gl.uniform1f(program.uniform('u_offset'), offset);
      this.instances.drawStrips(4);
    }
  }

  free(): void {
    this.programs.clear(this.gl);
    this.instances.free();
  }
}
