import { NO_FILTERS } from '../../domain/filters';
import { decadeChart, type DecadeChart } from './decades';
import { subjectAnswer, type ShownView } from './shown-view';

/**
 * Documents by decade beside what a view shows: of the passport's subject whatever is filtered; null
 * where the view tells them itself, or tells of other years.
 */
export function slideChart(view: ShownView): DecadeChart | null {
  switch (view.viewName) {
    case 'map':
    case 'table':
      return decadeChart(view.index, view.answer, view.filters);
    case 'passport': {
      const found = subjectAnswer(view);
      return found && decadeChart(view.index, found.answer, NO_FILTERS);
    }
    default:
      return null;
  }
}
