import { closeSync, openSync, readSync } from 'node:fs';
import { type CsvSink, rawText, tokenizeCsv } from './tokenize.ts';

/** Read at once. */
const CHUNK = 1 << 23;

const NEWLINE = 0x0a;

export interface ScannedPart {
  /** Of the header, which is read in full; all if not given. */
  readonly columns?: readonly number[];
  /** Reads one record of so many. */
  readonly every?: number;
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
    const chunk = Buffer.allocUnsafe(CHUNK);
    let [kept, line] = [0, 1];
    for (;;) {
      const read = readSync(opened, chunk, kept, CHUNK - kept, null);
      const filled = kept + read;
      // The last line may go on in the next chunk; one that is as long as a chunk is none.
      const end = read === 0 ? filled : chunk.lastIndexOf(NEWLINE, filled - 1) + 1 || filled;
      sink.bytes = chunk;
      ({ line } = tokenizeCsv(chunk, { start: 0, end, line }, ',', sink));
      chunk.copyWithin(0, end, filled);
      kept = filled - end;
      if (read === 0) return;
    }
  } finally {
    closeSync(opened);
  }
}

class PartSink implements CsvSink {
  bytes: Buffer = Buffer.alloc(0);
  #cells: string[] = [];
  #records = 0;
  readonly #places: ReadonlyMap<number, number> | null;
  readonly #every: number;
  readonly #take: (cells: readonly string[], line: number) => void;

  constructor({ columns, every = 1 }: ScannedPart, take: (cells: readonly string[], line: number) => void) {
    this.#places = columns ? new Map(columns.map((column, place) => [column, place])) : null;
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
