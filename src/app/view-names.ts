import type { ViewName } from '../domain/view';
import { m } from '../text/paraglide/messages';

/** What each view is called. */
export const viewName: Readonly<Record<ViewName, () => string>> = {
  map: m.view_map,
  table: m.view_table,
  compare: m.view_compare,
  passport: m.view_passport,
  matrix: m.view_matrix,
  calendar: m.view_calendar
};
