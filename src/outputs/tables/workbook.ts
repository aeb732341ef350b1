import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { releaseOf } from '../../editions/embed.ts';
import type { Column } from '../../tables/column.ts';
import { formatStatus } from '../../tables/status.ts';
import { statusesIn } from '../../tables/statusesIn.ts';
import type { Cell, Table } from '../../tables/table.ts';
import type { Language } from '../../words/language.ts';

/**
 * A table as a workbook: a sheet of its rows, numbers as numbers and each column's statuses beside it, and a sheet
 * that says what the columns hold and where they come from. The same table makes the same bytes.
 */
export function workbook(table: Table, language: Language): Promise<Uint8Array> {
  const { workbook: words } = language.pages.tables;
  // Readers' programs date a file without a date by the day it was made.
  const made = new Date(`${releaseOf(table) || '1970-01-01'}T00:00:00Z`);
  return writeXlsx({
    sheets: [
      { ...dataSheet(table, language), name: words.data },
      { ...aboutSheet(table, language), name: words.about },
    ],
    properties: { title: table.title, created: made, modified: made },
  });
}

function dataSheet(table: Table, language: Language): Omit<WriteSheet, 'name'> {
  const columns = [...table.columns.values()];
  const { tables: words } = language.pages;
  const heads = columns.flatMap(({ title, bounds }) => [
    title,
    ...(bounds ? words.workbook.bounds(title) : []),
    words.workbook.status(title),
  ]);
  const rows = table.rows.map(({ area, period, cells }): CellValue[] => [
    area.code,
    area.name,
    language.periods.span([period]),
    ...columns.flatMap((column) => cellsOf(column, cells[column.name])),
  ]);
  return {
    rows: [[words.workbook.code, words.area, words.period, ...heads], ...rows],
    freezePane: { rows: 1 },
  };
}

function cellsOf({ bounds: declared }: Column, cell: Cell | undefined): CellValue[] {
  const bounds = declared ? [cell?.bounds?.lower ?? null, cell?.bounds?.upper ?? null] : [];
  return [cell?.value ?? null, ...bounds, formatStatus(cell?.status ?? []) || null];
}

function aboutSheet(table: Table, { pages, figures }: Language): Omit<WriteSheet, 'name'> {
  const { tables: words } = pages;
  const used = statusesIn(table);
  return {
    rows: [
      [table.title],
      [table.description],
      [],
      [words.workbook.column, words.workbook.unit, words.workbook.computed],
      ...[...table.columns.values()].map((column) => [
        column.title,
        words.unit(column),
        column.formula ?? null,
      ]),
      [],
      ...[...used].toSorted().map((each) => [formatStatus([each]), figures.status[each]]),
      ...(used.size > 0 ? [[]] : []),
      [
        words.sources,
        words.workbook.publisher,
        words.workbook.released,
        words.workbook.licence,
        words.workbook.address,
      ],
      ...table.sources.map(({ title, publisher, released, licence, url }) => [
        title,
        publisher,
        released,
        licence?.name ?? null,
        url,
      ]),
    ],
  };
}
