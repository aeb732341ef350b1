import { memoizeWeak } from './memoize.ts';

/** How a file counts what its cells stand in. */
export interface Counting {
  /** Lines of a text, rows of a sheet or of a columnar file, items of a list in JSON, from 0. */
  readonly unit: 'line' | 'row' | 'item';
  /** Name of the sheet, in a spreadsheet. */
  readonly sheet?: string | undefined;
  /** Path of the list, in JSON. */
  readonly path?: string | undefined;
}

/** Cells of a table that were found in one release file. */
export interface FoundCells extends Counting {
  /** Id of the source. */
  readonly source: string;
  /** ISO date of the release. */
  readonly released: string;
  /** Name of the file. */
  readonly file: string;
  /** True where an override replaced the value. */
  readonly corrected?: true | undefined;
  /** For each column of the table, the columns of the file that hold it: several where the file is wide. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /**
   * Runs of lines of the table's CSV file, and where the first of each is found: `2-9 14` or, where each is so
   * many numbers from the one before, `2-9 14+56`. With several columns in the file the numbers count its cells:
   * from left to right, then down.
   */
  readonly cells: readonly string[];
}

/** A cell of a release file. */
export interface FilePlace extends Counting, Pick<FoundCells, 'source' | 'released' | 'file' | 'corrected'> {
  readonly column: string;
  readonly number: number;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly step: number;
}

/** Writes cells as runs. @param lines in order @param numberOf where a line is found, by its index */
export function runsOf(lines: readonly number[], numberOf: (index: number) => number): string[] {
  const runs: { from: number; to: number; first: number; step: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const number = numberOf(index);
    const run = runs.at(-1);
    const isNext = run !== undefined && line === run.to + 1;
    if (isNext && run.from === run.to) Object.assign(run, { to: line, step: number - run.first });
    else if (isNext && number === run.first + run.step * (line - run.from)) run.to = line;
    else runs.push({ from: line, to: line, first: number, step: 1 });
  }
  return runs.map(({ from, to, first, step }) => {
    const lines = from === to ? String(from) : `${from}-${to}`;
    return `${lines} ${first}${step === 1 ? '' : `${step < 0 ? '' : '+'}${step}`}`;
  });
}

/** @returns null for a text that is no run */
function parseRun(text: string): Run | null {
  const [, from, to = from, first, step = '1'] = /^(\d+)(?:-(\d+))? (\d+)([+-]\d+)?$/.exec(text) ?? [];
  return from === undefined
    ? null
    : { from: Number(from), to: Number(to), first: Number(first), step: Number(step) };
}

/** Each line of runs, and where it is found. */
export function placesOf(cells: readonly string[]): { line: number; number: number }[] {
  return cells.flatMap((text) => {
    const run = parseRun(text);
    if (!run) return [];
    return Array.from({ length: run.to - run.from + 1 }, (_, index) => {
      return { line: run.from + index, number: run.first + run.step * index };
    });
  });
}

export function isRun(text: string): boolean {
  return parseRun(text) !== null;
}

const runsIn = memoizeWeak(({ cells }: FoundCells): readonly Run[] =>
  cells.flatMap((text) => parseRun(text) ?? []),
);

/** Where a value of a table was found, by its line in the table's CSV file. Null where it was computed. */
export function filePlace(all: readonly FoundCells[], column: string, line: number): FilePlace | null {
  for (const found of all) {
    const names = Object.hasOwn(found.columns, column) ? (found.columns[column] ?? []) : [];
    const run = names.length > 0 ? runAt(runsIn(found), line) : undefined;
    if (!run) continue;
    const number = run.first + run.step * (line - run.from);
    const { columns: _, cells: __, ...rest } = found;
    return { ...rest, column: names[number % names.length] ?? '', number: Math.floor(number / names.length) };
  }
  return null;
}

/** Runs follow each other by line. */
function runAt(runs: readonly Run[], line: number): Run | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.to ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run && run.from <= line ? run : undefined;
}
