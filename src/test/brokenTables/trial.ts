import { median } from 'd3';
import { type Context, type Suspicion, suspicions } from '../../refresh/suspicions/index.ts';
import { ERROR_KINDS, type ErrorKind, type Spot } from './errorKinds.ts';
import { type Grid, type GridRow, periodsOf, viewOf } from './grid.ts';

/** One error, made in a table, and what was said of it. */
export interface Trial {
  readonly kind: string;
  readonly spot: Spot;
  /** True where it must be seen: it lies beyond six sigma, or breaks a total, a shape or a repeat. */
  readonly isLarge: boolean;
  readonly isSeen: boolean;
}

/** A year as it really came, and what was said against it. */
export interface RightRelease {
  readonly grid: string;
  readonly period: string;
  readonly alarms: readonly Suspicion[];
}

/** Former periods without which nothing can be compared. */
const PAST = 3;

export function rightReleases(grid: Grid): RightRelease[] {
  return releasesOf(grid).map(({ period, rows, context }) => {
    return { grid: grid.name, period, alarms: said(rows, context).filter(({ isMinor }) => !isMinor) };
  });
}

/** @param areas in how many areas each kind of error is made, in each column of each release */
export function trials(grid: Grid, areas: number): Trial[] {
  return releasesOf(grid).flatMap(({ period, rows, context }) => {
    const usual = new Set(said(rows, context).map(({ what }) => what));
    return headersOf(rows).flatMap((header) =>
      ERROR_KINDS.flatMap((kind) => {
        const spots = spotsFor(kind, { grid, rows, header, period, most: areas });
        return spots.flatMap((spot): Trial[] => {
          const made = kind.make(rows, spot);
          if (!made) return [];
          const isSeen = said(made, context).some(({ what }) => !usual.has(what));
          return [{ kind: kind.name, spot, isLarge: isLarge(kind, rows, made, spot), isSeen }];
        });
      }),
    );
  });
}

function headersOf(rows: readonly GridRow[]): string[] {
  return Object.keys(rows[0]?.values ?? {});
}

/** Each period in turn as the new release, after all that came before it. */
function releasesOf(grid: Grid) {
  const periods = periodsOf(grid.rows);
  return periods.slice(PAST).map((period) => {
    const until = (last: string) =>
      grid.rows.filter((row) => periods.indexOf(row.period) <= periods.indexOf(last));
    const former = periods.slice(PAST - 2, periods.indexOf(period)).map((last) => viewOf(until(last)));
    return { period, rows: until(period), context: { former, grid } };
  });
}

function said(rows: readonly GridRow[], { former, grid }: Pick<Context, 'former'> & { grid: Grid }) {
  const before = former.at(-1);
  if (!before) return [];
  const { parents, parts } = grid;
  const parentOf = (area: string) => parents[area] ?? null;
  return suspicions({ before, after: viewOf(rows), former, parentOf, parts, nameOf: (area) => area });
}

interface Column extends Pick<Spot, 'grid' | 'header' | 'period'> {
  readonly rows: readonly GridRow[];
  readonly most: number;
}

function spotsFor({ whole }: ErrorKind, { grid, rows, header, period, most }: Column): Spot[] {
  const areas = rows
    .filter((row) => row.period === period && row.values[header] !== undefined)
    .map(({ area }) => area);
  const step = Math.max(1, Math.floor(areas.length / most));
  const chosen = areas.filter((_, index) => index % step === 0).slice(0, whole ? 1 : most);
  return chosen.map((area) => {
    const other = areas[(areas.indexOf(area) + step) % areas.length] ?? area;
    return { grid, header, period, area, other };
  });
}

/** By the true figures alone: how far the wrong value lies from its peers’ changes. */
function isLarge(
  { breaks, whole }: ErrorKind,
  rows: readonly GridRow[],
  made: readonly GridRow[],
  spot: Spot,
): boolean {
  if (breaks === 'repeat' && !whole) return !repeatsAnyway(rows, spot);
  if (whole || breaks !== 'size' || spot.grid.summed.includes(spot.header)) return true;
  const { header, area } = spot;
  const at = (all: readonly GridRow[], period: string, of = area) =>
    all.find((row) => row.area === of && row.period === period)?.values[header];
  const periods = periodsOf(rows);
  return periods.slice(-2).some((period) => {
    const [value, truth] = [at(made, period), at(rows, period)];
    const isChanged = value !== undefined && truth !== undefined && value !== truth;
    if (!isChanged || value < 0 || truth < 0) return false;
    // Of a revised value the truth itself is known, of a new one that of the period before.
    const last = period === spot.period ? (periods.at(-2) ?? '') : period;
    const changes = [...new Set(rows.map((row) => row.area))].flatMap((of) => {
      const [now, was] = [at(rows, period, of), at(rows, last, of)];
      return now && was ? [Math.log(now / was)] : [];
    });
    const centre = median(changes) ?? 0;
    const spread = 1.4826 * (median(changes, (change) => Math.abs(change - centre)) ?? 0);
    const reference = at(rows, last) ?? 0;
    const isCount = rows.every((row) => Number.isInteger(row.values[header] ?? 0));
    const chance = isCount ? 1 / (reference + 1) + 1 / (Math.min(value, reference) + 1) : 0;
    const far = Math.abs(Math.log((value + 0.5) / (reference + 0.5)) - centre);
    return far > 6 * Math.hypot(Math.max(spread, 0.02), Math.sqrt(chance));
  });
}

/** Where one in a hundred values is that of the period before, a repeat shows nothing. */
function repeatsAnyway(rows: readonly GridRow[], { header }: Spot): boolean {
  const pairs = [...Map.groupBy(rows, ({ area }) => area).values()].flatMap((own) =>
    own.slice(1).map((row, index) => row.values[header] === own[index]?.values[header]),
  );
  return pairs.filter(Boolean).length > pairs.length / 100;
}

/** Of each kind, how many were seen: of those that must be, and of the rest. */
export function summaryOf(all: readonly Trial[]) {
  return [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, own]) => {
    const count = (isOfIt: (trial: Trial) => boolean) => own.filter(isOfIt).length;
    return {
      kind,
      large: count(({ isLarge: large }) => large),
      seen: count(({ isLarge: large, isSeen }) => large && isSeen),
      small: count(({ isLarge: large }) => !large),
      smallSeen: count(({ isLarge: large, isSeen }) => !large && isSeen),
    };
  });
}
