import { z } from 'zod';
import { isKnown, type Point } from '../../figures/series.ts';
import type { Role } from '../../newsroom/palette.ts';
import type { Column } from '../../tables/column.ts';
import { breaksSeries } from '../../tables/status.ts';
import type { Language } from '../../words/language.ts';
import { type Row, type RowsOptions, rows } from '../axes/rows.ts';
import { values } from '../axes/values.ts';
import type { ChartContext } from '../chart.ts';
import { columnsAt, namedValue } from '../columnsAt.ts';
import { byRow, labelText } from '../dataTable.ts';
import { barScale } from '../logScale.ts';
import { bars } from '../marks/bars.ts';
import { uprightRule } from '../marks/rule.ts';
import type { Plot } from '../plot.ts';
import { compare, tellRanking } from '../ranking.ts';
import { type ReferenceLine, referenceLineSetting, rulesOf } from '../referenceLines.ts';
import { areaAt } from '../references.ts';
import { areaRef, columnOrColumns, common, manyAreas, once, oneOrMoreColumns } from '../settings.ts';
import { shortened, shortening, shorteningNotes } from '../shortened.ts';
import { chartType, type Sketch } from '../type.ts';
import { refuse } from '../wants.ts';

const schema = z
  .strictObject({
    ...{ ...common, ...columnOrColumns, ...manyAreas, ...once, ...shortening },
    reference: areaRef.optional(),
    lines: referenceLineSetting,
    baseline: areaRef.optional(),
    scale: barScale,
  })
  .superRefine(oneOrMoreColumns);

type Settings = z.output<typeof schema>;

/** Of bars that nothing stands out from: they are no background. */
const ALONE = 'series-2' as const;

/** One column of many areas, ranked; or several columns of one area, in the order given. */
export const bar = chartType({
  schema,
  fits({ ref, areas, kind, isRate, hasNation }) {
    if (areas < 2) return false;
    const order = areas > 20 ? `the highest and lowest of ${areas} areas` : `${areas} areas in order`;
    return {
      score: isRate ? 80 : 60,
      why: isRate ? order : `${order}, though large ones lead`,
      settings: {
        ...{ column: ref, kind },
        ...(isRate && hasNation && { reference: 'nation' }),
        ...(areas > 20 && { top: 5, bottom: 5 }),
      },
    };
  },
  draw: (settings, context) => (settings.columns ? ofColumns(settings, context) : ofAreas(settings, context)),
});

function ofAreas(settings: Settings, context: ChartContext): Sketch {
  const { language } = context;
  const { charts, numbers } = language;
  const comparison = compare(settings, context);
  const { of, ranked, highlight } = comparison;
  const [base] = settings.baseline ? rulesOf([{ value: settings.baseline }], comparison, context) : [];
  const rules = [...(base ? [base] : []), ...rulesOf(linesOf(settings), comparison, context)];
  const told = tellRanking(language.charts.starts.bar, comparison, language);
  const kept = shortened(ranked, settings, highlight);
  const isPlain = rules.length === 0 && !comparison.areas.some(({ code }) => code === highlight.code);
  const all = kept.map(({ area, point, omitted }) => ({
    ...{ name: area.name, main: area.code === highlight.code, point, column: of.column },
    ...(isPlain && { role: ALONE }),
    ...(omitted > 0 && { rule: charts.omitted(omitted) }),
  }));
  const plot = barPlot(all, language, sizeFor(all), base?.value);
  return {
    ...told,
    certainty: 'strokes',
    description: [...told.description, ...rules.map(({ said }) => said)],
    notes: [
      ...(base && settings.baseline
        ? [charts.notes.baseline(areaAt(settings.baseline, context), numbers.label(base.value, of.column))]
        : []),
      ...shorteningNotes(ranked, kept, settings, language),
    ],
    picture: { ...plot, marks: [...plot.marks, ...rules.map(uprightRule)] },
  };
}

/** `reference: nation` is short for a line at that area's value; bars that begin there have it already. */
function linesOf({ reference, lines = [], baseline }: Settings): ReferenceLine[] {
  return [...(reference && reference !== baseline ? [{ value: reference }] : []), ...lines];
}

function ofColumns(settings: Settings, context: ChartContext): Sketch {
  for (const key of ['top', 'bottom', 'baseline', 'reference', 'lines'] as const) {
    if (settings[key] === undefined) continue;
    const mend = `leave ${key} out, or draw one column`;
    refuse({ key, what: `${key} with several columns`, expected: 'one column of many areas', mend });
  }
  const { language } = context;
  const { charts } = language;
  const shown = columnsAt(settings, 'bars', context);
  const named = shown.series.map((one) => namedValue(one, language));
  const start = charts.starts.columns(shown.area, shown.period);
  const all = shown.series.map(({ column, points }) => {
    return { name: column.title, point: points[0] as Point, column, role: ALONE };
  });
  return {
    shown,
    certainty: 'strokes',
    alt: [[charts.says(start, charts.listed(named)), charts.listedEnds(start, named)]],
    data: byRow(shown, language),
    picture: barPlot(all, language, sizeFor(all)),
  };
}

function sizeFor({ length }: readonly unknown[]): RowsOptions {
  return length > 12 ? { thickness: 13, gap: 6 } : { thickness: 20, gap: 10 };
}

export interface BarRow extends Row {
  readonly point: Point;
  readonly column: Column;
  readonly role?: Role;
}

/** Bars from the top down in the order given. @param base where they begin; zero, unless it is given */
export function barPlot(
  all: readonly BarRow[],
  language: Language,
  { thickness, gap }: RowsOptions,
  base?: number,
): Plot {
  const drawn = all.map(({ point, column, main = false, role = main ? 'highlight' : 'context' }, at) => ({
    ...{ at, value: point.value, role, bold: main, bounds: point.bounds },
    text: labelText(point, column, language),
    apart: isKnown(point) && breaksSeries(point),
    textRole: isKnown(point) ? ('ink' as const) : ('muted' as const),
  }));
  const [{ column }] = all as [BarRow];
  return {
    x: values(column, { ticks: 'none', zero: base === undefined }),
    y: rows(all, { thickness, gap }),
    marks: [bars(drawn, { along: 'x', thickness, ...(base !== undefined && { base }) })],
  };
}
