/**
 * `npm run build:single`: the whole app in one HTML file that opens from a memory stick, with no
 * server. Scripts and styles are inline, allowed by their hashes alone; the dataset, the base map and
 * the fonts lie in it zipped and are handed out where the app fetches them.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { must, root } from './install.mjs';

const PARTS = `${root}.single/`;
const FILE = 'twinline.html';
/** A memory stick holds more, mail does not. */
const MAX_BYTES = 8 * 1024 * 1024;
/** Folders of public/ that the app fetches from. */
const FETCHED = ['dataset', 'basemap'];

rmSync(PARTS, { recursive: true, force: true });
must('npx', ['vite', 'build', '--mode', 'single', '--logLevel', 'error']);

const assets = readdirSync(`${PARTS}assets`);
const one = (pattern) => {
  const found = assets.filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`${pattern}: ${found.join(', ') || 'nothing'}`);
  return readFileSync(`${PARTS}assets/${found[0]}`, 'utf8');
};

/** Whatever ends a script's element within a text. */
const safe = (script) => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const dataAddress = (path, type) => `data:${type};base64,${readFileSync(path).toString('base64')}`;

const main = safe(one(/^index-.*\.js$/));
const worker = safe(one(/^map-worker-.*\.js$/));
const workbooks = safe(one(/^xlsx-worker-.*\.js$/));
const style = one(/\.css$/).replaceAll(
  /url\((['"]?)\.{0,2}\/?fonts\/([\w.-]+)\1\)/g,
  (_, __, name) => `url(${dataAddress(`${root}public/fonts/${name}`, 'font/woff2')})`
);

const files = FETCHED.flatMap((folder) =>
  readdirSync(`${root}public/${folder}`).map((name) => {
    const zipped = gzipSync(readFileSync(`${root}public/${folder}/${name}`), { level: 9 });
    return `<script type="text/plain" data-file="${folder}/${name}">${zipped.toString('base64')}</script>`;
  })
);

/** Runs before the app: hands out what lies in the file to whoever fetches it. */
const handOut = `(() => {
  const zipped = new Map();
  for (const element of document.querySelectorAll('[data-file]')) {
    const binary = atob(element.textContent);
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    zipped.set(element.dataset.file, new Blob([bytes]));
    element.remove();
  }
  const pathOf = (address) => String(address).match(/(?:${FETCHED.join('|')})\\/[\\w.-]+$/)?.[0];
  const opened = (blob) => new Response(blob.stream().pipeThrough(new DecompressionStream('gzip')));
  const realFetch = window.fetch.bind(window);
  window.fetch = async (address, init) => {
    if (isWorker(address)) return new Response(source, { headers: { 'content-type': 'text/javascript' } });
    const blob = zipped.get(pathOf(address));
    return blob ? opened(blob) : realFetch(address, init);
  };
  const addresses = Object.fromEntries([...zipped].map(([path, blob]) => [path, URL.createObjectURL(blob)]));
  const worker = document.getElementById('map-worker');
  const source = 'const addresses = ' + JSON.stringify(addresses) + ';' +
    'const realFetch = self.fetch.bind(self);' +
    'self.fetch = async (address, init) => {' +
    '  const held = addresses[String(address).match(/(?:${FETCHED.join('|')})\\\\/[\\\\w.-]+$/)?.[0]];' +
    '  if (!held) return realFetch(address, init);' +
    '  const { body } = await realFetch(held);' +
    "  return new Response(body.pipeThrough(new DecompressionStream('gzip')));" +
    '};' + worker.textContent;
  worker.remove();
  // Where a page has no origin MapLibre writes its worker into a data address.
  const isWorker = (address) => /^data:text\\/javascript|map-worker/.test(String(address));
  const addressOf = (script) => URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const workerAddress = addressOf(source);
  const workbooks = document.getElementById('xlsx-worker');
  const workbooksAddress = addressOf(workbooks.textContent);
  workbooks.remove();
  const RealWorker = window.Worker;
  window.Worker = class extends RealWorker {
    constructor(address, options) {
// It is one script without imports: as a module no browser would take it without an origin.
      if (/xlsx-worker/.test(String(address))) super(workbooksAddress);
      else if (isWorker(address)) super(workerAddress);
      else super(address, options);
    }
  };
})();`;

const policy = [
  "default-src 'none'",
  `script-src ${hashOf(handOut)} ${hashOf(main)}`,
  `style-src ${hashOf(style)}`,
  'connect-src blob:',
  'worker-src blob:',
  'img-src data: blob:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'"
].join('; ');

const html = readFileSync(`${root}index.html`, 'utf8')
  .replace(/\s*<script type="module".*?<\/script>/s, '')
  .replace(/\s*<link rel="(?:manifest|apple-touch-icon)"[^>]*>/g, '')
  .replace(/\s*<link rel="icon"[^>]*sizes[^>]*>/g, '')
  .replace(
    /href="icon\.svg"/,
    () => `href="${dataAddress(`${root}public/icon.svg`, 'image/svg+xml')}"`
  )
  .replace(/\s*<meta property="og:image"[^>]*>/, '')
  .replace(
    '<head>',
    () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`
  )
  .replace('</head>', () => `<style>${style}</style>\n  </head>`)
  .replace(
    '</body>',
    () =>
      `${files.join('\n')}\n<script type="text/plain" id="map-worker">${worker}</script>\n` +
      `<script type="text/plain" id="xlsx-worker">${workbooks}</script>\n` +
      `<script>${handOut}</script>\n<script type="module">${main}</script>\n</body>`
  );

const bytes = Buffer.byteLength(html);
if (bytes > MAX_BYTES) throw new Error(`${FILE} has ${bytes} bytes, more than ${MAX_BYTES}`);
mkdirSync(PARTS, { recursive: true });
writeFileSync(PARTS + FILE, html);
console.log(`.single/${FILE}: ${(bytes / 1024 / 1024).toFixed(2)} MB`);
