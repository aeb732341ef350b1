import type { Chart, ChartTable } from '../../charts/chart.ts';
import { csvText, safeText } from '../../tables/csvText.ts';
import type { Language } from '../../words/language.ts';

/** A chart's data as numbers that a program can read: what its table prints, parsed. */
export interface ChartData {
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface DataColumn {
  readonly name: string;
  readonly title: string;
  readonly datatype: 'string' | 'integer' | 'number';
}

/** A number column becomes two when any of its values is missing or qualified: value and status. */
export function chartData(table: ChartTable, language: Language): ChartData {
  const names = new Set<string>();
  const parts = table.columns.map(({ label, numeric }, index) => {
    const texts = table.rows.map((row) => row[index] ?? '');
    return numeric ? numberColumns(label, texts, names, language) : [textColumn(label, texts, names)];
  });
  const columns = parts.flat();
  return {
    columns: columns.map(({ cells: _, ...column }) => column),
    rows: table.rows.map((_, row) => columns.map(({ cells }) => cells[row] ?? '')),
  };
}

export function chartCsv({ table }: Pick<Chart, 'table'>, language: Language): string {
  const { columns, rows } = chartData(table, language);
  return csvText([columns.map(({ title }) => safeText(title)), ...rows]);
}

interface FilledColumn extends DataColumn {
  readonly cells: readonly string[];
}

function textColumn(label: string, texts: readonly string[], names: Set<string>): FilledColumn {
  return { name: nameFor(label, names), title: label, datatype: 'string', cells: texts.map(safeText) };
}

function numberColumns(
  label: string,
  texts: readonly string[],
  names: Set<string>,
  language: Language,
): FilledColumn[] {
  const { csv } = language.texts;
  const cells = texts.map((text) => readCell(text, language));
  if (cells.some((cell) => cell === null)) return [textColumn(label, texts, names)];
  const read = cells.flatMap((cell) => cell ?? []);
  const percent = texts.some((text) => text.includes('%')) && !label.includes('%');
  const sign = texts.map((text) => SIGN.exec(text)?.[1]).find((found) => found !== undefined);
  const title = percent ? csv.percentage(label) : sign ? csv.money(label, sign) : label;
  const datatype = read.every(({ value }) => !value.includes('.')) ? 'integer' : 'number';
  const values = {
    name: nameFor(label, names),
    title,
    datatype,
    cells: read.map(({ value }) => value),
  } as const;
  if (read.every(({ status }) => status === '')) return [values];
  return [
    values,
    textColumn(
      csv.status(label),
      read.map(({ status }) => status),
      names,
    ),
  ];
}

/** What stands before the digits of money: `£`. */
const SIGN = /^[−-]?([^\d\s−-]+)\s?\d/u;

/** A number, the mark of a tie, status markers. */
const CELL = /^(.*?)=?((?: \[[a-z]+\])*)$/;

/** @returns null for what is neither a number nor a reason for the lack of one */
function readCell(text: string, { numbers, charts }: Language): { value: string; status: string } | null {
  if (text === '') return { value: '', status: '' };
  const absent = Object.entries(charts.tables.absent).find(([, words]) => words === text);
  if (absent) return { value: '', status: `[${absent[0]}]` };
  const [, number = '', marks = ''] = CELL.exec(text) ?? [];
  const value = numbers.read(number);
  return value === null ? null : { value, status: marks.replaceAll(' ', '') };
}

/** The number that a cell of a data table prints, whatever its unit and marks; null for none. */
export function numberIn(text: string, language: Language): number | null {
  const value = readCell(text, language)?.value;
  return value ? Number(value) : null;
}

/** A name for programs, different from those before: `people_sentenced`. */
function nameFor(label: string, names: Set<string>): string {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  const start = plain || 'column';
  let name = start;
  for (let count = 2; names.has(name); count += 1) name = `${start}_${count}`;
  names.add(name);
  return name;
}
