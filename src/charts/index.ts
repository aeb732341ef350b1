import type { ChartContext, ChartSettings, DrawnChart } from './chart.ts';
import { drawWith } from './draw.ts';
import type { Drawable, Fit } from './fit.ts';
import type { FurtherForm } from './form.ts';
import type { ChartType } from './type.ts';
import { area } from './types/area.ts';
import { bar } from './types/bar.ts';
import { bars } from './types/bars.ts';
import { choropleth } from './types/choropleth.ts';
import { column } from './types/column.ts';
import { heat } from './types/heat.ts';
import { line } from './types/line.ts';
import { multiples } from './types/multiples.ts';
import { nested } from './types/nested.ts';
import { number } from './types/number.ts';
import { scatter } from './types/scatter.ts';
import { slope } from './types/slope.ts';
import { strip } from './types/strip.ts';
import { table } from './types/table.ts';
import { thenAndNow } from './types/thenAndNow.ts';
import { tileMap } from './types/tiles.ts';
import { waffle } from './types/waffle.ts';

export type * from './chart.ts';
export { ChartError } from './chart.ts';

/** The family: every type that a `chart` block may name. */
const TYPES = {
  line,
  area,
  column,
  bar,
  bars,
  nested,
  waffle,
  strip,
  tiles: tileMap,
  choropleth,
  slope,
  scatter,
  heat,
  multiples,
  number,
  'then-and-now': thenAndNow,
  table,
} satisfies Record<string, ChartType>;

/** Names of the types, for messages and documentation. */
export const chartTypes: readonly string[] = Object.keys(TYPES);

/**
 * Draws the chart that a block of a story describes, for one edition.
 * @param besides `lead` for one above the text, where there is room; `share` for one that stands for its edition
 * @throws {ChartError} with every problem of the settings
 */
export function drawChart(
  settings: ChartSettings,
  context: ChartContext,
  besides: readonly FurtherForm[] = [],
): DrawnChart {
  return drawWith(TYPES, settings, context, besides);
}

/** The types that suit a column of a table, best first. */
export function chartFits(drawable: Drawable): (Required<Fit> & { readonly type: string })[] {
  const { ref: column, kind } = drawable;
  return Object.entries<ChartType>(TYPES)
    .flatMap(([type, { fits, schema }]) => {
      const fit = fits(drawable);
      const own = 'kind' in schema.shape ? { column, kind } : { column };
      return fit ? [{ type, ...fit, settings: fit.settings ?? own }] : [];
    })
    .toSorted((a, b) => b.score - a.score);
}
