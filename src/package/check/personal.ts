import { cellOf, columnsOf, TABLE_NAMES, type Tables } from '../schema';
import { cellFault, type Fault } from './fault';

const E_MAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}/u;
/** With a country code; with a long-distance 8; or a local number in groups of 2 and 3 digits. */
const PHONES: readonly RegExp[] = [
  /(?<![\d+])\+\d{1,3}[\s(.-]*\d{1,4}(?:[\s().-]*\d{2,4}){2,4}(?!\d)/,
  /(?<!\d)8[\s-]*\(\d{3,5}\)[\s-]*\d{1,3}(?:[\s-]?\d{2}){2}(?!\d)/,
  /(?<![\d.-])\d{2,3}-\d{2}-\d{2}(?![\d-])/,
  /(?:tel|phone|тел)\w*\.?:?\s*[\d(+][\d\s().-]{4,}\d/iu
];

/** Faults of texts that hold an e-mail address or a phone number: the data speaks of offices. */
export function personalFaults(tables: Tables): Fault[] {
  return TABLE_NAMES.flatMap((table) => {
    const texts = columnsOf(table)
      .filter(([, column]) => column.type === 'text' && !column.pattern && !column.references)
      .map(([name]) => name);
    return tables[table].flatMap((row) =>
      texts.flatMap((column) => {
        const found = personalData(cellOf(row, column));
        return found
          ? [cellFault(table, row, column, 'personal_data', 'the text without it', found)]
          : [];
      })
    );
  });
}

function personalData(text: string): { what: string; value: string } | undefined {
  const mail = E_MAIL.exec(text);
  if (mail) return { what: 'an e-mail address', value: mail[0] };
  for (const pattern of PHONES) {
    const phone = pattern.exec(text);
    if (phone) return { what: 'a phone number', value: phone[0] };
  }
  return undefined;
}
