import type { Chart } from '../charts/chart.ts';
import { chartSvg } from '../charts/chartSvg.ts';
import type { FormName } from '../charts/form.ts';
import type { Markup } from '../charts/svg.ts';
import { chartsOf } from '../editions/chartsOf.ts';
import type { Told } from '../editions/tell.ts';
import type { StoryPair } from './storyPair.ts';

/** A chart as it was, or as it is. */
export interface ShownChart extends Pick<Chart, 'id' | 'type' | 'title' | 'subtitle' | 'alt'> {
  /** Its ids are unique in a report. */
  readonly svg: { readonly wide: Markup; readonly phone: Markup };
}

export interface ChartChange {
  readonly id: string;
  readonly type: string;
  /** Names of areas: with another picture or other words, with the chart for the first time, without it now. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly lost: readonly string[];
  /** The first edition that shows the change. */
  readonly example: {
    readonly area: string;
    readonly before: ShownChart | null;
    readonly after: ShownChart | null;
  };
}

/** Charts that look or read differently, by id. */
export function chartChanges({ slug, editions }: StoryPair): ChartChange[] {
  const found = editions.flatMap(({ area, before, after }) => {
    if (!before?.edition || !after?.edition) return [];
    return changedCharts(before, after).map((chart) => ({ area: area.name, ...chart }));
  });
  return [...Map.groupBy(found, ({ id }) => id)].flatMap(([id, group]) => {
    const example = group.find(({ was, is }) => was && is) ?? group[0];
    if (!example) return [];
    const names = (fits: (one: (typeof group)[number]) => boolean) =>
      group.filter(fits).map(({ area }) => area);
    return [
      {
        id,
        type: (example.is ?? example.was)?.type ?? '',
        changed: names(({ was, is }) => was !== null && is !== null),
        added: names(({ was }) => was === null),
        lost: names(({ is }) => is === null),
        example: {
          area: example.area,
          before: example.was && shownChart(example.was, `${slug}-before`),
          after: example.is && shownChart(example.is, `${slug}-after`),
        },
      },
    ];
  });
}

/** Charts of one edition that look or read differently. */
export function changedCharts(
  before: Pick<Told, 'edition'>,
  after: Pick<Told, 'edition'>,
): { readonly id: string; readonly was: Chart | null; readonly is: Chart | null }[] {
  const [old, fresh] = [chartsById(before), chartsById(after)];
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id) ?? null, fresh.get(id) ?? null];
    return was && is && content(was) === content(is) ? [] : [{ id, was, is }];
  });
}

function chartsById({ edition }: Pick<Told, 'edition'>): Map<string, Chart> {
  const charts = edition ? chartsOf(edition) : [];
  return new Map(charts.map((chart) => [chart.id, chart]));
}

/** @param prefix of its ids */
export function shownChart(chart: Chart, prefix: string): ShownChart {
  const { id, type, title, subtitle, alt } = chart;
  const svg = (form: FormName) => chartSvg(chart, form, { id: `${prefix}-${id}-${form}` });
  return { id, type, title, subtitle, alt, svg: { wide: svg('wide'), phone: svg('phone') } };
}

/** Everything a reader sees of a chart. */
function content({ title, subtitle, note, alt, drawings, table, notes }: Chart): string {
  return JSON.stringify([title.plain, subtitle.plain, note?.plain, alt, drawings, table, notes]);
}
