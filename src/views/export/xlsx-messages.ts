import type { ExportTable } from '../../analysis/export/export-rows';
import type { FileNotes } from '../../analysis/export/file-notes';
import type { Language } from '../../domain/kinds';

/** What the writer of workbooks is asked for. */
export interface XlsxAsked {
  readonly tables: readonly ExportTable[];
  readonly notes: FileNotes;
  readonly language: Language;
}

/** What it tells: how far it is, 0 to 1; then the file, or that none came of it. */
export type XlsxAnswer =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly content: Blob }
  | { readonly type: 'failed'; readonly reason: string };
