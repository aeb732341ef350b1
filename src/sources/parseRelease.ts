import { FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { withoutRepeats } from '../faults/repeated.ts';
import type { Areas } from '../newsroom/area.ts';
import { type CsvFile, readCsv } from './csv.ts';
import { readCell } from './readCell.ts';
import { columnName } from './readSource.ts';
import type { Release, Source } from './source.ts';
import { tableLines } from './tableLines.ts';

/** A release file as text, before it is known to be in order. */
export interface ReleaseText {
  readonly text: string;
  /** As faults show it. */
  readonly file: string;
  /** ISO date of publication. */
  readonly date: string;
}

/**
 * Reads the text of a release as its source declares it. Every row is kept, or is a fault.
 * @returns null when a fault was added
 */
export function parseRelease(
  { text, file, date }: ReleaseText,
  source: Source,
  areas: Areas,
  faults: FaultList,
): Release | null {
  const own = new FaultList();
  const context: Context = { source, areas, file, faults: own };
  const lines = tableLines(text, source.table ?? {}, file, own);
  const csv = lines && readCsv(lines.text, file, own);
  const columns = csv && headersAgree(csv, context) ? readColumns(csv, context) : null;
  if (csv && columns) checkKeys(csv, columns, context);
  faults.addAll(withoutRepeats(own.all));
  if (own.all.length > 0 || !csv || !columns) return null;
  const { above, below } = lines;
  return { date, columns, rows: csv.records.length, leftOut: { above, below } };
}

interface Context {
  readonly source: Source;
  readonly areas: Areas;
  readonly file: string;
  readonly faults: FaultList;
}

type Columns = Record<string, (string | number | undefined)[]>;

function headersAgree({ header }: CsvFile, { source, file, faults }: Context): boolean {
  const declared = Object.keys(source.columns);
  const missing = declared.filter((name) => !header.cells.includes(name));
  const undeclared = header.cells.filter((name) => name !== '' && !declared.includes(name));
  for (const name of undeclared) {
    const meant = nearest(name, missing);
    const mend = `declare it in source.yaml${meant ? `, where it may be ${meant}` : ', with kind: ignore if it is not used'}`;
    faults.add({
      file,
      ...header.place(header.cells.indexOf(name)),
      what: `undeclared column: ${name}`,
      mend,
    });
  }
  for (const name of missing) {
    const expected = `the columns of source.yaml: ${declared.join(', ')}`;
    const mend = 'correct the name in source.yaml, or remove it there';
    faults.add({ file, line: header.line, column: 0, what: `missing column: ${name}`, expected, mend });
  }
  return missing.length === 0 && undeclared.length === 0;
}

function readColumns(csv: CsvFile, context: Context): Columns {
  const columns: Columns = {};
  for (const [index, header] of csv.header.cells.entries()) {
    const rule = context.source.columns[header];
    const name = columnName(context.source, header);
    if (!rule || name === null) continue;
    const cells = csv.records.map((record) => {
      return readCell(record.cells[index] ?? '', rule, context.source.markers, context.areas);
    });
    for (const [row, cell] of cells.entries()) {
      const record = csv.records[row];
      if (cell.problem && record)
        context.faults.add({ file: context.file, ...record.place(index), ...cell.problem });
    }
    columns[name] = cells.map(({ value }) => value);
    if (rule.kind === 'number') columns[`${name}_status`] = cells.map(({ status }) => status);
  }
  return columns;
}

/** Two rows must not speak of the same thing. */
function checkKeys(csv: CsvFile, columns: Columns, { source, file, faults }: Context): void {
  const declared = Object.entries(source.columns);
  const identifying = declared.filter(([, { kind }]) => kind === 'area' || kind === 'period');
  const key = source.key ?? identifying.flatMap(([header]) => columnName(source, header) ?? []);
  const lines = new Map<string, number>();
  for (const [index, record] of csv.records.entries()) {
    const values = key.map((name) => columns[name]?.[index]);
    if (values.length === 0 || values.includes(undefined)) continue;
    const id = JSON.stringify(values);
    const first = lines.get(id);
    if (first === undefined) lines.set(id, record.line);
    else {
      const what = `row appears twice: ${values.join(', ')}`;
      const mend = `it is already on line ${first}; if both are meant, declare a longer key in source.yaml`;
      faults.add({
        file,
        line: record.line,
        column: 0,
        what,
        expected: `one row for each ${key.join(' and ')}`,
        mend,
      });
    }
  }
}
