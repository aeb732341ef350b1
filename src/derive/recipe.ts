import type * as aq from 'arquero';
import type { DeclaredBreak } from '../tables/breaks.ts';
import type { ColumnSpec } from '../tables/column.ts';

/** Arquero does not export its table type. */
export type ArqueroTable = ReturnType<typeof aq.table>;

export interface RecipeInput {
  readonly aq: typeof aq;
  readonly op: typeof aq.op;
  /**
   * The newest release of a source, with the columns declared in `source.yaml`: `area` columns hold area
   * codes, `period` columns period ids, number columns a number or undefined, each with a text column
   * `<name>_status` of bracketed markers. Undefined, not null, so that arithmetic on a missing number gives
   * NaN, which is refused, and never zero.
   */
  release(source: string): ArqueroTable;
  /** All releases of a source, oldest first. */
  releases(source: string): readonly { readonly date: string; readonly table: ArqueroTable }[];
  /** One row per area: code, name, slug, kind, parent, comparable. */
  readonly areas: ArqueroTable;
}

/**
 * A build-time script that derives one table: the default export of `scripts/derive/<table>.ts`. The result
 * has `area` (code), `period` (id), the declared columns and, where a value is missing or qualified,
 * `<column>_status`.
 */
export interface Recipe {
  readonly title: string;
  readonly description: string;
  /** Ids of the sources it reads. */
  readonly from: readonly string[];
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  /** Changes in how the figures are counted: no comparison crosses one without saying so. */
  readonly breaks?: readonly DeclaredBreak[];
  /** True where the figures come at intervals, such as every second year or every ten: nothing is missing between. */
  readonly gapped?: boolean;
  /**
   * A source with `query.parts`: `derive` is run for one part of its newest release after the other, each with all
   * rows of some areas. Only where no row that it makes needs rows of other areas.
   */
  readonly inParts?: string;
  derive(input: RecipeInput): ArqueroTable;
}
