import type { Table } from './table.ts';

/**
 * Questions asked of a table, such as `rows X1` or `latest thefts`: a cached result holds while their answers
 * are unchanged. Everything that reads rows must call `ask`, even when its own answer is cached.
 */
export type Questions = ReadonlySet<string>;

/** By table id. */
export type Asked = ReadonlyMap<string, Questions>;

/** Asks for all rows of all areas. */
export const ALL_ROWS = 'all';

/** Above this many areas, one comparison of the whole table is cheaper. */
const MOST_AREAS = 60;

let asked: Map<string, Set<string>> | null = null;

/** Runs `work` and records its questions. A nested recording keeps its questions to itself. */
export function recordAsked<T>(work: () => T): { readonly result: T; readonly asked: Asked } {
  const [outer, own] = [asked, new Map<string, Set<string>>()];
  asked = own;
  try {
    return { result: work(), asked: own };
  } finally {
    asked = outer;
  }
}

/** Runs `work` without recording, for shared values that are recorded under another question. */
export function unrecorded<T>(work: () => T): T {
  return recordAsked(work).result;
}

/** @param question kind and subject; each kind of answer needs its own name */
export function ask({ id }: Pick<Table, 'id'>, question: string): void {
  if (!asked) return;
  const questions = asked.get(id);
  if (!questions) asked.set(id, new Set([question]));
  else if (!questions.has(ALL_ROWS)) {
    questions.add(question);
    if (questions.size > MOST_AREAS) asked.set(id, new Set([ALL_ROWS]));
  }
}

/** Asks for the rows of one area. */
export function askRows(table: Pick<Table, 'id'>, area: { readonly code: string }): void {
  if (asked) ask(table, `rows ${area.code}`);
}
