import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cellsOf, fromLatin1, RowSplitter } from '../csv/rowSplitter.ts';
import { UnreadableFile } from '../csv/unreadableFile.ts';

/** So many bytes of a file are read at once, and the rest of an area's rows. */
export const PART_BYTES = 8_000_000;

/** Rows of a CSV file that follow each other: all rows of some areas. */
export interface FilePart {
  /** Bytes of the file. */
  readonly start: number;
  readonly end: number;
  /** 1-based line of its first row. */
  readonly line: number;
}

export interface FileParts {
  readonly sha256: string;
  /** Bytes of the header, with its line break. */
  readonly header: number;
  readonly parts: readonly FilePart[];
}

/**
 * Finds where a CSV file can be divided so that the rows of one value of a column stay together. Reads it once,
 * and never has it all in memory.
 * @throws {UnreadableFile} where they do not lie together
 */
export async function fileParts(file: string, by: string, most = PART_BYTES): Promise<FileParts> {
  const [hash, divider] = [createHash('sha256'), new Divider(by, most)];
  const splitter = new RowSplitter((row, bytes) => divider.take(row, bytes));
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 16 })) {
    hash.update(chunk);
    splitter.push(chunk);
  }
  if (splitter.isWithinRow)
    throw new UnreadableFile({ what: 'last row without a line break', mend: 'fetch it again' });
  return { sha256: hash.digest('hex'), header: divider.header, parts: divider.parts };
}

class Divider {
  readonly #by: string;
  readonly #most: number;
  readonly #seen = new Set<string>();
  readonly parts: { start: number; end: number; line: number }[] = [];
  header = 0;
  #column = -1;
  #value: string | undefined;
  #at = 0;
  #line = 1;

  constructor(by: string, most: number) {
    this.#by = by;
    this.#most = most;
  }

  take(row: string, bytes: number): void {
    if (this.header === 0) this.#begin(row, bytes);
    else this.#row(cellsOf(row)[this.#column] ?? '', bytes);
    this.#at += bytes;
    this.#line += row.includes('\n') ? row.split('\n').length : 1;
  }

  #begin(row: string, bytes: number): void {
    this.header = bytes;
    const names = cellsOf(row).map(fromLatin1);
    this.#column = names.indexOf(this.#by);
    if (this.#column >= 0) return;
    const expected = `one of ${names.join(', ')}`;
    throw new UnreadableFile({
      what: `no column to divide by: ${this.#by}`,
      expected,
      mend: 'correct parts.by',
    });
  }

  #row(value: string, bytes: number): void {
    const part = this.parts.at(-1);
    if (value !== this.#value) this.#turn(value);
    const isFull = part === undefined || part.end - part.start >= this.#most;
    if (part === undefined || (isFull && value !== this.#value)) {
      this.parts.push({ start: this.#at, end: this.#at + bytes, line: this.#line });
    } else {
      part.end += bytes;
    }
    this.#value = value;
  }

  #turn(value: string): void {
    if (this.#seen.has(value)) {
      const what = `rows of one ${this.#by} that do not lie together: ${fromLatin1(value)}`;
      throw new UnreadableFile({
        line: this.#line,
        what,
        mend: 'leave parts out, or order the file by that column',
      });
    }
    this.#seen.add(value);
  }
}
