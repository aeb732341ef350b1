import type { FaultList } from '../faults/fault.ts';
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
  const add = (what: string, mend: string) => faults.add({ file, line: 0, column: 0, what, mend });
  if (lines.length < header) {
    add(`no header on line ${header}: the file has ${lines.length}`, 'correct table.header in source.yaml');
    return null;
  }
  const ending =
    end === undefined ? lines.length : lines.findIndex((line, index) => index >= header && starts(line, end));
  if (ending < 0) {
    add(`end of the table not found: ${end}`, 'correct table.end in source.yaml, or leave it out');
    return null;
  }
  const kept = [...lines.slice(0, header - 1).map(() => ''), ...lines.slice(header - 1, ending)];
  return {
    text: kept.join('\n'),
    above: filled(lines.slice(0, header - 1)),
    below: filled(lines.slice(ending)),
  };
}

function starts(line: string, text: string): boolean {
  return line.startsWith(text) || line.startsWith(`"${text.replaceAll('"', '""')}`);
}

function filled(lines: readonly string[]): number {
  return lines.filter((line) => /[^\s,;"]/.test(line)).length;
}
