import { NO_FILTERS, type Filters } from '../../domain/filters';
import type { Target } from '../../domain/target';
import type { Compared, MatrixSwitch, TableLayout, ViewName } from '../../domain/view';
import { answer, type Answer } from '../answer';
import { columnFilters, comparedIds } from '../compare/choices';
import type { DatasetIndex } from '../dataset-index';
import { baseFilters, type MatrixQuestion } from '../matrix';
import { passportSubject, targetOfSubject, type PassportSubject } from '../passport/subject';

/** A view as a slide draws it: which it is, what is asked, and how it is laid out. */
export interface ShownView {
  readonly index: DatasetIndex;
  readonly viewName: ViewName;
  readonly filters: Filters;
  readonly answer: Answer;
  readonly selection: Target | null;
  readonly table: TableLayout;
  readonly compared: Compared;
  readonly matrix: readonly MatrixSwitch[];
  readonly careYear: number | null;
  /** By partnership 1 where the search means it; null without one. */
  readonly matches: Uint8Array | null;
}

/** The records of which something speaks: 1 for each row of a table that is among them. */
export type SpokenRecords = Pick<Answer, 'partnerships' | 'agreements' | 'events'>;

/** Whose passport a view shows, and its records whatever else is filtered. */
export function subjectAnswer(
  view: ShownView
): { readonly subject: PassportSubject; readonly answer: Answer } | null {
  const { index, selection } = view;
  const subject = passportSubject(index, selection, view.answer.partnerships);
  if (!subject) return null;
  const { type, id } = targetOfSubject(index, subject);
  const asked = { ...NO_FILTERS, [type === 'country' ? 'countries' : 'homes']: [id] };
  return { subject, answer: answer(index, asked, null) };
}

/** What a view of the matrix asks. */
export function matrixQuestion(view: ShownView): MatrixQuestion {
  return {
    filters: view.filters,
    matches: view.matches,
    measure: view.matrix.includes('events') ? 'events' : 'documents',
    isApart: view.matrix.includes('apart')
  };
}

function joined(masks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  for (const mask of masks) for (let row = 0; row < length; row++) all[row]! |= mask[row]!;
  return all;
}

/**
 * The records that a view shows. Its own filters do not say it everywhere: a passport shows all of
 * its subject, a comparison what its columns ask, the matrix all countries and decades.
 */
export function spokenRecords(view: ShownView): SpokenRecords {
  const { index, viewName, filters } = view;
  switch (viewName) {
    case 'passport':
      return subjectAnswer(view)?.answer ?? view.answer;
    case 'matrix': {
      const { isApart } = matrixQuestion(view);
      return answer(index, baseFilters(filters, isApart), view.matches);
    }
    case 'compare': {
      const { by } = view.compared;
      const answers = comparedIds(index, view.compared).map((id) =>
        answer(index, columnFilters(filters, by, id), view.matches)
      );
      const all = (table: keyof SpokenRecords): Uint8Array =>
        joined(
          answers.map((column) => column[table]),
          view.answer[table].length
        );
      return {
        partnerships: all('partnerships'),
        agreements: all('agreements'),
        events: all('events')
      };
    }
    default:
      return view.answer;
  }
}
