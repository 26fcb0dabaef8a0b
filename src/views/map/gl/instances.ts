/** A buffer of equal records of floats, one an instance, and how a program reads it. */
export interface InstanceField {
  /** `layout(location = n)` in the shader. */
  readonly location: number;
  /** Floats. */
  readonly size: number;
}

/** Records for a painter: as many floats each as its layout says, in painting order. */
export interface Records {
  readonly floats: Float32Array;
  readonly count: number;
}

/** Uploads instance records and describes them in a vertex array of its own. */
export class InstanceBuffer {
  private readonly buffer: WebGLBuffer | null;
  private readonly vertexArray: WebGLVertexArrayObject | null;
  count = 0;

  constructor(
    private readonly gl: WebGL2RenderingContext,
    fields: readonly InstanceField[]
  ) {
    this.buffer = gl.createBuffer();
    this.vertexArray = gl.createVertexArray();
    const floats = fields.reduce((sum, field) => sum + field.size, 0);
    gl.bindVertexArray(this.vertexArray);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    let offset = 0;
    for (const { location, size } of fields) {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, size, gl.FLOAT, false, floats * 4, offset * 4);
      gl.vertexAttribDivisor(location, 1);
      offset += size;
    }
    gl.bindVertexArray(null);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }

  upload(records: Float32Array, count: number): void {
    this.count = count;
    this.gl.bindBuffer(this.gl.ARRAY_BUFFER, this.buffer);
    this.gl.bufferData(this.gl.ARRAY_BUFFER, records, this.gl.DYNAMIC_DRAW);
    this.gl.bindBuffer(this.gl.ARRAY_BUFFER, null);
  }

  /** Draws a strip of so many vertices for each instance. */
  drawStrips(vertices: number): void {
    this.gl.bindVertexArray(this.vertexArray);
    this.gl.drawArraysInstanced(this.gl.TRIANGLE_STRIP, 0, vertices, this.count);
    this.gl.bindVertexArray(null);
  }

  free(): void {
    this.gl.deleteVertexArray(this.vertexArray);
    this.gl.deleteBuffer(this.buffer);
  }
}
