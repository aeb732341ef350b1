import { z } from 'zod';
import { formatNumber } from '../figures/format.ts';
import type { Series } from '../figures/series.ts';
import { periodLabel, periodText } from '../tables/period.ts';
import type { BarGroup } from './barGroups.ts';
import { groupedPicture, stackedPicture } from './barGroups.ts';
import { breakNotes, breakWords, type ShownBreak, shownBreaks } from './breaks.ts';
import type { ChartContext, ChartProblem, ChartTable } from './chart.ts';
import { unitProblems } from './columnSet.ts';
import { cellText } from './dataTable.ts';
import { seriesNotes } from './notes.ts';
import { areaAt, type ColumnOf, columnAt, periodAt } from './references.ts';
import { cellAt, latestShared, periodsWithin, seriesIn } from './rows.ts';
import { areaRef, areaRefs, columnRefs, common, periodRef } from './settings.ts';
import { chartType, refuse, refuseIf } from './type.ts';
import { areaText, listText, lowerFirst, saidValue, upperFirst } from './words.ts';

const schema = z.strictObject({
  ...common,
  columns: columnRefs.max(4),
  mode: z.enum(['grouped', 'stacked']),
  area: areaRef.optional(),
  areas: areaRefs.min(2, 'at least two areas').max(12).optional(),
  period: periodRef.optional(),
  from: periodRef.optional(),
  to: periodRef.optional(),
});

type Settings = z.output<typeof schema>;

/** Several columns, grouped or stacked, for each of several periods of an area, or for each of several areas. */
export const bars = chartType({
  schema,
  draw(settings, context) {
    const columns = settings.columns.map((ref) => columnAt(ref, context));
    refuseIf([...unitProblems(columns.map(({ column }) => column)), ...stackProblems(columns, settings)]);
    const groups = groupsOf(columns, settings, context);
    const shown = groups.filter((group) => group.bars.some((bar) => bar.value !== null));
    const breaks = breaksOf(shown, columns, settings);
    const known = numbered(shown, breaks);
    if (known.length === 0) {
      refuse({ key: 'columns', what: `no values: ${settings.columns.join(', ')}`, expected: 'at least one' });
    }
    refuseIf(sumProblems(known, columns, settings));
    const titles = columns.map(({ column }) => column.title);
    const start = `${upperFirst(settings.mode)} bar chart of ${listText(titles.map(lowerFirst))}${whose(known, settings, context)}`;
    const said = known.map((group) => `${group.name}: ${saidBars(group, columns, context)}`);
    const marked = known.findIndex((group) => group.highlighted);
    // Of several periods the newest is the news; areas stand in the author's order.
    const here = marked >= 0 ? marked : settings.areas ? 0 : known.length - 1;
    return {
      alt: [
        [
          `${start}. ${said.join('. ')}.`,
          `${start}. From ${said[0]}, to ${said.at(-1)}.`,
          `${start}. ${said[here]}.`,
        ],
        [breakWords(breaks)],
      ],
      description: [`${start}. ${said.join('. ')}.`, breakWords(breaks)].filter(Boolean).join(' '),
      data: tableOf(groups, titles, settings),
      notes: [...breakNotes(breaks), ...notesOf(columns, settings, context)],
      column: settings.columns[0] ?? '',
      picture: (form) =>
        settings.mode === 'stacked'
          ? stackedPicture(known, titles, form)
          : groupedPicture(known, titles, form),
    };
  },
});

function whose([first]: readonly BarGroup[], settings: Settings, context: ChartContext): string {
  if (settings.areas) return first ? ` in ${periodText(first.period)}` : '';
  return `, ${areaText(areaAt(settings.area ?? 'area', context))}`;
}

/** Only bars for several periods can have a break between them. */
function breaksOf(
  groups: readonly BarGroup[],
  [first]: readonly ColumnOf[],
  { areas }: Settings,
): ShownBreak[] {
  const periods = groups.map((group) => group.period);
  return areas || !first ? [] : shownBreaks(first.table, periods);
}

/** Stacked lengths add up, so what they stand for must add up too. */
function stackProblems(columns: readonly ColumnOf[], settings: Settings): ChartProblem[] {
  if (settings.mode !== 'stacked') return [];
  const names = columns.map(({ column }) => column.name);
  return columns.flatMap(({ column }): ChartProblem[] => {
    if (column.kind !== 'count' && column.kind !== 'percentage' && column.kind !== 'population') {
      return [
        {
          key: 'mode',
          what: `stacked bars of a ${column.kind}: ${column.name}`,
          expected: 'counts, or percentages of one whole, which may be added up',
          mend: 'write mode: grouped',
        },
      ];
    }
    if (column.partOf === undefined || !names.includes(column.partOf)) return [];
    return [
      {
        key: 'mode',
        what: `a part stacked on its whole: ${column.name}, part of ${column.partOf}`,
        expected: 'columns that have nothing in common',
        mend: 'draw type: nested, or write mode: grouped',
      },
    ];
  });
}

