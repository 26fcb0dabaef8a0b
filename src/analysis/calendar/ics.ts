/** Writes calendars of whole days by RFC 5545, https://www.rfc-editor.org/rfc/rfc5545. */

export interface WholeDay {
  /** The same for the same event each time that it is written. */
  readonly uid: string;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly summary: string;
  readonly description: string;
}

/** The most octets of a line, its end left out (section 3.1). */
const LINE_OCTETS = 75;
const encoder = new TextEncoder();

/** A text as a value: backslashes, separators and line ends escaped (section 3.3.11). */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n');
}

/** A line in pieces of at most 75 octets, each but the first after a space; no letter is cut. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const letter of line) {
    const length = encoder.encode(letter).length;
    if (octets + length > LINE_OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += letter;
    octets += length;
  }
  return [...pieces, piece].join('\r\n');
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

function dateOf(year: number, month: number, day: number): string {
  return `${padded(year, 4)}${padded(month, 2)}${padded(day, 2)}`;
}

/** The day after, at which an event of a whole day ends. */
function dayAfter({ year, month, day }: WholeDay): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day + 1);
  return dateOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** A moment as UTC: `20210131T120000Z`. */
function momentOf(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}

/**
 * A calendar of events that last a day each.
 * @param made when it is written, which each event must say.
 */
export function writeCalendar(name: string, events: readonly WholeDay[], made: Date): string {
  const stamp = momentOf(made);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Twinline//Anniversaries//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(event.uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${dateOf(event.year, event.month, event.day)}`,
      `DTEND;VALUE=DATE:${dayAfter(event)}`,
      `SUMMARY:${escapeText(event.summary)}`,
      `DESCRIPTION:${escapeText(event.description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT'
    ]),
    'END:VCALENDAR'
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
