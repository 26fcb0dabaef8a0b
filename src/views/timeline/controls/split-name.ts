import type { TimelineSplit } from '../../../domain/view';
import { m } from '../../../text/paraglide/messages';

/** What a choice of rows is called. */
export const splitName = {
  none: m.timeline_split_none,
  home: m.timeline_split_home,
  kind: m.timeline_split_kind,
  region: m.timeline_split_region
} as const satisfies Record<TimelineSplit, () => string>;
