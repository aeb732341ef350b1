import type { KnownPoint, Point, Series } from '../figures/series.ts';
import type { Role } from '../newsroom/palette.ts';
import type { Column } from '../tables/column.ts';
import type { Language } from '../words/language.ts';
import type { Mark } from './mark.ts';
import { band, type Extent } from './marks/band.ts';
import { type Interval, intervals } from './marks/intervals.ts';
import { runsOf } from './rows.ts';

/** How sure the estimates of a picture are: shown of every column that has bounds, whatever the block says. */

const OPACITY = 0.18;

/** The intervals of a line: shading where it joins points, a stroke at a point that is joined to none. */
export function bandOf(series: Series, role: Role): Mark[] {
  if (!series.column.bounds) return [];
  const runs = runsOf(series).flatMap(boundedRuns);
  const lone = runs.flatMap((run) => (run.length === 1 ? run : []));
  const strokes = lone.map(({ x, low, high }): Interval => ({ at: x, low, high }));
  return [
    band(
      runs.filter((run) => run.length > 1),
      role,
      OPACITY,
    ),
    intervals(strokes, 'y', role),
  ];
}

/** A point whose interval is not known parts what lies before it from what lies after it. */
function boundedRuns(run: readonly KnownPoint[]): Extent[][] {
  const parts: Extent[][] = [[]];
  for (const { period, bounds } of run) {
    if (bounds) parts.at(-1)?.push({ x: period.index, low: bounds.lower, high: bounds.upper });
    else parts.push([]);
  }
  return parts.filter(({ length }) => length > 0);
}

/** The intervals of cells that lie each at a place of its own. */
export function intervalsOf(
  cells: readonly (Pick<Point, 'value' | 'bounds'> & { readonly at: number })[],
  along: 'x' | 'y',
): Mark {
  const known = cells.flatMap(({ at, value, bounds }): Interval[] => {
    return value !== null && bounds ? [{ at, low: bounds.lower, high: bounds.upper }] : [];
  });
  return intervals(known, along);
}

/** What the shading or the strokes are; none of columns without bounds. */
export function certaintyNotes(
  shown: readonly { readonly column: Column; readonly points: readonly Pick<Point, 'value' | 'bounds'>[] }[],
  shape: 'band' | 'strokes',
  { charts }: Language,
): string[] {
  const levels = shown.flatMap(({ column, points }) => {
    const isDrawn = points.some((point) => point.value !== null && point.bounds);
    return column.bounds && isDrawn ? [column.bounds.confidence] : [];
  });
  const level = [...new Set(levels)].toSorted((a, b) => a - b);
  return level.length === 0 ? [] : [charts.notes.certainty(level, shape)];
}
