import type { FaultList } from '../faults/fault.ts';
import { type RawRow, type RawTable, rowPlace, withCells } from './rawTable.ts';
import type { SourceSpec } from './source.ts';

type Wide = NonNullable<SourceSpec['wide']>;

interface WideColumn {
  readonly index: number;
  /** What the `*` of the pattern stands for. */
  readonly part: string;
  /** Name of the column that the cell goes to. */
  readonly value: string;
}

/**
 * Turns columns such as `2022 offences`, `2023 offences` into rows: `* offences` is the pattern, the part
 * that the star stands for becomes a column, the cells another. Columns that are declared by their own
 * names stay as they are.
 * @returns null when a fault was added
 */
export function lengthen(
  table: RawTable,
  source: SourceSpec,
  file: string,
  faults: FaultList,
): RawTable | null {
  const { wide } = source;
  if (!wide) return table;
  const { header } = table;
  const found = header.cells.flatMap((name, index) => {
    return Object.hasOwn(source.columns, name) ? [] : (wideColumn(name, index, wide) ?? []);
  });
  const values = Object.keys(wide.values);
  const parts = [...new Set(found.map(({ part }) => part))];
  const missing = missingColumns(parts, found, wide);
  for (const name of missing) {
    const expected = `a column for each of ${values.join(', ')}`;
    const mend = 'correct wide.values in source.yaml';
    faults.add({ file, ...rowPlace(header), what: `missing column: ${name}`, expected, mend });
  }
  if (parts.length === 0) {
    const mend = 'correct wide.values in source.yaml';
    const expected = `columns such as ${Object.values(wide.values).join(', ')}`;
    faults.add({ file, ...rowPlace(header), what: 'no columns to turn into rows', expected, mend });
  }
  if (parts.length === 0 || missing.length > 0) return null;
  const own = header.cells
    .map((_name, index) => index)
    .filter((index) => !found.some((at) => at.index === index));
  const names = [...own.map((index) => header.cells[index] ?? ''), wide.name, ...values];
  const longHeader = withCells(header, names, [...own, own.length, ...own]);
  const records = table.records.flatMap((record) => {
    return parts.map((part) => longRecord(record, header, own, part, values, found));
  });
  return { header: longHeader, records };
}

/** The pattern with most text around its star has the first say: `* status` before `*`. */
export function wideColumn(name: string, index: number, { values }: Wide): WideColumn | null {
  const patterns = Object.entries(values).toSorted(([, a], [, b]) => b.length - a.length);
  for (const [value, pattern] of patterns) {
    const [before = '', after = ''] = pattern.split('*');
    const fits =
      name.startsWith(before) && name.endsWith(after) && name.length > before.length + after.length;
    if (fits) return { index, value, part: name.slice(before.length, name.length - after.length).trim() };
  }
  return null;
}

function missingColumns(parts: readonly string[], found: readonly WideColumn[], { values }: Wide): string[] {
  return parts.flatMap((part) =>
    Object.entries(values)
      .filter(([value]) => !found.some((column) => column.part === part && column.value === value))
      .map(([, pattern]) => pattern.replace('*', part)),
  );
}

function longRecord(
  record: RawRow,
  header: RawRow,
  own: readonly number[],
  part: string,
  values: readonly string[],
  found: readonly WideColumn[],
): RawRow {
  const columns = found.filter((column) => column.part === part);
  const indexes = values.map((value) => columns.find((column) => column.value === value)?.index ?? -1);
  const from = [...own, indexes[0] ?? 0, ...indexes];
  const cells = [...own, -1, ...indexes].map((index) => (index < 0 ? part : (record.cells[index] ?? '')));
  const long = withCells(record, cells, from);
  const partAt = own.length;
  const [first = 0] = indexes;
  return {
    ...long,
    name: `${record.name}, ${header.cells[first] ?? ''}`,
    // The period or area stands in the header; what is wrong with it is wrong there.
    place: (index) => (index === partAt ? header.place(first) : long.place(index)),
    problem: (index) => (index === partAt ? undefined : long.problem?.(index)),
    covered: (index) => index !== partAt && (long.covered?.(index) ?? false),
  };
}
