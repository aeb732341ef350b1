import { isKnown, type Point, type Series } from '../figures/series.ts';
import type { Role } from '../newsroom/palette.ts';
import type { Column } from '../tables/column.ts';
import { breaksSeries } from '../tables/status.ts';
import type { Language } from '../words/language.ts';
import { type Row, rows } from './axes/rows.ts';
import { values } from './axes/values.ts';
import { labelText } from './dataTable.ts';
import { bars } from './marks/bars.ts';
import { key } from './marks/key.ts';
import { type Segment, segments } from './marks/segments.ts';
import type { Plot } from './plot.ts';
import { seriesRole } from './seriesStyle.ts';

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
    marks: bars(drawn, { along: 'x', thickness: size.thickness, ...(base !== undefined && { base }) }),
  };
}

/** The values of an area, or of a period, one for each column. */
export interface Group {
  readonly name: string;
  readonly main: boolean;
  /** Words on the line between the group before and this one, where they are counted in different ways. */
  readonly rule?: string;
  /** Each of one point. */
  readonly cells: readonly Series[];
}

/** A heading for each category; below it a bar for each column, with its own name. */
export function grouped(groups: readonly Group[], language: Language): Plot {
  const all = groups.flatMap(({ name, main, cells, rule }) =>
    cells.map(({ column, points }, index) => ({
      ...{ name: column.title, column, point: points[0] as Point, role: seriesRole(index) },
      ...(index === 0 && { heading: name, isMainHeading: main, ...(rule && { rule }) }),
    })),
  );
  return barPlot(all, language, undefined, { thickness: 16, gap: 5 });
}

/** A bar for each category, of segments in the order of the columns; a key above names them. */
export function stacked(groups: readonly Group[], language: Language): Plot {
  const [first] = groups as [Group];
  const all = groups.flatMap(({ cells }, row) => {
    let sum = 0;
    return cells.flatMap(({ column, points: [point] }, index): Segment[] => {
      const from = sum;
      sum += point?.value ?? 0;
      const text = isKnown(point) ? labelText(point, column, language) : '';
      return sum > from ? [{ row, from, to: sum, text, role: seriesRole(index) }] : [];
    });
  });
  const entries = first.cells.map(({ column }, index) => ({
    ...{ text: column.title, role: seriesRole(index), shape: 'square' as const },
  }));
  return {
    x: values((first.cells[0] as Series).column, { ticks: 'none' }),
    y: rows(groups, { thickness: 26, gap: 8 }),
    marks: [key(entries), segments(all, 26)],
  };
}
