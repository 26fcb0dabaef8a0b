import { embeddedFaces } from './embedded-fonts';
import { TooLargeError } from './export-job';
import { withDensity } from './png-density';

const FAMILY = 'Source Sans 3 Variable';
const SVG = 'http://www.w3.org/2000/svg';

export interface PngSize {
  readonly width: number;
  readonly height: number;
  /** How dense it is meant to be printed; unsaid without. */
  readonly dotsAnInch?: number;
}

async function imageOf(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}

const PROBE_WIDTH = 480;
const PROBES = 12;
const BETWEEN_MS = 40;

/**
 * Waits until an image looks the same twice: a font within it is read when its first letter is
 * painted, and until then its letters are left out.
 */
async function settle(image: HTMLImageElement, { width, height }: PngSize): Promise<void> {
  const probe = document.createElement('canvas');
  probe.width = PROBE_WIDTH;
  probe.height = Math.ceil((PROBE_WIDTH * height) / width);
  const context = probe.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  let last: Uint8ClampedArray | null = null;
  for (let at = 0; at < PROBES; at++) {
    context.clearRect(0, 0, probe.width, probe.height);
    context.drawImage(image, 0, 0, probe.width, probe.height);
    const { data } = context.getImageData(0, 0, probe.width, probe.height);
    if (last !== null && data.every((value, i) => value === last![i])) return;
    last = data;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new TooLargeError(`${canvas.width} × ${canvas.height}`));
    }, 'image/png');
  });
}

/**
 * Draws a standalone SVG as a PNG of a size, in the page's font.
 * @throws TooLargeError where the browser makes no canvas so large.
 */
export async function drawPng(svg: SVGSVGElement, size: PngSize): Promise<Blob> {
  const sized = svg.cloneNode(true) as SVGSVGElement;
  sized.setAttribute('width', String(size.width));
  sized.setAttribute('height', String(size.height));
  sized.setAttribute(
    'font-family',
    `'${FAMILY}', ${svg.getAttribute('font-family') ?? 'sans-serif'}`
  );
  const faces = document.createElementNS(SVG, 'style');
  faces.textContent = await embeddedFaces(FAMILY, svg.textContent);
  sized.prepend(faces);
  const text = new XMLSerializer().serializeToString(sized);
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = await imageOf(address);
    await settle(image, size);
    const canvas = document.createElement('canvas');
    canvas.width = size.width;
    canvas.height = size.height;
    const context = canvas.getContext('2d');
    if (!context) throw new TooLargeError(`${size.width} × ${size.height}`);
    context.drawImage(image, 0, 0, size.width, size.height);
    const blob = await blobOf(canvas);
    // Its memory is given back at once, not when somebody collects it.
    canvas.width = canvas.height = 0;
    if (size.dotsAnInch === undefined) return blob;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return new Blob([withDensity(bytes, size.dotsAnInch)], { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}
