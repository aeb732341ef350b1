import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { ReleaseView } from '../../refresh/releaseView.ts';
import { parsePeriod } from '../../tables/period.ts';

/** A row of a table: what is known of an area in a period, by column. */
export interface GridRow {
  readonly area: string;
  readonly period: string;
  readonly values: Readonly<Record<string, number | undefined>>;
}

/** A table in which errors are made. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly GridRow[];
  /** Code of the area that contains an area. */
  readonly parents: Readonly<Record<string, string>>;
  readonly parts: readonly { readonly part: string; readonly whole: string }[];
  /** Columns whose totals over `parents` are exact, so that any single error breaks one. */
  readonly summed: readonly string[];
}

/** A table of a newsroom. */
export function gridOf(
  newsroom: string,
  table: string,
  columns: readonly string[],
  rest: Partial<Grid> = {},
): Grid {
  const read = (file: string) =>
    parse(readFileSync(`${newsroom}/${file}`), { columns: true, bom: true }) as Record<string, string>[];
  const parents = read('areas.csv').map(({ code = '', parent = '' }) => [code, parent] as const);
  const rows = read(`derived/${table}.csv`).map((row) => {
    const values = columns.map((name) => [name, numberIn(row[name])] as const);
    const { area_code, area = '', period = '' } = row;
    return { area: area_code ?? area, period, values: Object.fromEntries(values) };
  });
  const held = Object.fromEntries(parents.filter(([, parent]) => parent !== ''));
  return { name: table, rows, parents: held, parts: [], summed: [], ...rest };
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text);
}

export function periodsOf(rows: readonly GridRow[]): string[] {
  const ids = [...new Set(rows.map(({ period }) => period))];
  return ids.toSorted((a, b) => (parsePeriod(a)?.index ?? 0) - (parsePeriod(b)?.index ?? 0));
}

/** Rows as `refresh` sees them. */
export function viewOf(rows: readonly GridRow[], date = '2025-01-01'): ReleaseView {
  const headers = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  return {
    date,
    rows: rows.length,
    areas: new Set(rows.map(({ area }) => area)),
    periods: periodsOf(rows).flatMap((id) => parsePeriod(id) ?? []),
    keys: new Set(rows.map(({ area, period }) => JSON.stringify({ area, period, rest: '' }))),
    columns: headers.map((header) => {
      const byArea = Map.groupBy(rows, ({ area }) => area);
      const series = [...byArea].map(([area, own]) => {
        const values = own.flatMap(({ period, values: { [header]: value } }) =>
          value === undefined ? [] : [[period, value] as const],
        );
        return [`${area}\u0000`, { area, rest: '', values: new Map(values) }] as const;
      });
      return { header, name: header, series: new Map(series) };
    }),
  };
}
