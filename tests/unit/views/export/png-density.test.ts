import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { crc32, withDensity } from '../../../../src/views/export/png-density';

const icon = new Uint8Array(
  readFileSync(new URL('../../../../public/icon-32.png', import.meta.url))
);

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
  readonly isWhole: boolean;
}

/** The chunks of a PNG, each with whether its checksum holds. */
function chunksOf(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const named = png.subarray(at + 4, at + 8 + length);
    chunks.push({
      name: new TextDecoder().decode(named.subarray(0, 4)),
      data: named.subarray(4),
      isWhole: crc32(named) === view.getUint32(at + 8 + length)
    });
    at += length + 12;
  }
  return chunks;
}

describe('the density of a PNG', () => {
  it('is checked by the sum that PNG has', () => {
    expect(crc32(new TextEncoder().encode('IEND'))).toBe(0xae426082);
  });

  it('stands right behind the header, and leaves all else as it is', () => {
    const before = chunksOf(icon);
    const [header, density, ...rest] = chunksOf(withDensity(icon, 300));
    expect(header).toEqual(before[0]);
    expect(density?.name).toBe('pHYs');
    expect([...(density?.data ?? [])]).toEqual([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]);
    expect(rest).toEqual(before.slice(1));
    for (const { isWhole } of [density!, ...rest]) expect(isWhole).toBe(true);
  });

  it('is refused to what is no PNG', () => {
    expect(() => withDensity(new TextEncoder().encode('<svg/>'), 300)).toThrow(RangeError);
  });
});
