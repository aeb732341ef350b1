import type { Table } from './table.ts';

/**
 * What a piece of work has asked of a table: `rows X1`, `latest thefts`. While the answers are the same, so is
 * its result. Everything that reads a table's rows says so by `ask`, and says it also where the answer is
 * remembered from earlier.
 */
export type Questions = ReadonlySet<string>;

/** By the id of the table. */
export type Asked = ReadonlyMap<string, Questions>;

/** The question for all rows of all areas. */
export const ALL_ROWS = 'all';

/** Who asks for more areas than this asks for the table: one answer is then sooner compared than many. */
const MOST_AREAS = 60;

let asked: Map<string, Set<string>> | null = null;

/** Does work and records what it asks. Work within it that is recorded itself counts for itself alone. */
export function recordAsked<T>(work: () => T): { readonly result: T; readonly asked: Asked } {
  const [outer, own] = [asked, new Map<string, Set<string>>()];
  asked = own;
  try {
    return { result: work(), asked: own };
  } finally {
    asked = outer;
  }
}

/** Does work whose questions are not to be recorded: for what is made once and asked for by another question. */
export function unrecorded<T>(work: () => T): T {
  return recordAsked(work).result;
}

/** @param question its kind, and what it is about: no two kinds of answers go by one name */
export function ask({ id }: Pick<Table, 'id'>, question: string): void {
  if (!asked) return;
  const questions = asked.get(id);
  if (!questions) asked.set(id, new Set([question]));
  else if (!questions.has(ALL_ROWS)) {
    questions.add(question);
    if (questions.size > MOST_AREAS) asked.set(id, new Set([ALL_ROWS]));
  }
}

/** The rows of one area. */
export function askRows(table: Pick<Table, 'id'>, area: { readonly code: string }): void {
  if (asked) ask(table, `rows ${area.code}`);
}
