import { isKnown, knownSinceBreak } from '../figures/series.ts';
import type { Period } from '../tables/period.ts';
import type { Status } from '../tables/status.ts';
import { asShown } from '../words/asShown.ts';
import { asPrinted } from '../words/digits.ts';
import type { AreaBaseline, Baseline } from './baseline.ts';
import { lastingMarkers } from './carryForward.ts';
import type { Edit } from './releasedTable.ts';

/** How one area's figures change; null when the change can't happen there. */
export type AreaChange = (area: AreaBaseline, baseline: Baseline) => readonly Edit[] | null;

/** One cell of the area's column. */
function edit(
  { series }: AreaBaseline,
  { id }: Period,
  value: number | null,
  status: readonly Status[],
): Edit {
  return { column: series.column.name, period: id, cell: { value, status } };
}

/** Sets a new value, provided that it is within bounds and prints differently from the last one. */
export function value(next: (area: AreaBaseline, baseline: Baseline) => number | null): AreaChange {
  return (area, baseline) => {
    const wanted = next(area, baseline);
    if (wanted === null) return null;
    const rounded = asShown(wanted, area.series.column);
    const possible = rounded >= area.lowest && rounded <= area.highest;
    if (!possible || rounded === area.last.value) return null;
    return [edit(area, baseline.period, rounded, lastingMarkers(area.last.status))];
  };
}

/** Five per cent, or the smallest step that prints; of an estimate, one that takes it clear of its interval. */
function step({ unit, last }: AreaBaseline, from: number): number {
  const width = last.bounds ? last.bounds.upper - last.bounds.lower + unit : 0;
  return Math.max(unit, width, Math.abs(from) / 20);
}

/** Zero is a change of its own. */
function notZero(area: AreaBaseline, rounded: number): number | null {
  return area.lowest === 0 && asPrinted(rounded, area.series.column.decimals) <= 0 ? null : rounded;
}

function ends({ series }: AreaBaseline, end: 'lower' | 'upper'): number[] {
  return series.points.filter(isKnown).map((point) => point.bounds?.[end] ?? point.value);
}

/** Up or down by five per cent, or by the smallest step that prints. */
export function moved(sign: 1 | -1): AreaChange {
  return value((area) => notZero(area, area.last.value + sign * step(area, area.last.value)));
}

/** Halves, rounded down to a number that prints. */
export const halved: AreaChange = value((area) =>
  notZero(area, Math.floor(area.last.value / area.unit / 2) * area.unit),
);

/** Beyond all earlier values, before or after a break. */
export function beyondRecord(sign: 1 | -1): AreaChange {
  return value((area) => {
    const record = sign > 0 ? Math.max(...ends(area, 'upper')) : Math.min(...ends(area, 'lower'));
    return notZero(area, record + sign * step(area, record));
  });
}

export function equalled(pick: (...numbers: number[]) => number): AreaChange {
  return value(({ series }) => pick(...knownSinceBreak(series).map((point) => point.value)));
}

/** The base of the next change is today's newest figure, so that figure is edited too. */
export const smallBase: AreaChange = (area, baseline) => {
  const { before, last, series, unit, highest } = area;
  const { minimumBase, decimals } = series.column;
  const base = asPrinted(minimumBase / 2, decimals);
  if (base <= 0 || last.value < minimumBase || base + unit > highest) return null;
  const status = lastingMarkers(before?.status ?? last.status);
  return [edit(area, last.period, base, status), edit(area, baseline.period, base + unit, status)];
};

export const gap: AreaChange = (area) => [edit(area, area.last.period, null, ['x'])];

export const revised: AreaChange = (area) => [
  edit(area, area.last.period, area.last.value, [...lastingMarkers(area.last.status), 'r']),
];

export const missing: AreaChange = (area, { period }) => [edit(area, period, null, ['x'])];

export function marked(status: Status): AreaChange {
  return (area, { period }) => [
    edit(area, period, area.last.value, [...lastingMarkers(area.last.status), status]),
  ];
}

export const doubled: AreaChange = value(({ last }) => last.value * 2);
export const levelWithNation: AreaChange = value((_held, { nation }) => nation?.last.value ?? null);
/** Where it may be: from below zero to above, or the other way. */
export const turned: AreaChange = value(({ series, last }) => (series.column.negative ? -last.value : null));
export const zero: AreaChange = value(() => 0);
export const one: AreaChange = value(() => 1);
