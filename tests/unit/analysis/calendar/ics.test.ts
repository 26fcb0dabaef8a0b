import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeText, foldLine, writeCalendar } from '../../../../src/analysis/calendar/ics';

const octets = (text: string): number => new TextEncoder().encode(text).length;
const made = new Date(Date.UTC(2021, 0, 31, 12, 0, 5));

const event = {
  uid: 'kaliningrad-klaipeda-2023@twinline',
  year: 2023,
  month: 12,
  day: 31,
  summary: 'Klaipėda, Kaliningrad; 30 years',
  description: 'First line\nback\\slash'
};

/** Reads a calendar as section 3.1 says: unfold, then split. */
function read(text: string): [string, string][] {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
}

const unescape = (text: string): string =>
  text.replace(/\\(.)/gs, (_, mark: string) => (mark === 'n' ? '\n' : mark));

test('a calendar has the lines that the standard asks for, each ended by CRLF', () => {
  expect(writeCalendar('Ties', [event], made)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Twinline//Anniversaries//EN',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Ties',
      'BEGIN:VEVENT',
      'UID:kaliningrad-klaipeda-2023@twinline',
      'DTSTAMP:20210131T120005Z',
      'DTSTART;VALUE=DATE:20231231',
      'DTEND;VALUE=DATE:20240101',
      'SUMMARY:Klaipėda\\, Kaliningrad\\; 30 years',
      'DESCRIPTION:First line\\nback\\\\slash',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      ''
    ].join('\r\n')
  );
});

test('any text comes back whole, in lines of at most 75 octets that cut no letter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 60, maxLength: 260 }), { maxLength: 4 }),
      (texts) => {
        const events = texts.map((summary) => ({ ...event, summary }));
        const written = writeCalendar('Ties', events, made);
        for (const line of written.split('\r\n')) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(line).not.toContain('\n');
        }
        const summaries = read(written)
          .filter(([name]) => name === 'SUMMARY')
          .map(([, value]) => unescape(value));
        expect(summaries).toEqual(texts.map((text) => text.replace(/\r\n|\r/g, '\n')));
      }
    )
  );
});

test('a long line is folded between its letters', () => {
  const line = 'ж'.repeat(60);
  expect(foldLine(line)).toBe(`${'ж'.repeat(37)}\r\n ${'ж'.repeat(23)}`);
  expect(foldLine('a'.repeat(150))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`);
  expect(escapeText('a,b;c\\d\r\ne')).toBe('a\\,b\\;c\\\\d\\ne');
});
