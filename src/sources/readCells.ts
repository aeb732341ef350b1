import type { CellProblem } from '../csv/cellPlace.ts';
import type { Areas } from '../newsroom/area.ts';
import type { ChosenRecords } from './chosenRecords.ts';
import type { CodedColumn } from './codedColumn.ts';
import type { Layout, LayoutColumn } from './layout.ts';
import { type ReadCell, readCell } from './readCell.ts';
import type { Source } from './source.ts';
import { tidyText } from './tidyText.ts';

/** Cells of a column of the file. Each distinct text is read once. */
export interface ReadCells {
  /** Column of the file; null for a value from the header. */
  readonly column: number | null;
  /** By record, an index into the cells; -1 for a plain number. Null if all are plain numbers. */
  readonly codes: Int32Array | null;
  readonly cells: readonly ReadCell[];
  /** By record; NaN where the cell has the value. Null if there are no plain numbers. */
  readonly numbers: Float64Array | null;
}

/** A column of a release, with its cells for each part of a wide table. */
export interface ReadColumn extends Pick<LayoutColumn, 'name' | 'rule'> {
  readonly parts: readonly ReadCells[];
}

/** Reads the cells of the chosen records as their columns are declared. */
export function readColumns(
  chosen: ChosenRecords,
  layout: Layout,
  source: Source,
  areas: Areas,
): ReadColumn[] {
  return layout.columns.map(({ name, rule, cells, markers }) => {
    const read = cellReader(rule, source, areas);
    const known = new Map<number, ReadCells>();
    const parts = cells.map((cell, part) => {
      if (typeof cell === 'string') return headerCells(cell, chosen.records, read);
      const before = known.get(cell);
      const marker = chosen.columns[markers[part] ?? -1];
      const cells = before ?? readColumn(cell, chosen.columns[cell], marker, read);
      // Parts of a wide table share columns, except numbers with markers.
      if (markers.length === 0) known.set(cell, cells);
      return cells;
    });
    return { name, rule, parts };
  });
}

type Read = (text: string, marker?: string) => ReadCell;

function cellReader(rule: LayoutColumn['rule'], source: Source, areas: Areas): Read {
  const { footnotes } = source.table ?? {};
  // Brackets at the end of a number cell may mean a negative number, not a footnote.
  const tidy = tidyText(rule.kind === 'number' && footnotes === 'numbers' ? undefined : footnotes);
  return (text, marker) => {
    const own = tidy(text);
    const whole = marker === undefined ? own : `${own.trim()} ${marker.trim()}`;
    return readCell(whole, rule, source.markers, areas);
  };
}

function headerCells(text: string, records: number, read: Read): ReadCells {
  return { column: null, codes: new Int32Array(records), cells: [read(text)], numbers: null };
}

function readColumn(
  index: number,
  scanned: CodedColumn | undefined,
  marker: CodedColumn | undefined,
  read: Read,
): ReadCells {
  if (!scanned) throw new RangeError('a column that is read was not scanned');
  const { codes, numbers, texts, problems } = marker ? joined(scanned, marker) : scanned;
  const isUsed = new Uint8Array(texts.length);
  const { length = 0 } = codes ?? [];
  for (let record = 0; record < length; record += 1) {
    const code = codes?.[record] ?? -1;
    if (code >= 0) isUsed[code] = 1;
  }
  const cells = texts.map((text, code): ReadCell => {
    // Texts that occur only in dropped records are not read.
    if (isUsed[code] === 0) return { value: undefined };
    const problem = problems.get(code);
    if (problem) return { value: undefined, problem };
    return typeof text === 'string' ? read(text) : read(...text);
  });
  return { column: index, codes, cells, numbers };
}

/** Numbers joined with the markers beside them, each distinct pair once. */
function joined(numbers: CodedColumn, markers: CodedColumn) {
  const pairs = new Map<number, number>();
  const texts: [string, string][] = [];
  const problems = new Map<number, CellProblem>();
  const codes = Int32Array.from(numbers.codes ?? [], (code, record) => {
    const mark = markers.codes?.[record] ?? 0;
    const pair = code * markers.texts.length + mark;
    const known = pairs.get(pair);
    if (known !== undefined) return known;
    const next = texts.push([numbers.texts[code] ?? '', markers.texts[mark] ?? '']) - 1;
    const problem = numbers.problems.get(code);
    if (problem) problems.set(next, problem);
    pairs.set(pair, next);
    return next;
  });
  return { texts, codes, numbers: null, problems };
}
