const [QUOTE, NEWLINE] = [0x22, 0x0a];
const CELL = /(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/gy;

/**
 * Splits CSV into rows as it comes, never all in memory. Bytes are read as Latin-1, whose order of characters is
 * that of bytes, as in the collation C.
 */
export class RowSplitter {
  readonly #take: (row: string, bytes: number) => void;
  #rest: Buffer = Buffer.alloc(0);

  /** @param take receives each row without its line break, and its length in bytes with it */
  constructor(take: (row: string, bytes: number) => void) {
    this.#take = take;
  }

  /** True after a row that has no line break at its end. */
  get isWithinRow(): boolean {
    return this.#rest.length > 0;
  }

  push(chunk: Buffer): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let start = 0;
    let quote = bytes.indexOf(QUOTE);
    for (;;) {
      // Looked for anew only once it is passed: most files have none.
      if (quote >= 0 && quote < start) quote = bytes.indexOf(QUOTE, start);
      const plain = bytes.indexOf(NEWLINE, start);
      const end = quote < 0 || quote > plain ? plain : quotedRowEnd(bytes, start);
      if (end < 0) break;
      this.#take(bytes.toString('latin1', start, end), end + 1 - start);
      start = end + 1;
    }
    this.#rest = bytes.subarray(start);
  }
}

/** The first line break outside quotes; -1 where it is still to come. */
function quotedRowEnd(bytes: Buffer, start: number): number {
  let isQuoted = false;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (byte === NEWLINE && !isQuoted) return at;
  }
  return -1;
}

/** Texts of a row, in Latin-1 as the row is. */
export function cellsOf(row: string): readonly string[] {
  if (!row.includes('"')) return row.split(',');
  return Array.from(row.matchAll(CELL), ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

/** The text that was meant. */
export function fromLatin1(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}
