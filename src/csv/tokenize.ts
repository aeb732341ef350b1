import type { Fault } from '../faults/fault.ts';
import type { Delimiter } from './delimiter.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** A byte range of a text, and the number of its first line. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Receives the cells of a record as they are found, then the record. */
export interface CsvSink {
  /**
   * @param start of the text, without its quotes
   * @param raw true where the text has doubled quotes or carriage returns: see `rawText`
   */
  cell(column: number, start: number, end: number, raw: boolean): void;
  /**
   * @param cells how many there are
   * @param end without the line break
   * @param line on which the record starts
   * @returns false to stop
   */
  record(cells: number, start: number, end: number, line: number): boolean;
}

const [QUOTE, NEWLINE, RETURN] = [0x22, 0x0a, 0x0d];

/**
 * Splits delimited text into records and cells as in RFC 4180, with any line endings. Quotes must surround whole
 * cells. A blank line is a record of one cell. One function, because it is the hot loop of reading.
 * @param bytes UTF-8
 * @returns the rest after the record at which the sink stopped
 * @throws {UnreadableFile} for broken quotes
 */
export function tokenizeCsv(bytes: Buffer, part: TextPart, delimiter: Delimiter, sink: CsvSink): TextPart {
  const { end } = part;
  const sign = delimiter.charCodeAt(0);
  // A byte above this never ends a cell.
  const special = Math.max(sign, QUOTE);
  let { start: at, line } = part;
  while (at < end) {
    const [start, startLine] = [at, line];
    let column = 0;
    for (;;) {
      let from = at;
      let raw = false;
      let byte = -1;
      if (at < end && bytes[at] === QUOTE) {
        from = ++at;
        const opened = line;
        for (;;) {
          if (at >= end) throw brokenQuotes('a cell is opened and never closed', opened);
          byte = bytes[at++] as number;
          if (byte === QUOTE) {
            if (at >= end || bytes[at] !== QUOTE) break;
            raw = true;
            at += 1;
          } else if (byte === NEWLINE) line += 1;
          else if (byte === RETURN) {
            raw = true;
            line += 1;
            if (at < end && bytes[at] === NEWLINE) at += 1;
          }
        }
        sink.cell(column, from, at - 1, raw);
        byte = at < end ? (bytes[at] as number) : NEWLINE;
        if (byte !== sign && byte !== NEWLINE && byte !== RETURN)
          throw brokenQuotes('text after a closing quote', line);
      } else {
        for (; at < end; at += 1) {
          byte = bytes[at] as number;
          if (byte > special) continue;
          if (byte === sign || byte === NEWLINE || byte === RETURN) break;
          if (byte === QUOTE) throw brokenQuotes('a quote in the middle of a cell', line);
        }
        sink.cell(column, from, at, false);
      }
      column += 1;
      if (at >= end || byte !== sign) break;
      at += 1;
    }
    const recordEnd = at;
    if (at < end) {
      if (bytes[at++] === RETURN && at < end && bytes[at] === NEWLINE) at += 1;
      line += 1;
    }
    if (!sink.record(column, start, recordEnd, startLine)) break;
  }
  return { start: at, end, line };
}

function brokenQuotes(problem: string, line: number): UnreadableFile {
  const expected = 'a quote only around a whole cell, and "" for a quote inside it';
  return new UnreadableFile({ line, column: 0, what: `broken quotes: ${problem}`, expected });
}

/** The text of a raw cell. */
export function rawText(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('utf8', start, end).replaceAll('""', '"');
}

/** True for a record of white space only, without delimiters or quotes. */
export function isBlank(bytes: Buffer, cells: number, start: number, end: number): boolean {
  if (cells > 1 || ((bytes[start] as number) > 0x20 && (bytes[start] as number) < 0x80 && start < end))
    return false;
  return bytes.toString('utf8', start, end).trim() === '';
}

/**
 * The place of a cell.
 * @param text starts with the record
 */
export function placeIn(
  text: string,
  firstLine: number,
  delimiter: Delimiter,
  wanted: number,
): Pick<Fault, 'line' | 'column'> {
  const normal = text.replace(/\r\n?/g, '\n');
  let [line, lineStart, cell, quoted] = [firstLine, 0, 0, false];
  for (let at = 0; at < normal.length; at += 1) {
    if (cell === wanted) return { line, column: at - lineStart + 1 };
    const character = normal[at];
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) cell += 1;
    else if (character === '\n') [line, lineStart] = [line + 1, at + 1];
  }
  return { line, column: normal.length - lineStart + 1 };
}
