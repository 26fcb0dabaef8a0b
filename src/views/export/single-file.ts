import { writePresentationFile, type PresentationText } from '../../package/presentation-file';
import { TAKEN_ID } from '../../state/taken-presentation';
import { exportFileName } from '../../ui/file-name';
import { TooLargeError, type ExportWork, type ExportedFile } from './export-job';

/** The app in one file, as it is shipped beside the page. */
const SHIPPED = 'take/twinline.html';

/** Ours are a few megabytes; more is not ours. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Where a page was opened from a disk it is such a file already, and cannot read itself. */
export function isSingleFile({ protocol }: Pick<Location, 'protocol'> = window.location): boolean {
  return protocol === 'file:';
}

/** Puts a presentation into the file, where the app looks for it when it opens. */
export function withPresentation(html: string, presentation: PresentationText): string {
  // Nothing within may end the element.
  const text = writePresentationFile(presentation).replaceAll('<', '\\u003c');
  const element = `<script type="application/json" id="${TAKEN_ID}">${text}</script>`;
  const end = html.lastIndexOf('</body>');
  if (end < 0) throw new Error('the single file has no end');
  return `${html.slice(0, end)}${element}\n${html.slice(end)}`;
}

/** The app with its data, the base map and a presentation as one file that needs no server. */
export async function makeSingleFile(
  presentation: PresentationText | null,
  { signal, progress }: ExportWork
): Promise<ExportedFile> {
  const response = await fetch(SHIPPED, { signal });
  if (!response.ok || !response.body) throw new TypeError(`failed to fetch ${SHIPPED}`);
  const length = Number(response.headers.get('content-length')) || null;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    bytes += read.value.length;
    if (bytes > MAX_BYTES) throw new TooLargeError(SHIPPED);
    // What is sent zipped is longer than it says.
    if (length !== null && bytes <= length) await progress(bytes / length);
  }
  signal.throwIfAborted();
  const html = await new Blob(parts).text();
  const content = presentation ? withPresentation(html, presentation) : html;
  return {
    name: exportFileName('app', 'html'),
    content: new Blob([content], { type: 'text/html' })
  };
}
