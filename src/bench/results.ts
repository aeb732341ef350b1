/** One line of the report: what was done, what it took, and what a yardstick took for the same. */
export interface Result {
  readonly what: string;
  /** Editions, or rows. */
  readonly size: number;
  readonly ms: number;
  /** Megabytes; absent where it was not a program of its own. */
  readonly memory?: number;
  readonly yardstick?: string;
  readonly yardstickMs?: number;
  readonly note?: string;
}

const HEADER = ['size', 'what', 'time', 'memory', 'yardstick', 'its time', 'ratio', ''];

function cells({ size, what, ms, memory, yardstick = '', yardstickMs, note = '' }: Result): string[] {
  return [
    size.toLocaleString('en-GB'),
    what,
    seconds(ms),
    memory === undefined ? '' : `${Math.round(memory)} MB`,
    yardstick,
    yardstickMs === undefined ? '' : seconds(yardstickMs),
    yardstickMs === undefined ? '' : `${(ms / yardstickMs).toFixed(2)} ×`,
    note,
  ];
}

/** A table for a terminal. */
export function formatResults(results: readonly Result[]): string {
  const rows = [HEADER, ...results.map(cells)];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** A table in Markdown. */
export function markdownTable(results: readonly Result[]): string {
  const line = (row: readonly string[]) => `| ${row.map((cell) => cell.trim()).join(' | ')} |`;
  return [line(HEADER), `|${'---|'.repeat(HEADER.length)}`, ...results.map((each) => line(cells(each)))].join(
    '\n',
  );
}

export function seconds(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/**
 * By which power of the size the time grows, from the smallest to the largest: 1 when twice as much takes
 * twice as long. Null for fewer than two sizes.
 */
export function growth(results: readonly Pick<Result, 'size' | 'ms'>[]): number | null {
  const sorted = results.toSorted((a, b) => a.size - b.size);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || first.size === last.size) return null;
  return Math.log(last.ms / first.ms) / Math.log(last.size / first.size);
}
