import type { Area } from '../newsroom/area.ts';
import type { Break } from './breaks.ts';
import type { Column, Unit } from './column.ts';
import type { FoundCells } from './filePlace.ts';
import type { Period } from './period.ts';
import type { Queried } from './queried.ts';
import type { Status } from './status.ts';
import type { TableRows } from './tableRows.ts';

/** Within which the true value of an estimate probably lies, in the column's unit. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** A value, or null with a status that says why there is none. */
export interface Cell {
  readonly value: number | null;
  readonly status: readonly Status[];
  /** Of an estimate; some have none published. */
  readonly bounds?: Bounds | undefined;
}

export interface Row {
  readonly area: Area;
  readonly period: Period;
  /** By column name. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** 1-based line in the CSV file; the header is line 1. */
  readonly line: number;
}

/** How the files of a source were had. */
export interface Obtained {
  /** `original` if they are the publisher's own. */
  readonly how: 'original' | 'transcribed' | 'queried';
  /** For readers; '' where there is none. */
  readonly note: string;
  /** That made the newest release. */
  readonly query?: Queried | undefined;
}

/** A publication that a table is derived from. */
export interface TableSource {
  /** Folder name under `data/sources`. */
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  /** None where the publisher states none. */
  readonly licence?: { readonly name: string; readonly url: string } | undefined;
  /** The sentence that the licence asks for; '' where it asks for none. */
  readonly attribution: string;
  readonly obtained: Obtained;
  /** ISO date of the newest release used. */
  readonly released: string;
  /** Corrected values in that release. */
  readonly overrides?: readonly OverriddenValue[] | undefined;
}

/** A known error in a raw file, corrected by the newsroom. */
export interface OverriddenValue {
  /** Area code. */
  readonly area: string;
  /** Period id. */
  readonly period: string;
  /** Column of the source, as named in `source.yaml`. */
  readonly column: string;
  /** null when the file has no number. */
  readonly published: number | null;
  readonly value: number | null;
  /** Evidence: a sentence without a full stop. */
  readonly reason: string;
}

/** With the unit of the column that holds the published value; undefined where no column of the table does. */
export interface OverrideInUnit extends OverriddenValue {
  readonly unit: Unit | undefined;
}

/** A tidy derived table: one row per area and period, typed columns with units. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly columns: ReadonlyMap<string, Column>;
  /** In area order, then by period. */
  readonly rows: TableRows;
  readonly breaks: readonly Break[];
  /** True where figures come at intervals, such as every second year: what lies between is no hole. */
  readonly gapped: boolean;
  readonly sources: readonly TableSource[];
  /** Where its values stand in the release files. What is not found there was computed. */
  readonly found: readonly FoundCells[];
}
