import type { Series } from '../../figures/series.ts';
import type { Period } from '../../tables/period.ts';
import { rows as rowsAxis } from '../axes/rows.ts';
import { breakNotes, breakWords } from '../breaks.ts';
import { unitProblems } from '../columnSet.ts';
import { seriesTable } from '../dataTable.ts';
import { sparks } from '../marks/sparks.ts';
import { valueColumns } from '../marks/valueColumns.ts';
import { comparisonNotes, seriesNotes } from '../notes.ts';
import { overTime } from '../overTime.ts';
import { drawPlot } from '../plot.ts';
import {
  cellProblems,
  columnsBeside,
  columnsOf,
  drawnRows,
  shadesAt,
  tableBeside,
  tableRows,
  tableSchema,
} from '../tableRows.ts';
import { chartType, refuse, refuseIf } from '../type.ts';
import { courseText, inFull } from '../words.ts';

/** First and last value of several series, with a sparkline between them: each on a scale of its own. */
export const table = chartType({
  schema: tableSchema,
  fits: ({ ref, areas, kind, periods }) =>
    areas < 2 || periods < 2
      ? null
      : {
          score: 35,
          why: `first and last values of ${areas} areas, to look up`,
          settings: { column: ref, kind },
        },
  draw(given, context) {
    const { language } = context;
    const { charts } = language;
    const beside = columnsBeside(given);
    refuseIf(cellProblems(given, beside));
    // Rows are those of the first of several columns.
    const settings = beside ? { ...given, column: beside[0], columns: undefined } : given;
    const found = tableRows(settings, context);
    const { series, leftOut, main } = found;
    const [first] = series;
    if (!first) {
      refuse({
        key: settings.columns ? 'columns' : 'column',
        what: 'a table without values',
        expected: 'at least one row that has some',
      });
    }
    // Bars and shades measure all rows on one scale.
    if (settings.cells && !beside) refuseIf(unitProblems(series.map(({ column }) => column)));
    const { periods, breaks, name, inText } = overTime(
      series,
      main ?? first,
      settings.columns ? 'column' : 'area',
      language,
    );
    const [from, to] = [periods[0], periods.at(-1)] as [Period, Period];
    const text = (one: Series) => (settings.columns ? charts.title(one.column.title) : inText(one));
    const start = settings.columns
      ? charts.starts.measures(series.length, first.area, from)
      : charts.starts.table(first.column, from);
    const whose = (one: Series) => charts.columnOf(one.column, one.area);
    const said = (one: Series) => charts.says(text(one), courseText(one, language));
    const broken = breakWords(breaks, language);
    const drawn = drawnRows(found, settings, to, context);
    const shades = settings.cells === 'heat' ? shadesAt(drawn.rows, to) : [];
    const columns = columnsOf(beside ?? [], drawn.rows, to, settings, context);
    const also = columns.slice(1).map(({ series: [one] }) => (one ? charts.column(one.column) : ''));
    const rows = drawn.rows.map(({ series: one, omitted }, index) => {
      const row = { series: one, name: name(one), main: one === main, shade: shades[index] };
      return omitted > 0 ? { ...row, rule: charts.omitted(omitted) } : row;
    });
    const besides = beside ? charts.besides(also, to) : '';
    return {
      alt: [[charts.rows(start, rows.length, from, to)], [besides], [broken], [said(main ?? first)]],
      description: inFull([charts.sentences([start]), besides, broken, ...series.map(said)]),
      data: beside ? tableBeside(series, beside, to, context) : seriesTable(series, name, language),
      notes: [
        ...drawn.notes,
        ...breakNotes(breaks, language, true),
        ...comparisonNotes({ leftOut, missing: [] }, to, language),
        ...seriesNotes(series, text, language),
        ...columns.slice(1).flatMap((one) => seriesNotes(one.series, whose, language)),
      ],
      column: settings.column ?? settings.columns?.[0] ?? '',
      picture(form) {
        const y = rowsAxis(rows, { thickness: beside ? 22 : 18, gap: 8, isTable: true });
        const hasBars = settings.cells === 'bar';
        const mark = beside ? valueColumns(rows, columns, breaks) : sparks(rows, breaks, language, hasBars);
        return drawPlot({ y, marks: [mark] }, form);
      },
    };
  },
});
