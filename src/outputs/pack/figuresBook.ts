import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Chart } from '../../charts/chart.ts';
import { notesOf } from '../../charts/chart.ts';
import { chartsOf } from '../../editions/chartsOf.ts';
import type { Edition, KnownFigure } from '../../editions/edition.ts';
import { formatStatus } from '../../tables/status.ts';
import type { Language } from '../../words/language.ts';
import { chartData } from '../parts/chartData.ts';
import { midnight } from '../parts/identity.ts';

/**
 * The figures of an edition for spreadsheets: those of the text with their cells in the release files, a sheet for
 * each chart's data, and where they come from. The same edition makes the same bytes.
 */
export function figuresBook(edition: Edition, language: Language): Promise<Uint8Array> {
  const charts = chartsOf(edition).map((chart, at) => ({
    chart,
    sheet: chartSheet(chart, at + 1, language),
  }));
  const made = new Date(midnight(edition.modified));
  return writeXlsx({
    sheets: [
      figuresSheet(edition, language),
      ...charts.map(({ sheet }) => sheet),
      aboutSheet(edition, charts, language),
    ],
    properties: { title: edition.headline.plain, created: made, modified: made },
  });
}

function figuresSheet({ known }: Edition, { texts: { pack } }: Language): WriteSheet {
  const { columns } = pack.book;
  const row = (figure: KnownFigure): CellValue[] => [
    figure.what,
    figure.period,
    figure.value ?? null,
    formatStatus(figure.status ?? []) || null,
    figure.bounds?.lower ?? null,
    figure.bounds?.upper ?? null,
    figure.printed,
    figure.how,
    ...[figure.table, figure.column, figure.lines.join(' ')],
    figure.sources.map(({ title }) => title).join('; '),
    figure.sources.map(({ released }) => released).join('; '),
  ];
  return { name: pack.book.figures, rows: [[...columns], ...known.map(row)], freezePane: { rows: 1 } };
}

/** Sheets are numbered, so that no two have one name within the 31 characters that a name may have. */
function chartSheet({ id, table }: Chart, number: number, language: Language): WriteSheet {
  const { columns, rows } = chartData(table, language);
  const cells = rows.map((row) =>
    row.map((cell, at): CellValue => {
      if (cell === '') return null;
      return columns[at]?.datatype === 'string' ? cell : Number(cell);
    }),
  );
  const head = columns.map(({ title }) => title);
  return { name: `${number} ${id}`.slice(0, 31), rows: [head, ...cells], freezePane: { rows: 1 } };
}

function aboutSheet(
  { headline, sources }: Edition,
  charts: readonly { readonly chart: Chart; readonly sheet: WriteSheet }[],
  language: Language,
): WriteSheet {
  const { book } = language.texts.pack;
  const statuses = Object.entries(language.figures.status).map(([status, says]) => [`[${status}]`, says]);
  return {
    name: book.about,
    rows: [
      [headline.plain],
      [],
      ...charts.map(({ chart, sheet }) => [
        sheet.name,
        chart.title.plain,
        chart.subtitle.plain,
        notesOf(chart).join(' '),
      ]),
      [],
      ...sources.map((source) => [language.sources.plain(source), source.url]),
      [],
      ...statuses,
    ],
  };
}
