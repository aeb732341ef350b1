import type { FaultList } from '../faults/fault.ts';
import { type RawTable, rowPlace } from './rawTable.ts';
import { columnName } from './readSource.ts';
import type { Release, Source } from './source.ts';

/** Two rows must not speak of the same thing. */
export function checkKeys(
  { records }: RawTable,
  columns: Release['columns'],
  { source, file, faults }: { source: Source; file: string; faults: FaultList },
): void {
  const key = keyOf(source);
  const names = new Map<string, string>();
  for (const [index, record] of records.entries()) {
    const values = key.map((name) => columns[name]?.at(index));
    if (values.length === 0 || values.includes(undefined)) continue;
    const id = JSON.stringify(values);
    const first = names.get(id);
    if (first === undefined) names.set(id, record.name);
    else {
      const what = `row appears twice: ${values.join(', ')}`;
      const mend = `it is already on ${first}; if both are meant, declare a longer key in source.yaml`;
      faults.add({
        file,
        ...rowPlace(record),
        what,
        expected: `one row for each ${key.join(' and ')}`,
        mend,
      });
    }
  }
}

/** Names of the columns that tell rows apart. */
export function keyOf(source: Source): readonly string[] {
  const declared = Object.entries(source.columns);
  const identifying = declared.filter(([, { kind }]) => kind === 'area' || kind === 'period');
  return source.key ?? identifying.flatMap(([header]) => columnName(source, header) ?? []);
}
