import { isKnown, type Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Period } from '../tables/period.ts';
import { periodsOf } from '../tables/schedule.ts';
import type { NamedValue } from '../words/facts.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { Language } from '../words/language.ts';
import type { ChartContext } from './chart.ts';
import { labelText } from './dataTable.ts';
import { type ColumnOf, periodAt } from './references.ts';
import { cellAt, seriesIn } from './rows.ts';
import type { Choice } from './settings.ts';
import { areasNamed, columnsOf, shownOf } from './shown.ts';
import { fewer, listProblems, refuseIf, unitProblems } from './wants.ts';

/**
 * Columns of one table for one area at one period, and each as words name it.
 * The period is the latest in which most of the columns have a value, unless it is given.
 * @throws {ChartError} when fewer than `least` have one, when their units differ, or when labels are not theirs
 */
export function columnsAt(settings: Choice, chart: string, context: ChartContext, least = 2) {
  const all = columnsOf(settings, context);
  const [{ table }] = all as [ColumnOf];
  const [area] = areasNamed(settings, context) as [Area];
  const count = (period: Period) => all.filter((of) => isKnown(cellAt(of, area, period))).length;
  const periods = periodsOf(table);
  const most = Math.max(...periods.map(count));
  const latest = periods.findLast((period) => count(period) === most) as Period;
  const period = settings.period ? periodAt(settings.period, table) : latest;
  const where = `${inEnglish.places.the(area)}, ${inEnglish.periods.text(period)}`;
  const mend = 'leave the chart out of editions that have no such values';
  const key = settings.columns ? 'columns' : 'column';
  refuseIf([
    ...unitProblems(all.map(({ column }) => column)),
    ...listProblems('labels', settings.labels, all.length),
    ...fewer(count(period), least, { chart, noun: 'values', of: where, key, mend, whole: 'of the columns' }),
  ]);
  const series = all.map((of) => seriesIn(of, area, [period]));
  const named = series.map((one, index) => namedValue(one, context.language, settings.labels?.[index]));
  return { shown: shownOf(series), area, period, named };
}

/** A column and its value. @param name the column's title, unless the story has another */
export function namedValue({ column, points }: Series, language: Language, name?: string): NamedValue {
  const { charts } = language;
  const [point] = points;
  const label = point ? labelText(point, column, language) : charts.none;
  const said = isKnown(point) ? charts.value(point.value, column) : null;
  return { name: name ?? charts.title(column.title), said, label };
}