/** Shares of one whole cannot be more than all of it; rounding is forgiven. */
function sumProblems(
  groups: readonly BarGroup[],
  columns: readonly ColumnOf[],
  { mode }: Settings,
): ChartProblem[] {
  if (mode !== 'stacked' || columns[0]?.column.kind !== 'percentage') return [];
  return groups.flatMap((group): ChartProblem[] => {
    const sum = group.bars.reduce((total, bar) => total + (bar.value ?? 0), 0);
    if (sum <= 100.5) return [];
    return [
      {
        key: 'mode',
        what: `stacked percentages beyond 100: ${group.name}, ${formatNumber(sum, 1)}`,
        expected: 'shares of one whole',
        mend: 'write mode: grouped',
      },
    ];
  });
}

/** Categories from the top down: areas in the order given, or periods, earliest first. */
function groupsOf(columns: readonly ColumnOf[], settings: Settings, context: ChartContext): BarGroup[] {
  const { table } = columns[0] ?? refuse({ key: 'columns', what: 'no columns' });
  const places = settings.areas
    ? placesOf(settings, columns, context)
    : periodsWithin(table, settings).map((period) => {
        const area = areaAt(settings.area ?? 'area', context);
        return { area, period, name: periodLabel(period), highlighted: false };
      });
  return places.map(({ area, period, name, highlighted }) => ({
    ...{ name, period, highlighted, breakBefore: null },
    bars: columns.map(({ column }) => {
      const cell = cellAt({ table, column }, area, period);
      return {
        ...cell,
        text: cellText({ ...cell, status: cell.value === null ? cell.status : [] }, column),
        full: cellText(cell, column),
      };
    }),
  }));
}

/** Breaks lie between the last period before them and the first after them that are drawn. */
function numbered(groups: readonly BarGroup[], breaks: readonly ShownBreak[]): BarGroup[] {
  return groups.map((group, index) => {
    const before = groups[index - 1]?.period.index ?? group.period.index;
    const between = breaks.find(({ period }) => period.index > before && period.index <= group.period.index);
    return { ...group, breakBefore: between?.number ?? null };
  });
}

function placesOf(settings: Settings, columns: readonly ColumnOf[], context: ChartContext) {
  const areas = [...new Set((settings.areas ?? []).map((name) => areaAt(name, context)))];
  const first = columns[0] ?? refuse({ key: 'columns', what: 'no columns' });
  const period = settings.period ? periodAt(settings.period, first.table) : latestShared(first, areas);
  if (!period) return [];
  return areas.map((area) => ({
    area,
    period,
    name: area.name,
    highlighted: area.code === context.area.code,
  }));
}

function saidBars(group: BarGroup, columns: readonly ColumnOf[], context: ChartContext): string {
  return group.bars
    .map(({ value, text }, index) => {
      const column = columns[index]?.column;
      const said = value === null || !column ? text : saidValue(value, column, context.profile);
      return `${lowerFirst(column?.title ?? '')} ${said}`;
    })
    .join(', ');
}

function tableOf(groups: readonly BarGroup[], titles: readonly string[], settings: Settings): ChartTable {
  return {
    columns: [
      { label: settings.areas ? 'Area' : 'Period', numeric: false },
      ...titles.map((label) => ({ label, numeric: true })),
    ],
    rows: groups.map((group) => [group.name, ...group.bars.map((bar) => bar.full)]),
  };
}

function notesOf(columns: readonly ColumnOf[], settings: Settings, context: ChartContext): string[] {
  const names = settings.areas ?? [settings.area ?? 'area'];
  const areas = [...new Set(names.map((name) => areaAt(name, context)))];
  const series = columns.flatMap((of): Series[] => {
    const period =
      settings.areas && (settings.period ? periodAt(settings.period, of.table) : latestShared(of, areas));
    const periods = period ? [period] : periodsWithin(of.table, settings);
    return areas.map((area) => seriesIn(of, area, periods));
  });
  return seriesNotes(series, (one) => `${lowerFirst(one.column.title)}, ${areaText(one.area)},`);
}
