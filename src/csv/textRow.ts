import type { Delimiter } from './delimiter.ts';
import type { HeadRow } from './head.ts';
import { type CsvSink, isBlank, placeIn, rawText } from './tokenize.ts';

/** A row of a text file, with its cells as texts. */
export class TextRow implements HeadRow {
  readonly cells: readonly string[];
  /** 1-based line on which the row starts. */
  readonly line: number;
  readonly #text: () => string;
  readonly #delimiter: Delimiter;

  constructor(cells: readonly string[], line: number, text: () => string, delimiter: Delimiter) {
    this.cells = cells;
    this.line = line;
    this.#text = text;
    this.#delimiter = delimiter;
  }

  get row(): { line: number; column: number } {
    return { line: this.line, column: 0 };
  }

  /** For a missing cell, the place after the last one. */
  place(column: number): { line: number; column: number } {
    return placeIn(this.#text(), this.line, this.#delimiter, column);
  }
}

/** Turns the output of `tokenizeCsv` into rows; skips blank ones. */
export class RowSink implements CsvSink {
  readonly #bytes: Buffer;
  readonly #delimiter: Delimiter;
  readonly #take: (row: TextRow) => boolean;
  #cells: string[] = [];

  /** @param take returns false to stop */
  constructor(bytes: Buffer, delimiter: Delimiter, take: (row: TextRow) => boolean) {
    this.#bytes = bytes;
    this.#delimiter = delimiter;
    this.#take = take;
  }

  cell(_column: number, start: number, end: number, raw: boolean): void {
    this.#cells.push(raw ? rawText(this.#bytes, start, end) : this.#bytes.toString('utf8', start, end));
  }

  record(_cells: number, start: number, end: number, line: number): boolean {
    const [bytes, cells] = [this.#bytes, this.#cells];
    this.#cells = [];
    if (isBlank(bytes, cells.length, start, end)) return true;
    return this.#take(new TextRow(cells, line, () => bytes.toString('utf8', start, end), this.#delimiter));
  }
}
