import type { Begin, ScannedTable } from '../sources/scannedTable.ts';

/** A `begin` that wants every column as texts, and keeps the column names. */
export function everyText(names: string[] = []): Begin {
  return (head) => {
    names.push(...(head[0]?.cells ?? []));
    return names.map(() => ({ kind: 'text', digits: null }));
  };
}

/** The texts of a scanned table, row by row. */
export function textRows({ records, columns }: ScannedTable): string[][] {
  const cell = (record: number) => (column: ScannedTable['columns'][number]) =>
    column?.texts[column.codes?.[record] ?? -1] ?? '';
  return Array.from({ length: records }, (_, record) => columns.map(cell(record)));
}
