import type { Chart, ChartTable } from '../../charts/chart.ts';
import { csvText, safeText } from '../../tables/csvText.ts';
import type { Status } from '../../tables/status.ts';

/** A chart's data as numbers that a program can read: what its table prints, taken apart. */
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
export function chartData(table: ChartTable): ChartData {
  const names = new Set<string>();
  const parts = table.columns.map(({ label, numeric }, index) => {
    const texts = table.rows.map((row) => row[index] ?? '');
    return numeric ? numberColumns(label, texts, names) : [textColumn(label, texts, names)];
  });
  const columns = parts.flat();
  return {
    columns: columns.map(({ cells: _, ...column }) => column),
    rows: table.rows.map((_, row) => columns.map(({ cells }) => cells[row] ?? '')),
  };
}

export function chartCsv(chart: Pick<Chart, 'table'>): string {
  const { columns, rows } = chartData(chart.table);
  return csvText([columns.map(({ title }) => safeText(title)), ...rows]);
}

interface FilledColumn extends DataColumn {
  readonly cells: readonly string[];
}

function textColumn(label: string, texts: readonly string[], names: Set<string>): FilledColumn {
  return { name: nameFor(label, names), title: label, datatype: 'string', cells: texts.map(safeText) };
}

function numberColumns(label: string, texts: readonly string[], names: Set<string>): FilledColumn[] {
  const cells = texts.map(readCell);
  if (cells.some((cell) => cell === null)) return [textColumn(label, texts, names)];
  const read = cells.flatMap((cell) => cell ?? []);
  const percent = texts.some((text) => text.includes('%')) && !label.includes('%');
  const title = percent ? `${label} (%)` : label;
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
      `${label}: status`,
      read.map(({ status }) => status),
      names,
    ),
  ];
}

/** What a chart's table says in place of a number. */
const ABSENT: ReadonlyMap<string, Status> = new Map([
  ['not available', 'x'],
  ['withheld', 'c'],
  ['not applicable', 'z'],
  ['near zero', 'low'],
  ['none recorded', 'w'],
]);

const CELL = /^([+−-]?\d[\d,]*(?:\.\d+)?)[%=]?((?: \[[a-z]+\])*)$/;

/** @returns null for what is no number and no reason for the lack of one */
function readCell(text: string): { value: string; status: string } | null {
  const absent = ABSENT.get(text);
  if (absent || text === '') return { value: '', status: absent ? `[${absent}]` : '' };
  const match = CELL.exec(text);
  if (!match) return null;
  const [, number = '', marks = ''] = match;
  const value = number.replaceAll(',', '').replace('−', '-').replace('+', '');
  return { value, status: marks.replaceAll(' ', '') };
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
