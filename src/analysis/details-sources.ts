import type { Attestation, Source } from '../domain/dataset';
import { parseEdtf, calendarDay } from '../domain/date-span';
import type { AttestedTable } from '../domain/kinds';
import { formatRange } from '../text/format';
import { rowsIn, type DetailsIndex } from './details-index';

/** What some records take from one source. */
export interface SourceUse {
  /** Index into `sources`: S1 is 0. */
  readonly row: number;
  readonly source: Source;
  /** Lines that state the records, ascending, each once. */
  readonly lines: readonly number[];
}

/** The sources of some attestations with the lines used, in the order of the dataset. */
export function sourcesOf(
  sources: readonly Source[],
  attestations: readonly Pick<Attestation, 'source' | 'line'>[]
): SourceUse[] {
  const lines = new Map<number, Set<number>>();
  for (const { source, line } of attestations) {
    const used = lines.get(source) ?? new Set();
    if (line > 0) used.add(line);
    lines.set(source, used);
  }
  return sources.flatMap((source, row) => {
    const used = lines.get(row);
    return used === undefined
      ? []
      : [{ row, source, lines: [...used].sort((first, second) => first - second) }];
  });
}

/** The attestations of some records of a table. */
export function attestationsOf(
  details: DetailsIndex,
  table: AttestedTable,
  records: readonly number[]
): Attestation[] {
  const { attestations } = details.index.dataset;
  return records.flatMap((record) =>
    rowsIn(details.attestationsOf[table], record).map((row) => attestations[row]!)
  );
}

/** Line numbers with runs folded: `3, 18–20, 46`. */
export function foldLines(lines: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === line) run[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([first, last]) => formatRange(first, last)).join(', ');
}

/** The first and last of the years that sources reach to; null without any. */
export function reachOf(
  sources: readonly Pick<Source, 'asOf'>[]
): { readonly from: number; readonly to: number } | null {
  const years = sources.flatMap(({ asOf }) => {
    const span = parseEdtf(asOf);
    return span ? [calendarDay(span.to).year] : [];
  });
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}
