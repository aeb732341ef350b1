import { type AreaChange, moved, value } from './areaChanges.ts';
import type { AreaBaseline, Baseline } from './baseline.ts';
import type { Edits } from './releasedTable.ts';

/**
 * Which areas a change affects. `everywhere` affects all at once; `halves` every second area in one release
 * and the rest in another, since a nation whose areas all lack a figure has no ranking.
 */

/** The releases that a change needs; a release without edits is skipped. */
export type Scenario = (baseline: Baseline) => readonly Edits[];

function editsOf(areas: readonly AreaBaseline[], baseline: Baseline, change: AreaChange): Edits {
  return new Map(
    areas.flatMap((each) => {
      const edits = change(each, baseline);
      return edits ? [[each.series.area.code, edits] as const] : [];
    }),
  );
}

export function everywhere(change: AreaChange): Scenario {
  return (baseline) => [editsOf(baseline.all, baseline, change)];
}

export function halves(change: AreaChange, { nation }: { readonly nation: boolean }): Scenario {
  return (baseline) => {
    const country = nation && baseline.nation ? [baseline.nation] : [];
    const [first, second] = alternate(baseline.own);
    return [editsOf([...country, ...first], baseline, change), editsOf(second, baseline, change)];
  };
}

/** For zeros and small numbers: the smaller areas, or the smallest when none is small. */
export function amongSmall(change: AreaChange): Scenario {
  return (baseline) => alternate(smallAreas(baseline)).map((half) => editsOf(half, baseline, change));
}

/** A small area has a count of at most this many times the column's `minimumBase`. */
const SMALL_AREA = 10;

function smallAreas({ own, column }: Baseline): readonly AreaBaseline[] {
  const small = own.filter(({ last }) => last.value <= SMALL_AREA * column.minimumBase);
  if (column.kind === 'count' && small.length > 0) return small;
  const [first, ...others] = own;
  return first ? [others.reduce((a, b) => (b.last.value < a.last.value ? b : a), first)] : [];
}

function alternate(areas: readonly AreaBaseline[]): [AreaBaseline[], AreaBaseline[]] {
  const half = (of: number) => areas.filter((_, index) => index % 2 === of);
  return [half(0), half(1)];
}

/** All areas move one way and the nation the other, as happens in some years. */
export function againstNation(sign: 1 | -1): Scenario {
  return (baseline) => {
    if (!baseline.nation || baseline.own.length === 0) return [];
    const nation = editsOf([baseline.nation], baseline, moved(sign === 1 ? -1 : 1));
    return [new Map([...editsOf(baseline.own, baseline, moved(sign)), ...nation])];
  };
}

/** Every second area in the ranking gets the figure of the area above it. */
export const tie: Scenario = (baseline) => [
  editsOf(
    baseline.ranked.filter((_, index) => index % 2 === 1),
    baseline,
    value((area) => baseline.ranked[baseline.ranked.indexOf(area) - 1]?.last.value ?? null),
  ),
];

/** The first two areas of the ranking swap figures, and so do the last two if they are others. */
export const newLeader: Scenario = (baseline) => {
  const { ranked } = baseline;
  const pairs = ranked.length > 3 ? [ranked.slice(0, 2), ranked.slice(-2)] : [ranked.slice(0, 2)];
  const swapped = value((area) => {
    const other = pairs.find((pair) => pair.includes(area))?.find((each) => each !== area);
    return other?.last.value ?? null;
  });
  return [editsOf(pairs.flat(), baseline, swapped)];
};
