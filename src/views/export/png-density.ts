const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const INCHES_A_METRE = 39.3701;
const PER_METRE = 1;
/** Length, name and checksum around the data of a chunk. */
const AROUND_BYTES = 12;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as PNG has it: https://www.w3.org/TR/png-3/#5CRC-algorithm */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function densityChunk(dotsAnInch: number): Uint8Array {
  const chunk = new Uint8Array(AROUND_BYTES + 9);
  const view = new DataView(chunk.buffer);
  const dotsAMetre = Math.round(dotsAnInch * INCHES_A_METRE);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  view.setUint32(8, dotsAMetre);
  view.setUint32(12, dotsAMetre);
  view.setUint8(16, PER_METRE);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}

/**
 * A PNG that says how dense it is meant to be printed: its `pHYs` chunk right after the header.
 * @throws RangeError where the bytes are no PNG.
 */
export function withDensity(png: Uint8Array, dotsAnInch: number): Uint8Array<ArrayBuffer> {
  if (SIGNATURE.some((byte, at) => png[at] !== byte)) throw new RangeError('not a PNG');
  const headerEnd = SIGNATURE.length + AROUND_BYTES + 13;
  const chunk = densityChunk(dotsAnInch);
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, headerEnd));
  result.set(chunk, headerEnd);
  result.set(png.subarray(headerEnd), headerEnd + chunk.length);
  return result;
}
