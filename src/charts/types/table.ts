import type { Series } from '../../figures/series.ts';
import type { Period } from '../../tables/period.ts';
import { rows as rowsAxis } from '../axes/rows.ts';
import { breakNotes, breakWords } from '../breaks.ts';
import { unitProblems } from '../columnSet.ts';
import { seriesTable } from '../dataTable.ts';
import { sparks } from '../marks/sparks.ts';
import { comparisonNotes, seriesNotes } from '../notes.ts';
import { overTime } from '../overTime.ts';
import { drawPlot } from '../plot.ts';
import { drawnRows, shadesAt, tableRows, tableSchema } from '../tableRows.ts';
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
  draw(settings, context) {
    const { language } = context;
    const { charts } = language;
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
    if (settings.cells) refuseIf(unitProblems(series.map(({ column }) => column)));
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
    const said = (one: Series) => charts.says(text(one), courseText(one, language));
    const broken = breakWords(breaks, language);
    const drawn = drawnRows(found, settings, to, context);
    const shades = settings.cells === 'heat' ? shadesAt(drawn.rows, to) : [];
    const rows = drawn.rows.map(({ series: one, omitted }, index) => {
      const row = { series: one, name: name(one), main: one === main, shade: shades[index] };
      return omitted > 0 ? { ...row, rule: charts.omitted(omitted) } : row;
    });
    return {
      alt: [[charts.rows(start, rows.length, from, to)], [broken], [said(main ?? first)]],
      description: inFull([charts.sentences([start]), broken, ...series.map(said)]),
      data: seriesTable(series, name, language),
      notes: [
        ...drawn.notes,
        ...breakNotes(breaks, language, true),
        ...comparisonNotes({ leftOut, missing: [] }, to, language),
        ...seriesNotes(series, text, language),
      ],
      column: settings.column ?? settings.columns?.[0] ?? '',
      picture(form) {
        const y = rowsAxis(rows, { thickness: 18, gap: 8, isTable: true });
        return drawPlot({ y, marks: [sparks(rows, breaks, language, settings.cells === 'bar')] }, form);
      },
    };
  },
});
