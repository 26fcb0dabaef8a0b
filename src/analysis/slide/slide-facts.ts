import type { Language } from '../../domain/kinds';
import { formatEdtf } from '../../text/format';
import { m } from '../../text/paraglide/messages';
import { publisherName } from '../../text/publishers';
import type { DatasetIndex } from '../dataset-index';
import { asOfNotice } from '../statement';
import { shownSources } from './shown-sources';
import { spokenRecords, type ShownView, type SpokenRecords } from './shown-view';

/** The municipalities of the shown partnerships: ordinals in `dataset.homes`, in their order. */
export function spokenHomes(
  { homeOf }: DatasetIndex,
  { partnerships }: Pick<SpokenRecords, 'partnerships'>
): number[] {
  const shown = new Set<number>();
  partnerships.forEach((is, p) => is === 1 && shown.add(homeOf[p]!));
  return [...shown].sort((a, b) => a - b);
}

/** What stands at the foot of a slide. */
export interface SlideFoot {
  /** Sources and credits of data and map, in sentences. */
  readonly said: string;
  /** The same without a map. */
  readonly saidOfData: string;
  /** How far the sources reach, and when the slide was made: a line each. */
  readonly asides: readonly string[];
}

/**
 * Says whence what is shown comes. Sources of one publisher about one time are named once.
 * @param madeOn `2026-11-22`, or empty.
 */
export function slideFoot(
  index: DatasetIndex,
  records: SpokenRecords,
  language: Language,
  madeOn: string
): SlideFoot {
  const locale = { locale: language };
  const sources = shownSources(index, records);
  const names = new Set(
    sources.map(({ publisher, asOf }) =>
      m.slide_source(
        { publisher: publisherName(publisher, language), date: formatEdtf(asOf, language) },
        locale
      )
    )
  );
  const list = [...names].join(', ');
  const named = names.size > 0 ? [m.slide_sources({ list }, locale)] : [];
  const credits = m.slide_credits({}, locale);
  return {
    said: [...named, m.map_borders({}, locale), credits].join(' '),
    saidOfData: [...named, credits].join(' '),
    asides: [
      asOfNotice(sources, language),
      madeOn === '' ? '' : m.slide_made({ date: formatEdtf(madeOn, language) }, locale)
    ].filter((line) => line !== '')
  };
}

/**
 * The foot of the slide of a view: only a map has borders of which something is to be said.
 * @param records of which the view speaks.
 */
export function viewFoot(
  view: Pick<ShownView, 'index' | 'viewName'>,
  records: SpokenRecords,
  language: Language,
  madeOn: string
): Pick<SlideFoot, 'said' | 'asides'> {
  const { said, saidOfData, asides } = slideFoot(view.index, records, language, madeOn);
  return { said: hasMap(view) ? said : saidOfData, asides };
}

/** Whether the slide of a view shows a map. */
export function hasMap({ viewName }: Pick<ShownView, 'viewName'>): boolean {
  return viewName === 'map' || viewName === 'passport';
}

/** The municipalities of which a view speaks: ordinals in `dataset.homes`. */
export function viewHomes(view: ShownView): number[] {
  return spokenHomes(view.index, spokenRecords(view));
}
