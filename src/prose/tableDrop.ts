import { Drop } from 'liquidjs';
import type { Table } from '../tables/table.ts';
import { HELD, unknownName } from './baseDrops.ts';

/** The columns of a table, each by its name: `survey.ever_all`. */
export class TableDrop extends Drop {
  readonly [HELD]: { readonly name: string; readonly table: Table; readonly figures: Map<string, unknown> };

  constructor(name: string, table: Table) {
    super();
    this[HELD] = { name, table, figures: new Map() };
  }

  override liquidMethodMissing(key: string | number): unknown {
    const { name, table, figures } = this[HELD];
    const figure = figures.get(String(key));
    if (figure) return figure;
    throw unknownName(name, String(key), [...table.columns.keys()]);
  }
}
