import { Transform } from 'node:stream';
import { cellsOf, fromLatin1, RowSplitter } from '../csv/rowSplitter.ts';
import { NotFetched } from './notFetched.ts';

/** A column of the key: where it is, and how its values are ordered. */
export interface KeyColumn {
  readonly name: string;
  /** From 0. */
  readonly at: number;
  readonly isNumber: boolean;
  readonly isText: boolean;
}

/** Passes CSV rows of Postgres on as they come, and refuses those whose key does not ascend. */
export class RowCheck extends Transform {
  readonly #key: readonly KeyColumn[];
  readonly #most: number;
  readonly #splitter = new RowSplitter((row) => this.#row(row));
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
      this.#splitter.push(chunk);
      done(null, chunk);
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }

  override _flush(done: (error?: Error) => void) {
    done(this.#splitter.isWithinRow ? new NotFetched('the rows were cut off') : undefined);
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
    const named = this.#key.map(({ name }, index) => `${name} ${fromLatin1(values[index] ?? '')}`).join(', ');
    const mend = 'add columns to the key until each row has one of its own, or add rows up in the SQL';
    throw new NotFetched(`the key does not ascend at row ${this.rows}: ${named}`, {
      expected: 'one row for each key',
      mend,
    });
  }
}
