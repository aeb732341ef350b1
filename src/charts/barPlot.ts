import { isKnown, type Point } from '../figures/series.ts';
import type { Role } from '../newsroom/palette.ts';
import type { Column } from '../tables/column.ts';
import { breaksSeries } from '../tables/status.ts';
import type { Language } from '../words/language.ts';
import { type Row, rows } from './axes/rows.ts';
import { values } from './axes/values.ts';
import { labelText } from './dataTable.ts';
import { bars } from './marks/bars.ts';
import type { Plot } from './plot.ts';

export interface BarRow extends Row {
  readonly point: Point;
  readonly column: Column;
  readonly role?: Role;
}

/** Bars from the top down in the order given. @param base where they begin; zero, unless it is given */
export function barPlot(
  all: readonly BarRow[],
  language: Language,
  base?: number,
  size = all.length > 12 ? { thickness: 13, gap: 6 } : { thickness: 20, gap: 10 },
): Plot {
  const drawn = all.map(({ point, column, main = false, role = main ? 'highlight' : 'context' }, at) => ({
    ...{ at, value: point.value, role, bold: main, bounds: point.bounds },
    text: labelText(point, column, language),
    apart: isKnown(point) && breaksSeries(point),
    textRole: isKnown(point) ? ('ink' as const) : ('muted' as const),
  }));
  const [{ column }] = all as [BarRow];
  return {
    x: values(column, { ticks: 'none', zero: base === undefined }),
    y: rows(all, size),
    marks: [bars(drawn, { along: 'x', thickness: size.thickness, ...(base !== undefined && { base }) })],
  };
}
