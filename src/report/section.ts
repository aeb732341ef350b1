import type { Fault } from '../faults/fault.ts';

/** A text before and after; null where there was none, or is none now. */
export interface BeforeAfter {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A passage of an edition, to be opened at the desk. */
export interface PassagePlace {
  readonly story: string;
  readonly edition: string;
  /** Index among the edition's passages; null where it has none there. */
  readonly passage: number | null;
}

/** One item of a report. */
export interface Entry {
  readonly label: string;
  /** What the label is about; only the desk leads there. */
  readonly open?: PassagePlace;
  /** Told after the label. */
  readonly lines?: readonly string[];
  /** Of many alike, the first is the example. */
  readonly changes?: readonly BeforeAfter[];
  /** SVG, to compare side by side. */
  readonly pictures?: { readonly before: string | null; readonly after: string | null };
}

/** The output of a command, for a terminal, a page or a pull request. */
export interface Report {
  readonly title: string;
  /** What it is about, after the title. */
  readonly about: string;
  readonly sections: readonly Section[];
  /** The last line in a terminal, the first elsewhere. */
  readonly verdict: string;
}

/** A part of a report. */
export interface Section {
  readonly title: string;
  /** Whether the sections after it belong to it. */
  readonly isHead?: boolean;
  /** `fault` stops a build, `look` needs a look, `news` is for information. */
  readonly tone: 'fault' | 'look' | 'news';
  /** Layout of changes: short values on one line, or sentences one below the other. */
  readonly layout: 'values' | 'sentences';
  /** Slug of the story of which it lists the unread wordings. */
  readonly unreadOf?: string;
  /** Whether somebody confirms each entry before what is reported is accepted. */
  readonly confirm?: boolean;
  /** How many changes of an entry are shown where space is short. */
  readonly most: number;
  readonly entries: readonly Entry[];
}

/** One section, or none without entries. */
export function section(
  title: string,
  entries: readonly Entry[],
  options: Partial<Omit<Section, 'title' | 'entries'>> = {},
): Section[] {
  if (entries.length === 0) return [];
  return [{ title, tone: 'news', layout: 'values', most: 8, ...options, entries }];
}

export function faultEntry({ file, line, column, at, what, rule, edition, expected, mend }: Fault): Entry {
  const place = [file, line, column].filter((part) => part !== 0).join(':');
  const lines = [
    edition ? `edition   ${edition}` : [],
    expected ? `expected  ${expected}` : [],
    mend ? `mend      ${mend}` : [],
  ].flat();
  const label = [place, at, what, rule && `[${rule}]`].filter((part) => part !== undefined).join('  ');
  return { label, lines };
}

/** A line without the columns of a terminal: `because   it is` → `because: it is`. */
export function inProse(line: string): string {
  return line.replace(/^(\w+) {2,}/, '$1: ');
}
