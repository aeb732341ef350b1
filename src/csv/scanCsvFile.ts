import { closeSync, openSync, readSync } from 'node:fs';
import { type CsvSink, rawText, tokenizeCsv } from './tokenize.ts';
import { UnreadableFile } from './unreadableFile.ts';

const CHUNK = 1 << 23;

const NEWLINE = 0x0a;

export interface ScannedPart {
  /** Of the header, which is read in full; all if not given. */
  readonly columns?: readonly number[];
  /** Reads one record of so many. */
  readonly every?: number;
  /** Bytes that are read at once: the longest line. */
  readonly chunk?: number;
}

/**
 * Reads a file of comma-separated text that may be larger than memory, from disk. No cell may have a line break in it.
 * @param take is handed the header, and then the wanted cells of each record in the order of `columns`
 * @throws {UnreadableFile} for broken quotes
 */
export function scanCsvFile(
  file: string,
  part: ScannedPart,
  take: (cells: readonly string[], line: number) => void,
): void {
  const sink = new PartSink(part, take);
  const opened = openSync(file, 'r');
  try {
    const { bytes } = sink;
    let [kept, line] = [0, 1];
    for (let read = -1; read !== 0; ) {
      read = readSync(opened, bytes, kept, bytes.length - kept, null);
      const filled = kept + read;
      // The last line may go on in the next chunk.
      const end = read === 0 ? filled : bytes.lastIndexOf(NEWLINE, filled - 1) + 1;
      if (end === 0 && filled === bytes.length) throw lineTooLong(line, filled);
      ({ line } = tokenizeCsv(bytes, { start: 0, end, line }, ',', sink));
      bytes.copyWithin(0, end, filled);
      kept = filled - end;
    }
  } finally {
    closeSync(opened);
  }
}

function lineTooLong(line: number, bytes: number): UnreadableFile {
  const expected = `a line break after ${bytes} bytes at most`;
  return new UnreadableFile({ line, column: 0, what: 'line without an end', expected });
}

class PartSink implements CsvSink {
  readonly bytes: Buffer;
  #cells: string[] = [];
  #records = 0;
  readonly #places: ReadonlyMap<number, number> | null;
  readonly #every: number;
  readonly #take: (cells: readonly string[], line: number) => void;

  constructor(
    { columns, every = 1, chunk = CHUNK }: ScannedPart,
    take: (cells: readonly string[], line: number) => void,
  ) {
    this.#places = columns ? new Map(columns.map((column, place) => [column, place])) : null;
    this.bytes = Buffer.allocUnsafe(chunk);
    this.#every = every;
    this.#take = take;
  }

  cell(column: number, start: number, end: number, raw: boolean): void {
    if (this.#records % this.#every > 0) return;
    const place = this.#records === 0 || !this.#places ? column : this.#places.get(column);
    if (place === undefined) return;
    this.#cells[place] = raw ? rawText(this.bytes, start, end) : this.bytes.toString('utf8', start, end);
  }

  record(_cells: number, start: number, end: number, line: number): boolean {
    if (end > start && this.#records % this.#every === 0) this.#take(this.#cells, line);
    if (end > start) this.#records += 1;
    this.#cells = [];
    return true;
  }
}
