import { sum } from 'd3';
import { z } from 'zod';
import { rows } from '../axes/rows.ts';
import { values } from '../axes/values.ts';
import { breakNotes, breakWords, shownBreaks } from '../breaks.ts';
import { certaintyNotes, intervalsOf } from '../certainty.ts';
import { type ColumnGroup, groupSentences, groupsOf, notesOf, ruled, tableOf } from '../columnGroups.ts';
import { unitProblems } from '../columnSet.ts';
import { type Bar, bars as barMarks } from '../marks/bars.ts';
import { key } from '../marks/key.ts';
import { type Segment, segments } from '../marks/segments.ts';
import { drawPlot, type Plot } from '../plot.ts';
import { areaAt, type ColumnOf, columnAt } from '../references.ts';
import { SERIES_ROLES } from '../seriesStyle.ts';
import { areaRef, areaRefs, columnRefs, common, periodRef } from '../settings.ts';
import { STACKED_BARS, stackProblems, sumProblems } from '../stackProblems.ts';
import { chartType, refuse, refuseIf } from '../type.ts';

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

/** Several columns, grouped or stacked, for each of several periods of an area, or for each of several areas. */
export const bars = chartType({
  schema,
  fits({ alike, parts, periods }) {
    if (parts.length > 1 && parts.length < 5)
      return { score: 65, why: 'parts of one whole', settings: { mode: 'stacked', columns: parts } };
    if (alike.length < 2 || periods > 12) return null;
    const columns = alike.slice(0, 4);
    return {
      score: 45,
      why: `${columns.length} columns side by side`,
      settings: { mode: 'grouped', columns },
    };
  },
  draw(settings, context) {
    const columns = settings.columns.map((ref) => columnAt(ref, context));
    const isStacked = settings.mode === 'stacked';
    const stacking = isStacked ? stackProblems(columns, STACKED_BARS) : [];
    refuseIf([...unitProblems(columns.map(({ column }) => column)), ...stacking]);
    const groups = groupsOf(columns, settings, context);
    const shown = groups.filter((group) => group.bars.some((bar) => bar.value !== null));
    const [first] = columns;
    if (shown.length === 0 || !first) {
      refuse({ key: 'columns', what: `no values: ${settings.columns.join(', ')}`, expected: 'at least one' });
    }
    const sums = shown.map(({ name, bars: all }) => ({ name, sum: sum(all, ({ value }) => value ?? 0) }));
    if (isStacked) refuseIf(sumProblems(sums, columns, STACKED_BARS));
    const { language } = context;
    const { mode, areas, area = 'area' } = settings;
    const periods = shown.map(({ period }) => period);
    // Only bars for several periods can have a break between them.
    const breaks = areas ? [] : shownBreaks(first.table, periods);
    const whose = areas ? (shown[0] as ColumnGroup).period : areaAt(area, context);
    const start = language.charts.starts.bars(
      mode,
      columns.map(({ column }) => column),
      whose,
    );
    const estimates = columns.map(({ column }, index) => {
      return { column, points: shown.flatMap(({ bars: all }) => all[index] ?? []) };
    });
    const draw = mode === 'stacked' ? stacked : grouped;
    const plot = draw(ruled(shown, breaks, language), columns);
    return {
      ...groupSentences(shown, columns, start, breakWords(breaks, language), settings, language),
      data: tableOf(groups, columns, settings, language),
      notes: [
        ...(isStacked ? [] : certaintyNotes(estimates, 'strokes', language)),
        ...breakNotes(breaks, language),
        ...notesOf(groups, columns, settings, context),
      ],
      column: settings.columns[0] ?? '',
      picture: (form) => drawPlot(plot, form),
    };
  },
});

/** A heading for each category; below it a bar for each column, with its own name. */
function grouped(groups: readonly ColumnGroup[], columns: readonly ColumnOf[]): Plot {
  const each = groups.flatMap((group) => group.bars.map((bar, index) => ({ group, bar, index })));
  const all = each.map(
    ({ bar, index }, row): Bar => ({
      row,
      value: bar.value,
      text: bar.text,
      role: SERIES_ROLES[index] ?? 'context',
      bounds: bar.bounds,
    }),
  );
  const strokes = intervalsOf(
    each.map(({ bar }, at) => ({ ...bar, at })),
    'x',
  );
  const names = each.map(({ group, index }) => ({
    name: columns[index]?.column.title ?? '',
    ...(index === 0 && { heading: group.name, isMainHeading: group.highlighted }),
    ...(index === 0 && group.rule !== null && { rule: group.rule }),
  }));
  return {
    x: values((columns[0] as ColumnOf).column, { ticks: 'none' }),
    y: rows(names, { thickness: 18, gap: 4 }),
    marks: [barMarks(all, { thickness: 16 }), strokes],
  };
}

/** A bar for each category, of segments in the order of the columns; a key above names them. */
function stacked(groups: readonly ColumnGroup[], columns: readonly ColumnOf[]): Plot {
  const all = groups.flatMap((group, row) => {
    let sum = 0;
    return group.bars.flatMap(({ value, text }, index): Segment[] => {
      const from = sum;
      sum += value ?? 0;
      return value ? [{ row, from, to: sum, text, role: SERIES_ROLES[index] ?? 'context' }] : [];
    });
  });
  const names = groups.map(({ name, highlighted, rule }) => ({
    name,
    main: highlighted,
    ...(rule !== null && { rule }),
  }));
  const entries = columns.map(({ column }, index) => ({
    text: column.title,
    role: SERIES_ROLES[index] ?? 'context',
    shape: 'square' as const,
  }));
  return {
    x: values((columns[0] as ColumnOf).column, { ticks: 'none' }),
    y: rows(names, { thickness: 26, gap: 8 }),
    marks: [key(entries), segments(all, 26)],
  };
}
