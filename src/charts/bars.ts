import { z } from 'zod';
import type { Series } from '../figures/series.ts';
import { addsUp } from '../tables/column.ts';
import type { NamedValue } from '../words/facts.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { Language } from '../words/language.ts';
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
import { inFull } from './words.ts';

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
    const { language } = context;
    const { charts } = language;
    const start = startOf(known, columns, settings, context);
    const said = known.map((group) =>
      charts.group(group.name, charts.named(valuesOf(group, columns, language))),
    );
    const marked = known.findIndex((group) => group.highlighted);
    // The newest period is the news; areas keep the author's order.
    const here = marked >= 0 ? marked : settings.areas ? 0 : known.length - 1;
    const full = charts.sentences([start, ...said]);
    const broken = breakWords(breaks, language);
    return {
      alt: [[full, charts.groupEnds(start, said), charts.sentences([start, said[here] ?? ''])], [broken]],
      description: inFull([full, broken]),
      data: tableOf(groups, titles, settings, language),
      notes: [...breakNotes(breaks, language), ...notesOf(columns, settings, context)],
      column: settings.columns[0] ?? '',
      picture: (form) =>
        settings.mode === 'stacked'
          ? stackedPicture(known, titles, form)
          : groupedPicture(known, titles, form),
    };
  },
});

function startOf(
  [first]: readonly BarGroup[],
  columns: readonly ColumnOf[],
  settings: Settings,
  context: ChartContext,
): string {
  const whose = settings.areas && first ? first.period : areaAt(settings.area ?? 'area', context);
  const { starts } = context.language.charts;
  return starts.bars(
    settings.mode,
    columns.map(({ column }) => column),
    whose,
  );
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

/** Stacked lengths add up, so the values must too. */
function stackProblems(columns: readonly ColumnOf[], settings: Settings): ChartProblem[] {
  if (settings.mode !== 'stacked') return [];
  const names = columns.map(({ column }) => column.name);
  return columns.flatMap(({ column }): ChartProblem[] => {
    if (column.negative || !(addsUp(column) || column.kind === 'percentage')) {
      return [
        {
          key: 'mode',
          what: `stacked bars of ${column.negative ? 'what may be below zero' : `a ${column.kind}`}: ${column.name}`,
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

/** Shares of a whole cannot exceed it, rounding aside. */
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
        what: `stacked percentages beyond 100: ${group.name}, ${inEnglish.numbers.digits(sum, 1)}`,
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
        return { area, period, name: context.language.periods.label(period), highlighted: false };
      });
  return places.map(({ area, period, name, highlighted }) => ({
    ...{ name, period, highlighted, breakBefore: null },
    bars: columns.map(({ column }) => {
      const cell = cellAt({ table, column }, area, period);
      return {
        ...cell,
        text: cellText({ ...cell, status: cell.value === null ? cell.status : [] }, column, context.language),
        full: cellText(cell, column, context.language),
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

function valuesOf({ bars }: BarGroup, columns: readonly ColumnOf[], { charts }: Language): NamedValue[] {
  return columns.flatMap(({ column }, index) => {
    const { value = null, text = '' } = bars[index] ?? {};
    const said = value === null ? null : charts.value(value, column);
    return { name: charts.title(column.title), said, label: text };
  });
}

function tableOf(
  groups: readonly BarGroup[],
  titles: readonly string[],
  settings: Settings,
  { charts: { tables } }: Language,
): ChartTable {
  return {
    columns: [
      { label: settings.areas ? tables.area : tables.period, numeric: false },
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
  const { language } = context;
  return seriesNotes(series, (one) => language.charts.columnOf(one.column, one.area), language);
}
