import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { CellProblem, LeftOut } from './rawTable.ts';
import { isFilled, noEnd, noHeader, startsWith } from './tableLines.ts';
import type { TableOptions } from './tableOptions.ts';

/** Which bytes of a file are its table. */
export interface TablePart {
  readonly start: number;
  /** The first byte after it; null where it goes to the end. */
  readonly end: number | null;
  readonly leftOut: LeftOut;
}

/** Finds the table of a large text file, as `tableLines` does in a small one. */
export function tablePart(
  path: string,
  { header = 1, end }: Partial<TableOptions>,
): TablePart | { readonly problem: CellProblem } {
  if (header === 1 && end === undefined) return { start: 0, end: null, leftOut: { above: 0, below: 0 } };
  let [number, start, above, below] = [0, 0, 0, 0];
  let ending: number | null = null;
  for (const line of linesOf(path)) {
    number += 1;
    if (number < header) above += isFilled(line.text()) ? 1 : 0;
    else if (number === header) start = line.start;
    else if (end === undefined) break;
    else if (ending === null && startsWith(line.text(), end)) ending = line.start;
    if (ending !== null) below += isFilled(line.text()) ? 1 : 0;
  }
  if (number < header) return { problem: noHeader(header, number) };
  if (end !== undefined && ending === null) return { problem: noEnd(end) };
  return { start, end: ending, leftOut: { above, below } };
}

export async function copyPart(path: string, { start, end }: TablePart, target: string): Promise<void> {
  const options = end === null ? { start } : { start, end: end - 1 };
  await pipeline(createReadStream(path, options), createWriteStream(target));
}

interface Line {
  /** Byte at which it begins. */
  readonly start: number;
  /** Without its end. */
  text(): string;
}

const PIECE = 1024 * 1024;

function* linesOf(path: string): Generator<Line, void> {
  const file = openSync(path, 'r');
  try {
    let [rest, offset] = [Buffer.alloc(0), 0];
    for (;;) {
      const piece = Buffer.alloc(PIECE);
      const length = readSync(file, piece);
      const bytes = Buffer.concat([rest, piece.subarray(0, length)]);
      let from = 0;
      for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, from)) {
        yield lineIn(bytes, from, at, offset);
        from = at + 1;
      }
      if (length === 0) {
        // What follows the last line break is a line too, though there be nothing.
        yield lineIn(bytes, from, bytes.length, offset);
        return;
      }
      rest = bytes.subarray(from);
      offset += from;
    }
  } finally {
    closeSync(file);
  }
}

function lineIn(bytes: Buffer, from: number, to: number, offset: number): Line {
  const start = offset + from;
  const text = () => bytes.toString('utf8', from, to).replace(/\r$/, '');
  return { start, text: start === 0 ? () => text().replace(/^\uFEFF/, '') : text };
}
