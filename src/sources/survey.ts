import { closeSync, openSync, readSync } from 'node:fs';
import type { Delimiter } from './csv.ts';

/** How the quotes of a text make no sense. */
export type BrokenQuotes = 'CSV_QUOTE_NOT_CLOSED' | 'INVALID_OPENING_QUOTE' | 'CSV_INVALID_CLOSING_QUOTE';

/** A record where it stands: on which line it starts, and which bytes it is, its line break among them. */
export interface FoundRecord {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** How a text is made up of records, without what they say. */
export interface Survey {
  /** Records with as many cells as the header, without the header. */
  readonly even: number;
  /** Records of another length: by their number of cells, how many there are, and the first of them. */
  readonly uneven: ReadonlyMap<number, { readonly count: number; readonly first: readonly FoundRecord[] }>;
  /** Those of the even records that were asked for, by their number from 0. */
  readonly found: ReadonlyMap<number, FoundRecord>;
  readonly broken: { readonly code: BrokenQuotes; readonly line: number } | null;
  /** True where records end in more than one way. */
  readonly mixed: boolean;
}

export interface SurveyOptions {
  readonly delimiter: Delimiter;
  /** Records that make up the header. */
  readonly headerRows: number;
  /** Cells of the header. */
  readonly width: number;
  /** Line of the file on which it begins. */
  readonly line: number;
  /** Numbers of even records that are asked for, in ascending order. */
  readonly wanted: readonly number[];
  /** As many uneven records of each length as are kept. */
  readonly most: number;
}

const PIECE = 1024 * 1024;
const [QUOTE, NEWLINE, RETURN] = [0x22, 0x0a, 0x0d];
const SPACES = new Set([0x09, 0x0b, 0x0c, 0x20]);

/** Where a byte finds the reader: before, within or after the text of a cell. */
const [BEFORE, WITHIN, QUOTED, CLOSED] = [0, 1, 2, 3];

/** Goes through a file of UTF-8 once, by the grammar that `csvRows` reads by. */
export function survey(path: string, options: SurveyOptions): Survey {
  const surveyor = new Surveyor(options);
  const file = openSync(path, 'r');
  try {
    const piece = new Uint8Array(PIECE);
    for (;;) {
      const length = readSync(file, piece);
      if (length === 0 || !surveyor.take(piece.subarray(0, length))) break;
    }
  } finally {
    closeSync(file);
  }
  return surveyor.result();
}

class Surveyor {
  readonly #options: SurveyOptions;
  readonly #delimiter: number;
  readonly #uneven = new Map<number, { count: number; first: FoundRecord[] }>();
  readonly #found = new Map<number, FoundRecord>();
  #broken: Survey['broken'] = null;
  #state = BEFORE;
  #cells = 1;
  /** True while a record has nothing but white space. */
  #blank = true;
  #start = 0;
  #startLine: number;
  #line: number;
  #offset = 0;
  #records = 0;
  #even = 0;
  #asked = 0;
  #afterReturn = false;
  #endsLine = false;
  /** How records end. */
  readonly #ends = new Set<'newline' | 'return' | 'both'>();

  constructor(options: SurveyOptions) {
    this.#options = options;
    this.#delimiter = options.delimiter.charCodeAt(0);
    this.#line = options.line;
    this.#startLine = options.line;
  }

  /** @returns false where there is no use in going on */
  take(piece: Uint8Array): boolean {
    const from = this.#offset === 0 && hasMark(piece) ? 3 : 0;
    if (from > 0) this.#start = from;
    for (let at = from; at < piece.length; at += 1) {
      this.#byte(piece[at] ?? 0, this.#offset + at);
      if (this.#broken) return false;
    }
    this.#offset += piece.length;
    const last = piece.at(-1);
    this.#endsLine = last === NEWLINE || last === RETURN;
    return true;
  }

  #byte(byte: number, at: number): void {
    if (this.#afterReturn) {
      this.#afterReturn = false;
      const newline = byte === NEWLINE;
      if (this.#state !== QUOTED) {
        this.#ends.add(newline ? 'both' : 'return');
        // The line ended at the return before it.
        if (newline) this.#start = at + 1;
      }
      if (newline) return;
    }
    if (byte === NEWLINE || byte === RETURN) this.#endOfLine(byte, at);
    else if (this.#state === QUOTED) {
      if (byte === QUOTE) this.#state = CLOSED;
    } else if (byte === QUOTE) this.#quote();
    else if (byte === this.#delimiter) {
      this.#cells += 1;
      this.#state = BEFORE;
    } else if (this.#state === CLOSED) this.#break('CSV_INVALID_CLOSING_QUOTE');
    else {
      this.#state = WITHIN;
      if (this.#blank && !SPACES.has(byte)) this.#blank = false;
    }
  }

  #quote(): void {
    this.#blank = false;
    if (this.#state === WITHIN) this.#break('INVALID_OPENING_QUOTE');
    else this.#state = QUOTED;
  }

  #break(code: BrokenQuotes): void {
    this.#broken = { code, line: this.#line };
  }

  /** The line that a last line break begins is none. */
  #breakAtEnd(): void {
    const line = this.#endsLine ? this.#line - 1 : this.#line;
    this.#broken = { code: 'CSV_QUOTE_NOT_CLOSED', line };
  }

  #endOfLine(byte: number, at: number): void {
    this.#line += 1;
    this.#afterReturn = byte === RETURN;
    if (this.#state === QUOTED) return;
    if (byte === NEWLINE) this.#ends.add('newline');
    this.#endOfRecord(at + 1);
  }

  #endOfRecord(end: number): void {
    if (!this.#blank || this.#cells > 1) this.#record(end);
    this.#state = BEFORE;
    this.#cells = 1;
    this.#blank = true;
    this.#start = end;
    this.#startLine = this.#line;
  }

  #record(end: number): void {
    this.#records += 1;
    if (this.#records <= this.#options.headerRows) return;
    const record = { line: this.#startLine, start: this.#start, end };
    if (this.#cells === this.#options.width) {
      if (this.#options.wanted[this.#asked] === this.#even) {
        this.#found.set(this.#even, record);
        this.#asked += 1;
      }
      this.#even += 1;
      return;
    }
    const others = this.#uneven.get(this.#cells) ?? { count: 0, first: [] };
    others.count += 1;
    if (others.first.length < this.#options.most) others.first.push(record);
    this.#uneven.set(this.#cells, others);
  }

  result(): Survey {
    if (!this.#broken && this.#state === QUOTED) this.#breakAtEnd();
    else if (!this.#broken && this.#offset > this.#start) this.#endOfRecord(this.#offset);
    const mixed = this.#ends.size > 1;
    const [even, uneven, found, broken] = [this.#even, this.#uneven, this.#found, this.#broken];
    return { even, uneven, found, broken, mixed };
  }
}

function hasMark(piece: Uint8Array): boolean {
  return piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
}
