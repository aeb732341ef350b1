import type { Area } from '../newsroom/area.ts';
import type { Period } from './period.ts';
import type { Status } from './status.ts';

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
