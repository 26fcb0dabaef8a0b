import { sum } from 'd3';
import type PptxGenJS from 'pptxgenjs';
import type { DecadeChart } from '../../analysis/slide/decades';
import { placeName, type Dataset } from '../../domain/dataset';
import type { Language } from '../../domain/kinds';
import { formatNumber } from '../../text/format';
import { m } from '../../text/paraglide/messages';
import { mixInks, type Inks } from './slide-inks';

export interface ChartSeries {
  readonly name: string;
  readonly labels: string[];
  readonly values: number[];
}

export interface NativeChart {
  readonly series: ChartSeries[];
  readonly options: PptxGenJS.IChartOpts;
}

export interface ChartWishes {
  /** The last year of the data: its decade has only begun. */
  readonly lastYear: number;
  readonly language: Language;
  readonly ink: Inks;
  readonly font: string;
}

const MUTED = 0.4;

interface Column {
  readonly name: string;
  readonly colour: string;
  readonly values: number[];
}

/** What is stacked: the documents of each municipality, and those outside the periods asked for. */
function columnsOf(chart: DecadeChart, dataset: Dataset, { ink, language }: ChartWishes): Column[] {
  const { bars, asksSpan } = chart;
  const homes = dataset.homes.flatMap((place, home) =>
    bars.some(({ all }) => all[home]! > 0)
      ? { home, name: placeName(dataset.places[place]!, language), colour: ink.home(home) }
      : []
  );
  const raised = homes.map(({ home, name, colour }) => ({
    name,
    colour,
    values: bars.map(({ shown, all }) => (asksSpan ? shown : all)[home]!)
  }));
  if (!asksSpan) return raised;
  const base = homes.length === 1 ? homes[0]!.colour : ink.ink3;
  const rest = {
    name: m.export_pptx_others({}, { locale: language }),
    colour: mixInks(base, ink.bg, MUTED),
    values: bars.map(({ all, shown }) => sum(all) - sum(shown))
  };
  return [...raised, rest].filter(({ values }) => values.some((value) => value > 0));
}

/**
 * Documents by decade as a chart that office programs can edit: stacked columns, with the total of
 * each decade below its name, after what of it is asked for where that is a part. Null where no
 * document is counted.
 */
export function nativeChart(
  chart: DecadeChart,
  dataset: Dataset,
  wishes: ChartWishes
): NativeChart | null {
  const { lastYear, language, ink, font } = wishes;
  const columns = columnsOf(chart, dataset, wishes);
  if (columns.length === 0) return null;
  const locale = { locale: language };
  const number = (value: number): string => formatNumber(value, language);
  const labels = chart.bars.map(({ decade, all, shown }) => {
    const [total, asked] = [sum(all), sum(shown)];
    const isPartly = chart.asksSpan && asked > 0 && asked < total;
    const two = String(decade).slice(-2);
    const name = decade === lastYear ? String(decade) : m.timeline_decade_short({ two }, locale);
    return `${name}\n${isPartly ? `${number(asked)}/` : ''}${number(total)}`;
  });
  return {
    series: columns.map(({ name, values }) => ({ name, labels, values })),
    options: {
      altText: m.timeline_documents_decade({}, locale),
      barDir: 'col',
      barGrouping: 'stacked',
      barGapWidthPct: 22,
      chartColors: columns.map(({ colour }) => colour),
      catAxisLabelFontFace: font,
      catAxisLabelFontSize: 12,
      catAxisLabelColor: ink.ink2,
      catAxisLineShow: true,
      valAxisHidden: true,
      valAxisMinVal: 0,
      valGridLine: { style: 'none' },
      catGridLine: { style: 'none' },
      // The municipalities are named above in their colours.
      showLegend: columns.length > 1 && chart.asksSpan,
      legendPos: 'b',
      legendFontFace: font,
      legendFontSize: 11,
      legendColor: ink.ink2
    }
  };
}
