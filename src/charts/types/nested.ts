import { z } from 'zod';
import type { Series } from '../../figures/series.ts';
import type { NamedValue } from '../../words/facts.ts';
import type { Language } from '../../words/language.ts';
import { type Row, rows } from '../axes/rows.ts';
import { values } from '../axes/values.ts';
import type { ChartProblem } from '../chart.ts';
import { columnsAt } from '../columnsAt.ts';
import { byRow, labelText } from '../dataTable.ts';
import type { Form } from '../form.ts';
import { type Segment, segments } from '../marks/segments.ts';
import type { Plot } from '../plot.ts';
import type { ColumnOf } from '../references.ts';
import { areaRef, columnRefs, common, labels, once } from '../settings.ts';
import { columnsOf } from '../shown.ts';
import { chartType } from '../type.ts';
import { refuseIf } from '../wants.ts';

const schema = z
  .strictObject({ ...common, ...once, labels })
  .extend({ columns: columnRefs.max(5), area: areaRef.optional() });

/** A whole, a part of it, and a part of that: bars that share one beginning and one scale. */
export const nested = chartType({
  schema,
  fits: ({ chain }) =>
    chain.length >= 2 && {
      score: 72,
      why: 'a whole and its part, on one scale',
      settings: { columns: chain.slice(0, 5) },
    },
  draw(settings, context) {
    const { language } = context;
    const { charts } = language;
    refuseIf(chainProblems(columnsOf(settings, context)));
    const { shown, area, period, named } = columnsAt(settings, 'nested bars', context);
    refuseIf(sizeProblems(shown.series, language));
    const start = charts.starts.nested(area, period);
    const say = (isShort: boolean) => charts.says(start, charts.parts(named, isShort));
    return {
      shown,
      alt: [[say(false), say(true)]],
      also: [charts.partsExplained],
      data: byRow(shown, language),
      picture: (form) => draw(shown.series, named, form),
    };
  },
});

/** Each column must say that it is a part of the one before. */
function chainProblems(columns: readonly ColumnOf[]): ChartProblem[] {
  return columns.slice(1).flatMap(({ column }, index) => {
    const whole = columns[index]?.column.name;
    if (column.partOf === whole) return [];
    return [
      {
        key: 'columns',
        what: `not a part of ${whole}: ${column.name}`,
        expected: `a column whose recipe says partOf: ${whole}`,
        mend: 'draw bars instead, or say in the recipe what the column is a part of',
      },
    ];
  });
}

function knownOf(series: readonly Series[]) {
  return series.flatMap(({ column, points: [point] }, row) => {
    return point && point.value !== null ? [{ column, point, row, value: point.value }] : [];
  });
}

function sizeProblems(series: readonly Series[], language: Language): ChartProblem[] {
  const known = knownOf(series);
  return known.flatMap(({ column, point, value }, index): ChartProblem[] => {
    const said = `${column.name} ${labelText(point, column, language)}`;
    if (value < 0) return [{ key: 'columns', what: `a negative part: ${said}` }];
    const whole = known[index - 1];
    if (!whole || value <= whole.value) return [];
    const most = labelText(whole.point, whole.column, language);
    const what = `a part bigger than its whole: ${said}, ${whole.column.name} ${most}`;
    return [{ key: 'columns', what, expected: `at most ${most}` }];
  });
}

/** Each bar lies on the length of the one before it. */
function draw(series: readonly Series[], words: readonly NamedValue[], form: Form): Plot {
  const { charts } = form.language;
  const thickness = form.plot * 0.12;
  const captioned = words.map(({ name, said, label }, index): Row => {
    if (said !== null) return { name: '', caption: { number: label, beside: name } };
    const beside = charts.parts(words.slice(index, index + 1), true);
    return { name: '', caption: { number: '', beside }, thickness: 0 };
  });
  const known = knownOf(series);
  const bars = known.map(({ row, value }, index): Segment => {
    // The last part is what the chart leads to.
    const role = row === series.length - 1 ? 'highlight' : row === 0 ? 'context' : 'series-2';
    return { row, from: 0, to: value, track: known[index - 1]?.value ?? value, role, text: '' };
  });
  return {
    x: values((series[0] as Series).column, { ticks: 'none', zero: false }),
    y: rows(captioned, { thickness, gap: 16 }),
    marks: [segments(bars, thickness)],
  };
}
