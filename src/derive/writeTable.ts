import { createHash } from 'node:crypto';
import { causesOf } from '../tables/breaks.ts';
import { isWhole } from '../tables/cell.ts';
import { type Column, fieldsOf } from '../tables/column.ts';
import { csvText, safeText } from '../tables/csvText.ts';
import { annotate } from '../tables/metadata.ts';
import { formatStatus } from '../tables/status.ts';
import type { Row, Table } from '../tables/table.ts';

export interface WrittenTable {
  readonly csv: string;
  /** CSVW, the W3C's metadata format for CSV: https://www.w3.org/TR/tabular-metadata/ */
  readonly metadata: string;
}

/**
 * Serialises a table for `readTable`. Deterministic: the same table gives the same bytes.
 * @param recipe path of the recipe, relative to the newsroom
 * @param language tag of the language that titles and notes are written in
 */
export function writeTable(table: Table, recipe: string, language: string): WrittenTable {
  const columns = [...table.columns.values()];
  const header = ['area_code', 'area', 'period', ...columns.flatMap(fieldsOf)];
  const csv = csvText([header, ...table.rows.map((row) => cellsOf(row, columns))]);
  const sha256 = createHash('sha256').update(csv).digest('hex');
  const metadata = `${JSON.stringify(metadataOf(table, columns, recipe, sha256, language), null, 2)}\n`;
  return { csv, metadata };
}

function cellsOf({ area, period, cells }: Row, columns: readonly Column[]): string[] {
  const values = columns.flatMap(({ name, bounds }) => {
    const cell = cells[name];
    const within = bounds ? [cell?.bounds?.lower, cell?.bounds?.upper] : [];
    return [numberText(cell?.value), formatStatus(cell?.status ?? []), ...within.map(numberText)];
  });
  return [safeText(area.code), safeText(area.name), period.id, ...values];
}

function numberText(value: number | null | undefined): string {
  return value == null ? '' : String(value);
}

function metadataOf(
  table: Table,
  columns: readonly Column[],
  recipe: string,
  sha256: string,
  language: string,
): object {
  const { sources } = table;
  const licences = [...new Set(sources.flatMap(({ licence }) => licence?.url ?? []))];
  const rights = [...new Set(sources.map(({ attribution }) => attribution))].filter((text) => text !== '');
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language.split('-')[0] }],
    url: `${table.id}.csv`,
    'dc:title': table.title,
    'dc:description': table.description,
    'dc:publisher': oneOrAll([...new Set(sources.map(({ publisher }) => publisher))]),
    'dc:issued': sources
      .map(({ released }) => released)
      .toSorted()
      .at(-1),
    ...(licences.length > 0 && { 'dc:license': oneOrAll(licences.map((url) => ({ '@id': url }))) }),
    ...(rights.length > 0 && { 'dc:rights': oneOrAll(rights) }),
    'dc:source': oneOrAll(sources.map(({ url, title }) => ({ '@id': url, 'dc:title': title }))),
    tableSchema: {
      columns: [...PLACES, ...columns.flatMap(describeColumn)],
      primaryKey: ['area_code', 'period'],
    },
    ...(annotate({
      recipe,
      sha256,
      breaks: causesOf(table.breaks).map(({ from, changed, because }) => {
        return { from: from.id, ...(changed && { changed: changed.id }), because };
      }),
      ...(table.gapped ? { gapped: true } : {}),
      sources,
      columns,
      found: table.found,
    }) as object),
  };
}

const PLACES = [
  { name: 'area_code', titles: ['area_code', 'Area code'], datatype: 'string', required: true },
  { name: 'area', titles: ['area', 'Area'], datatype: 'string', required: true },
  { name: 'period', titles: ['period', 'Period'], datatype: 'string', required: true },
];

/** CSVW requires the header text to be one of the titles. */
function describeColumn({ name, title, bounds, ...column }: Column): object[] {
  const datatype = isWhole(column) ? 'integer' : 'number';
  const status = `${name}_status`;
  return [
    { name, titles: [name, title], datatype },
    { name: status, titles: [status, `${title}: status`], datatype: 'string' },
    ...(bounds
      ? (['lower', 'upper'] as const).map((end) => {
          const titles = [bounds[end], `${title}: ${end} bound, ${bounds.confidence}% confidence interval`];
          return { name: bounds[end], titles, datatype };
        })
      : []),
  ];
}

function oneOrAll<T>(all: readonly T[]): T | readonly T[] {
  const [first] = all;
  return all.length === 1 && first !== undefined ? first : all;
}
