import type { FaultList } from '../faults/fault.ts';
import type { CellProblem } from './rawTable.ts';
import type { TableOptions } from './tableOptions.ts';

/** The part of a file that is a table; what stands around it is counted, so that it can be shown. */
export interface TableLines {
  /** Starts with blank lines in place of those above the table: every line keeps its number. */
  readonly text: string;
  readonly above: number;
  readonly below: number;
}

/**
 * Leaves out titles above a table and footnotes under it, as `source.yaml` declares them.
 * @returns null when a fault was added
 */
export function tableLines(
  text: string,
  { header = 1, end }: Partial<TableOptions>,
  file: string,
  faults: FaultList,
): TableLines | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const add = (problem: CellProblem) => faults.add({ file, line: 0, column: 0, ...problem });
  if (lines.length < header) {
    add(noHeader(header, lines.length));
    return null;
  }
  const ending =
    end === undefined
      ? lines.length
      : lines.findIndex((line, index) => index >= header && startsWith(line, end));
  if (ending < 0) {
    add(noEnd(end ?? ''));
    return null;
  }
  const kept = [...lines.slice(0, header - 1).map(() => ''), ...lines.slice(header - 1, ending)];
  return {
    text: kept.join('\n'),
    above: lines.slice(0, header - 1).filter(isFilled).length,
    below: lines.slice(ending).filter(isFilled).length,
  };
}

export function noHeader(line: number, lines: number): CellProblem {
  const mend = 'correct table.header in source.yaml';
  return { what: `no header on line ${line}: the file has ${lines}`, mend };
}

export function noEnd(end: string): CellProblem {
  const mend = 'correct table.end in source.yaml, or leave it out';
  return { what: `end of the table not found: ${end}`, mend };
}

/** Whether a line begins with the text, in a quoted cell or not. */
export function startsWith(line: string, text: string): boolean {
  return line.startsWith(text) || line.startsWith(`"${text.replaceAll('"', '""')}`);
}

/** Whether a line says anything. */
export function isFilled(line: string): boolean {
  return /[^\s,;"]/.test(line);
}
