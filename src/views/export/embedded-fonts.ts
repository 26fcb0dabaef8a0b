/** A face of a family as the page's style sheets declare it. */
interface FontFace {
  readonly address: string;
  readonly weight: string;
  readonly style: string;
  readonly range: string;
}

const files = new Map<string, Promise<string>>();

/** Whether a `unicode-range` holds any of some letters. */
export function holdsAny(range: string, letters: ReadonlySet<number>): boolean {
  if (range === '') return letters.size > 0;
  const spans = range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    // A question mark stands for any digit.
    return [parseInt(first.replaceAll('?', '0'), 16), parseInt(last.replaceAll('?', 'F'), 16)];
  });
  return [...letters].some((letter) =>
    spans.some(([first = 0, last = 0]) => letter >= first && letter <= last)
  );
}

/** The rules of a sheet; none of one that did not come, which nobody may read. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

/** The faces of a family in the page's style sheets. */
function facesOf(family: string): FontFace[] {
  const rules = [...document.styleSheets].flatMap(rulesOf);
  return rules.flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const { style, parentStyleSheet } = rule;
    if (style.getPropertyValue('font-family').replaceAll(/["']/g, '') !== family) return [];
    const path = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src'))?.[1];
    if (path === undefined) return [];
    return {
      address: new URL(path, parentStyleSheet?.href ?? document.baseURI).href,
      weight: style.getPropertyValue('font-weight') || '400',
      style: style.getPropertyValue('font-style') || 'normal',
      range: style.getPropertyValue('unicode-range')
    };
  });
}

/** A file of our own origin as a data address; what already is one stays. */
async function asData(address: string): Promise<string> {
  if (address.startsWith('data:')) return address;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const blob = new Blob([await response.arrayBuffer()], { type: 'font/woff2' });
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(address));
    reader.readAsDataURL(blob);
  });
}

function remembered(address: string): Promise<string> {
  let file = files.get(address);
  if (!file) {
    file = asData(address);
    file.catch(() => files.delete(address));
    files.set(address, file);
  }
  return file;
}

/**
 * The `@font-face` rules that a picture needs for its letters, with the files in them: a picture in
 * an `<img>` sees no font of the page.
 */
export async function embeddedFaces(family: string, text: string): Promise<string> {
  const letters = new Set(Array.from(text, (letter) => letter.codePointAt(0)!));
  const needed = facesOf(family).filter(({ range }) => holdsAny(range, letters));
  const rules = await Promise.all(
    needed.map(async ({ address, weight, style, range }) => {
      // Without its file a face is left out: the next font of the list stands in.
      const data = await remembered(address).catch(() => null);
      if (data === null) return '';
      const unicode = range === '' ? '' : `unicode-range:${range};`;
      return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};${unicode}src:url(${data}) format('woff2')}`;
    })
  );
  return rules.join('');
}
