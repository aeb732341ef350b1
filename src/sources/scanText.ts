import type { HeadRow } from '../csv/head.ts';
import { RowSink, type TextRow } from '../csv/textRow.ts';
import { tokenizeCsv } from '../csv/tokenize.ts';
import { type CellRange, parseRange } from './cellRange.ts';
import { ColumnSink } from './columnSink.ts';
import { decodeText, encodingNotes } from './decodeText.ts';
import { delimiterOf } from './fileEnding.ts';
import { checkLines } from './longLines.ts';
import type { Begin, RawFile, ScannedTable } from './scannedTable.ts';
import { tablePart } from './tablePart.ts';

/**
 * Scans delimited text in one pass over its bytes.
 * @throws {UnreadableFile}
 */
export function scanText(
  { bytes: raw, file, encoding, table = {}, bodyLine, ...others }: RawFile,
  begin: Begin,
): ScannedTable | null {
  const text = decodeText(raw, encoding);
  const { bytes } = text;
  checkLines(bytes);
  const delimiter = delimiterOf(file, others);
  const { leftOut, ...part } = tablePart(bytes, table);
  const head: TextRow[] = [];
  const { headerRows = 1 } = table;
  const headSink = new RowSink(bytes, delimiter, (row) => head.push(row) < headerRows);
  const rest = tokenizeCsv(bytes, part, delimiter, headSink);
  const body = { ...rest, line: bodyLine ?? rest.line };
  const range = table.range === undefined ? null : parseRange(table.range);
  const plans = begin(range ? head.map((row) => partOf(row, range)) : head);
  if (!plans) return null;
  const sink = new ColumnSink(bytes, delimiter, plans, body, {
    first: range?.startColumn,
    ragged: range ? 'cut' : table.ragged,
  });
  tokenizeCsv(bytes, body, delimiter, sink);
  return { ...sink.result(), leftOut, notes: encodingNotes(text) };
}

function partOf(row: TextRow, { startColumn, endColumn }: CellRange): HeadRow {
  const cells = row.cells.slice(startColumn, endColumn + 1);
  return { cells, row: row.row, place: (column) => row.place(column + startColumn) };
}
