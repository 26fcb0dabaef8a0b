import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { Explorer } from '../../../../src/state/explorer.svelte';
import { qrPath } from '../../../../src/views/share/qr-path';
import { embedCode, isReachable, shareAddress } from '../../../../src/views/share/share-address';
import { smallWorld } from '../../state/small-world';

const PAGE = 'https://example.org/twinline/';
const NO_CHOICE = { language: null, theme: null };

/** Paints a code as a camera would see it, and reads it by another library. */
function scan(text: string): string | undefined {
  const qr = qrPath(text);
  if (!qr) return undefined;
  const zoom = 4;
  const side = qr.size * zoom;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of qr.path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < zoom; dy++) {
      for (let dx = 0; dx < zoom; dx++) {
        const at = ((Number(y) * zoom + dy) * side + Number(x) * zoom + dx) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
  }
  return jsQR(pixels, side, side)?.data;
}

describe('the code to scan', () => {
  it.each([
    PAGE,
    `${PAGE}?home=kaliningrad&country=DE,LT&from=1990&to=1999&sel=place:klaipeda&cam=21.1,55.7,6`,
    `${PAGE}?q=${encodeURIComponent('Кёнигсберг')}`
  ])('reads back as the address: %s', (address) => {
    expect(scan(address)).toBe(address);
  });

  it('is none where the address is too long for one', () => {
    expect(qrPath('x'.repeat(5000))).toBeNull();
  });
});

describe('the address that is shared', () => {
  it('is the page alone for the plain view, and leaves out what is as usual', () => {
    const explorer = new Explorer(smallWorld);
    expect(shareAddress(PAGE, explorer.view, NO_CHOICE)).toBe(PAGE);
    explorer.filter({ countries: ['LT'] });
    expect(shareAddress(PAGE, explorer.view, NO_CHOICE)).toBe(`${PAGE}?country=LT`);
    expect(shareAddress(PAGE, explorer.view, { language: 'lt', theme: 'dark' })).toBe(
      `${PAGE}?lang=lt&theme=dark&country=LT`
    );
  });

  it('can be opened by others only where it is not of this device', () => {
    expect(isReachable(new URL(PAGE))).toBe(true);
    for (const own of ['http://localhost:4173/', 'http://127.0.0.1/', 'file:///a.html']) {
      expect(isReachable(new URL(own))).toBe(false);
    }
  });
});

describe('the code for another page', () => {
  it('asks for the bare view, and cannot break out of its attributes', () => {
    const explorer = new Explorer(smallWorld);
    const size = { width: '100%', height: 480 };
    const plain = embedCode(PAGE, explorer.view, NO_CHOICE, 'A "title" <b>', size);
    expect(plain).toContain(`src="${PAGE}?embed=1"`);
    expect(plain).toContain('title="A &quot;title&quot; &lt;b>"');
    explorer.filter({ countries: ['LT'] });
    const filtered = embedCode(PAGE, explorer.view, NO_CHOICE, 'x', size);
    expect(filtered).toContain(`src="${PAGE}?country=LT&amp;embed=1"`);
    expect(filtered).toContain('height="480"');
  });
});
