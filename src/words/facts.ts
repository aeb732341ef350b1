import type { Area } from '../newsroom/area.ts';
import type { Column } from '../tables/column.ts';
import type { Origin } from '../tables/origin.ts';
import type { Period } from '../tables/period.ts';
import type { Absence, Caution } from '../tables/status.ts';
import type { Bounds } from '../tables/table.ts';

/** What is known of a chart or an edition, for a language to put into words. */

export interface ValueAt {
  readonly value: number;
  readonly period: Period;
  readonly bounds?: Bounds | undefined;
}

/** How a series went; extremes are the first of equals, as printed. */
export interface Course {
  readonly column: Column;
  /** Since when, if there are values before that it can't be set against. */
  readonly since: Period | null;
  readonly first: ValueAt;
  readonly last: ValueAt;
  readonly peak: ValueAt;
  readonly trough: ValueAt;
  /** By way of a peak or a trough between its ends; else level, or straight from one end to the other. */
  readonly by: 'peak' | 'trough' | 'level' | 'ends' | 'one value';
  /** From the first value to the last, as printed: −1, 0 or 1; null where estimates are too close to say. */
  readonly direction: number | null;
  /** All periods in which the peak or trough that it went by was reached, earliest first. */
  readonly reached: readonly Period[];
}

/** One column of many areas at one period. */
export interface Ranking {
  readonly column: Column;
  readonly period: Period;
  /** How many areas are ranked. */
  readonly count: number;
}

/** Where an area stands. */
export interface Place {
  readonly rank: number;
  /** With others. */
  readonly tied: boolean;
  /** The last place that the intervals of estimates allow, where that is another. */
  readonly last?: number | undefined;
  readonly value: number;
}

/** A value, and the row and the period in which a table has it. */
export interface CellAt {
  readonly name: string;
  readonly value: number;
  readonly column: Column;
  readonly period: Period;
}

/** Those that share an end of a ranking. */
export interface RankingEnd {
  readonly value: number;
  readonly areas: readonly Area[];
}

/** One column of many areas at two periods. */
export interface Pair {
  readonly column: Column;
  readonly from: Period;
  readonly to: Period;
}

/** How one area went between two periods. */
export interface Went {
  readonly area: Area;
  readonly before: number;
  readonly after: number;
  /** As printed: −1, 0 or 1; null where estimates are too close to say. */
  readonly direction: number | null;
}

/** How many areas went up, down, or stayed as they were. */
export interface Directions {
  readonly up: number;
  readonly down: number;
  readonly unchanged: number;
  /** Estimates that are not clearly different. */
  readonly unclear: number;
}

/** A column of a set with its value in words; null and the reason in its place where it has none. */
export interface NamedValue {
  readonly name: string;
  readonly said: string | null;
  readonly label: string;
}

/** Why a cell is missing, or what it is to be read with: a marker, or `apart` from those before it. */
export type Remark = 'apart' | Absence | Caution;

/** A figure of the text, traced to its cells. */
export interface TracedFigure {
  /** As the text prints it. */
  readonly printed: string;
  /** `Prosecutions, the West Marches`. */
  readonly what: string;
  /** How it is measured: `latest`, `percentChange`. */
  readonly measure: string;
  /** `2023`, `2022 to 2023`. */
  readonly period: string;
  /** The sum that was done, `102 − 55`, and where its cells stand: `as published: line 14, column “Thefts”`. */
  readonly how: string;
  /** The same for programs. */
  readonly origins: readonly Origin[];
  readonly table: string;
  /** Column and 1-based lines of the table's CSV file. */
  readonly column: string;
  readonly lines: readonly number[];
  /** The cells of a second figure that is in another table. */
  readonly beside?: TracedCells;
}

export interface TracedCells {
  readonly table: string;
  readonly title: string;
  readonly column: string;
  readonly lines: readonly number[];
}

/** What the statements of an edition rest on, for its readers. */
export interface ReadingRecord {
  /** Statements that print a figure or depend on a condition or claim about figures. */
  readonly bound: number;
  /** Quotes. */
  readonly quoted: number;
  /** Attested claims. */
  readonly attested: number;
  /** All statements, including those that are none of these. */
  readonly statements: number;
  /** Who approved the wordings. */
  readonly by: readonly string[];
  /** ISO dates of the first and last approval; '' when there is none. */
  readonly from: string;
  readonly to: string;
  /** Number of unread wordings. */
  readonly unread: number;
}
