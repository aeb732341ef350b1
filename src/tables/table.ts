import type { Area } from '../newsroom/area.ts';
import type { Column } from './column.ts';
import type { Period } from './period.ts';
import type { Status } from './status.ts';

/** A value, or the reason why there is none. `null` always carries a status. */
export interface Cell {
  readonly value: number | null;
  readonly status: readonly Status[];
}

export interface Row {
  readonly area: Area;
  readonly period: Period;
  /** By column name. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** 1-based line of the table's CSV file; the header is line 1. */
  readonly line: number;
}

/** A change in how the figures are counted: what lies on either side must not be compared unsaid. */
export interface Break {
  /** First period that is counted in the new way. */
  readonly period: Period;
  /** One sentence without a full stop, for charts and notes. */
  readonly note: string;
}

/** The publication behind a table. */
export interface TableSource {
  /** Folder name under `data/sources`. */
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly attribution: string;
  /** How the file was obtained, when it is not the publisher's own. */
  readonly obtained: string;
  /** ISO date of the newest release used. */
  readonly released: string;
  /** Values of that release that are known to be wrong, and what stands in their place. */
  readonly overrides?: readonly OverriddenValue[] | undefined;
}

/** A value of a raw file that the newsroom knows to be wrong. */
export interface OverriddenValue {
  /** Code. */
  readonly area: string;
  /** Id. */
  readonly period: string;
  /** Of the source, as recipes call it. */
  readonly column: string;
  /** null where the file has no number. */
  readonly published: number | null;
  readonly value: number | null;
  /** How we know, as a sentence without a full stop. */
  readonly reason: string;
}

/** A tidy derived table: one row per area and period, typed columns with units. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly columns: ReadonlyMap<string, Column>;
  /** Sorted by the order of areas, then by period. */
  readonly rows: readonly Row[];
  /** By area code, in period order. */
  readonly byArea: ReadonlyMap<string, readonly Row[]>;
  readonly breaks: readonly Break[];
  readonly sources: readonly TableSource[];
}
