import type { Boundaries } from '../boundaries/boundaries.ts';
import { isKnown } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import { addsUp, type Column, isSameUnit } from '../tables/column.ts';
import type { Table } from '../tables/table.ts';
import type { ChartSettings } from './chart.ts';
import { cellAt, latestShared } from './rows.ts';

/** What a type offers for a column of a table. */
export interface Fit {
  /** How much sooner than other types, 0 to 100. */
  readonly score: number;
  /** For authors: what the chart would show. */
  readonly why: string;
  /** Of its block, without type, id and words; the column, and the kind if the type has one, unless they are given. */
  readonly settings?: ChartSettings;
}

/** A column of a table, and what there is to draw of it. Columns are written `table.column`. */
export interface Drawable {
  readonly column: Column;
  readonly ref: string;
  /** Whether areas of any size may be compared. */
  readonly isRate: boolean;
  /** How many have values. */
  readonly periods: number;
  readonly kind: string;
  /** How many of the kind may be compared in the latest period. */
  readonly areas: number;
  readonly hasNation: boolean;
  readonly hasTiles: boolean;
  readonly hasShapes: boolean;
  /** Columns of the same unit, the column first. */
  readonly alike: readonly string[];
  /** The column, if it is a rate, and other rates: what may be set against each other in areas of any size. */
  readonly rates: readonly string[];
  /** A whole, a part of it, a part of that, the column among them. */
  readonly chain: readonly string[];
  /** Parts of the column, or of the whole that it is a part of. */
  readonly parts: readonly string[];
}

/** @param kind of the areas that are compared */
export function drawableOf(
  table: Table,
  column: Column,
  kind: string,
  { nation, boundaries = [] }: { nation: Area; boundaries?: readonly Boundaries[] | undefined },
): Drawable {
  const of = { table, column };
  const rows = table.rows.filter(({ cells }) => cells[column.name]?.value != null);
  const own = new Set(rows.map(({ area }) => area));
  const peers = [...own].filter((area) => area.kind === kind && area.comparable);
  const period = latestShared(of, peers, 2);
  const areas = period ? peers.filter((area) => isKnown(cellAt(of, area, period))) : [];
  const all = [...table.columns.values()];
  const refs = (columns: readonly Column[]) => columns.map(({ name }) => `${table.id}.${name}`);
  const whole = table.columns.get(column.partOf ?? '') ?? column;
  return {
    column,
    ref: `${table.id}.${column.name}`,
    isRate: !addsUp(column),
    periods: new Set(rows.map(({ period: { id } }) => id)).size,
    kind,
    areas: areas.length,
    hasNation: table.rows.has(nation.code),
    hasTiles: areas.length > 0 && areas.every(({ tile }) => tile !== null),
    hasShapes: boundaries.some(
      ({ shapes }) => areas.length > 0 && areas.every(({ code }) => shapes.has(code)),
    ),
    alike: refs([column, ...all.filter((other) => other !== column && isSameUnit(other, column))]),
    rates: addsUp(column) ? [] : refs([column, ...all.filter((other) => other !== column && !addsUp(other))]),
    chain: refs([...wholesOf(column, table), column, ...partsDown(column, all)]),
    parts: refs(all.filter(({ partOf }) => partOf === whole.name)),
  };
}

/** The whole of a column, the whole of that, widest first. */
function wholesOf({ partOf = '' }: Column, table: Table): Column[] {
  const whole = table.columns.get(partOf);
  return whole ? [...wholesOf(whole, table), whole] : [];
}

/** The first part of a column, the first part of that. */
function partsDown({ name }: Column, all: readonly Column[]): Column[] {
  const part = all.find(({ partOf }) => partOf === name);
  return part ? [part, ...partsDown(part, all)] : [];
}
