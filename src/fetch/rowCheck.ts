import { Transform } from 'node:stream';
import { NotFetched } from './notFetched.ts';

/** A column of the key: where it is, and how its values are ordered. */
export interface KeyColumn {
  readonly name: string;
  /** From 0. */
  readonly at: number;
  readonly isNumber: boolean;
  readonly isText: boolean;
}

const [QUOTE, NEWLINE] = [0x22, 0x0a];
const CELL = /(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/gy;

/**
 * Passes CSV rows of Postgres on as they come, and refuses those whose key does not ascend. Bytes are read as
 * Latin-1, whose order of characters is that of bytes: the collation C.
 */
export class RowCheck extends Transform {
  readonly #key: readonly KeyColumn[];
  readonly #most: number;
  #rest: Buffer = Buffer.alloc(0);
  #last: readonly string[] | null = null;
  /** Without the header. */
  rows = -1;

  constructor(key: readonly KeyColumn[], most: number) {
    super();
    this.#key = key;
    this.#most = most;
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: (error: Error | null, data?: Buffer) => void) {
    try {
      this.#take(this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]));
      done(null, chunk);
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }

  override _flush(done: (error?: Error) => void) {
    done(this.#rest.length > 0 ? new NotFetched('the rows were cut off') : undefined);
  }

  #take(bytes: Buffer): void {
    let start = 0;
    let quote = bytes.indexOf(QUOTE);
    for (;;) {
      // Looked for anew only once it is passed: most files have none.
      if (quote >= 0 && quote < start) quote = bytes.indexOf(QUOTE, start);
      const plain = bytes.indexOf(NEWLINE, start);
      const end = quote < 0 || quote > plain ? plain : quotedRowEnd(bytes, start);
      if (end < 0) break;
      this.#row(bytes.toString('latin1', start, end));
      start = end + 1;
    }
    this.#rest = bytes.subarray(start);
  }

  #row(row: string): void {
    this.rows += 1;
    if (this.rows === 0) return;
    if (this.rows > this.#most) {
      const mend = 'add up more in the SQL, or raise limits.rows';
      throw new NotFetched(`more than ${this.#most} rows`, { expected: 'rows within limits.rows', mend });
    }
    const cells = cellsOf(row);
    const values = this.#key.map(({ at, name }) => this.#value(cells[at], name));
    if (this.#last && !this.#ascends(this.#last, values)) this.#refuse(values);
    this.#last = values;
  }

  #value(cell: string | undefined, name: string): string {
    if (cell !== undefined && cell !== '') return cell;
    const mend = 'leave such rows out in the SQL, or give the key a value';
    throw new NotFetched(`no value of the key ${name} in row ${this.rows}`, { mend });
  }

  #ascends(before: readonly string[], after: readonly string[]): boolean {
    for (const [index, { isNumber }] of this.#key.entries()) {
      const [a = '', b = ''] = [before[index], after[index]];
      if (a !== b) return isNumber ? Number(a) <= Number(b) : a < b;
    }
    return false;
  }

  #refuse(values: readonly string[]): void {
    const named = this.#key.map(({ name }, index) => `${name} ${utf8(values[index] ?? '')}`).join(', ');
    const mend = 'add columns to the key until each row has one of its own, or add rows up in the SQL';
    throw new NotFetched(`the key does not ascend at row ${this.rows}: ${named}`, {
      expected: 'one row for each key',
      mend,
    });
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

function cellsOf(row: string): readonly string[] {
  if (!row.includes('"')) return row.split(',');
  return Array.from(row.matchAll(CELL), ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

function utf8(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}
