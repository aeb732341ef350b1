import type { Chart } from '../charts/chart.ts';
import type { Told } from '../editions/tell.ts';
import type { StoryPair } from './storyPair.ts';

/** A chart as it was, or as it is. */
export type ShownChart = Pick<Chart, 'id' | 'type' | 'title' | 'subtitle' | 'alt' | 'svg'>;

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

/** Charts that look or read otherwise than before, by their id. */
export function chartChanges({ editions }: StoryPair): ChartChange[] {
  const found = editions.flatMap(({ area, before, after }) => {
    if (!before?.edition || !after?.edition) return [];
    const [old, fresh] = [chartsOf(before), chartsOf(after)];
    return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((id) => {
      const [was, is] = [old.get(id) ?? null, fresh.get(id) ?? null];
      return was && is && look(was) === look(is) ? [] : [{ id, area: area.name, was, is }];
    });
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
        example: { area: example.area, before: example.was, after: example.is },
      },
    ];
  });
}

function chartsOf({ edition }: Told): Map<string, Chart> {
  const charts = edition?.body.flatMap((block) => (block.kind === 'chart' ? block.chart : [])) ?? [];
  return new Map(charts.map((chart) => [chart.id, chart]));
}

/** All that a reader has of a chart. */
function look({ title, subtitle, note, alt, svg, table, notes }: Chart): string {
  return JSON.stringify([title.plain, subtitle.plain, note?.plain, alt, svg.wide, svg.phone, table, notes]);
}
