import type { TextPart } from '../csv/tokenize.ts';
import { UnreadableFile } from '../csv/unreadableFile.ts';
import { parseRange } from './cellRange.ts';
import type { LeftOut } from './scannedTable.ts';
import type { TableOptions } from './tableOptions.ts';

/**
 * Finds the table in a text file, between titles and footnotes, as `source.yaml` declares.
 * @throws {UnreadableFile} when it does not begin or end where it should
 */
export function tablePart(
  bytes: Buffer,
  { range, end, ...options }: TableOptions,
): TextPart & { leftOut: LeftOut } {
  const lines = range === undefined ? null : parseRange(range);
  const { header = (lines?.startRow ?? 0) + 1 } = options;
  const last = lines ? lines.endRow + 1 : Number.POSITIVE_INFINITY;
  let [number, start, above, below] = [0, 0, 0, 0];
  let ending: number | null = null;
  const isWhole = header === 1 && end === undefined && lines === null;
  for (const line of isWhole ? [] : linesOf(bytes)) {
    number += 1;
    if (number < header) above += isFilled(line.text()) ? 1 : 0;
    else if (number === header) start = line.start;
    else if (number > last) ending ??= line.start;
    else if (end === undefined && lines === null) break;
    else if (end === undefined) continue;
    else if (ending === null && startsWith(line.text(), end)) ending = line.start;
    if (ending !== null) below += isFilled(line.text()) ? 1 : 0;
  }
  if (!isWhole && number < header) {
    const mend = 'correct table.header in source.yaml';
    throw new UnreadableFile({ what: `no header on line ${header}: the file has ${number}`, mend });
  }
  if (end !== undefined && ending === null && number <= last) throw noEnd(end);
  return { start, end: ending ?? bytes.length, line: header, leftOut: { above, below } };
}

export function noEnd(end: string, at?: string): UnreadableFile {
  const mend = 'correct table.end in source.yaml, or leave it out';
  return new UnreadableFile({ at, what: `end of the table not found: ${end}`, mend });
}

/** Whether a line begins with the text, in a quoted cell or not, and behind empty cells or not. */
function startsWith(line: string, text: string): boolean {
  const quoted = `"${text.replaceAll('"', '""')}`;
  return [line, line.replace(EMPTY_CELLS, '')].some(
    (part) => part.startsWith(text) || part.startsWith(quoted),
  );
}

const EMPTY_CELLS = /^(?:(?:"")?[ ]*[,;|\t])+/;

/** Whether a line has any content. */
function isFilled(line: string): boolean {
  return /[^\s,;"]/.test(line);
}

interface Line {
  readonly start: number;
  /** Without its line break. */
  text(): string;
}

const [NEWLINE, RETURN] = [0x0a, 0x0d];

/** Includes the line after the last line break, even if it is empty. */
function* linesOf(bytes: Buffer): Generator<Line, void> {
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at];
    if (at < bytes.length && byte !== NEWLINE && byte !== RETURN) continue;
    const from = start;
    yield { start: from, text: () => bytes.toString('utf8', from, at) };
    if (byte === RETURN && bytes[at + 1] === NEWLINE) at += 1;
    start = at + 1;
  }
}
