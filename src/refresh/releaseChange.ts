import type { Area } from '../newsroom/area.ts';
import type { Release, Source } from '../sources/source.ts';
import type { Period } from '../tables/period.ts';
import { type ReleaseView, releaseView, sharedColumns } from './releaseView.ts';
import { type PartOf, type Suspicion, suspicions } from './suspicions/index.ts';

/** A revised value. */
export interface Revision {
  /** The column's name in the file. */
  readonly column: string;
  readonly area: string;
  readonly rest: string;
  readonly period: Period;
  /** Signs around the number, as the file writes them: `£`, `%`. */
  readonly signs: readonly [before: string, after: string];
  readonly before: number;
  readonly after: number;
}

/** How a release differs from the one before it. */
export interface ReleaseChange {
  readonly source: string;
  readonly publisher: string;
  readonly title: string;
  readonly before: Pick<ReleaseView, 'date' | 'rows'>;
  readonly after: Pick<ReleaseView, 'date' | 'rows'>;
  readonly rows: { readonly added: number; readonly removed: number };
  /** With the number of areas for which they have a value. */
  readonly newPeriods: readonly { readonly period: Period; readonly areas: number }[];
  /** Names. */
  readonly newAreas: readonly string[];
  readonly revisions: readonly Revision[];
  readonly suspicions: readonly Suspicion[];
}

/**
 * @param older all releases before the new one, oldest first
 * @param areaOf the area of a code; null if unknown
 * @param parts columns that recipes declare to be parts of others
 */
export function releaseChange(
  source: Source,
  older: readonly [Release, ...Release[]],
  newer: Release,
  areaOf: (code: string) => Area | null,
  parts: readonly PartOf[] = [],
): ReleaseChange {
  const [first, ...others] = older;
  const former = [
    releaseView(first, source),
    ...others.map((release) => releaseView(release, source)),
  ] as const;
  const before = former.at(-1) ?? former[0];
  const after = releaseView(newer, source);
  const parentOf = (code: string) => areaOf(code)?.parent ?? null;
  const nameOf = (code: string) => areaOf(code)?.name ?? code;
  const isOld = ({ id }: Period) => before.periods.some((period) => period.id === id);
  return {
    source: source.id,
    publisher: source.publisher,
    title: source.title,
    before: { date: before.date, rows: before.rows },
    after: { date: after.date, rows: after.rows },
    rows: {
      added: without(after.keys, before.keys).length,
      removed: without(before.keys, after.keys).length,
    },
    newPeriods: after.periods
      .filter((period) => !isOld(period))
      .map((period) => ({ period, areas: areasWith(after, period) })),
    newAreas: without(after.areas, before.areas).map(nameOf),
    revisions: revisions(before, after, nameOf, source),
    suspicions: suspicions({ before, after, former, nameOf, parentOf, parts }),
  };
}

/**
 * Suspicions in the order in which stories show their columns; one of a column that no story shows is a minor one.
 * @param shown null where nothing is known of stories
 */
export function ranked(change: ReleaseChange, shown: readonly string[] | null): ReleaseChange {
  if (shown === null) return change;
  const placeOf = ({ columns = [] }: Suspicion) => {
    const places = columns.map((header) => shown.indexOf(header)).filter((place) => place >= 0);
    return columns.length === 0 ? -1 : Math.min(...places, shown.length);
  };
  const suspicions = change.suspicions.map((each) =>
    placeOf(each) < shown.length ? each : { ...each, isMinor: true },
  );
  return { ...change, suspicions: suspicions.toSorted((a, b) => placeOf(a) - placeOf(b)) };
}

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...all].filter((one) => !others.has(one));
}

function areasWith({ columns }: ReleaseView, { id }: Period): number {
  const series = columns.flatMap((column) => [...column.series.values()]);
  return new Set(series.filter(({ values }) => values.has(id)).map(({ area }) => area)).size;
}

/** Newest period first, then in the order of the file. */
function revisions(
  before: ReleaseView,
  after: ReleaseView,
  nameOf: (code: string) => string,
  source: Source,
): Revision[] {
  return sharedColumns(before, after).flatMap((column) => {
    const signs = signsOf(source, column.header);
    return after.periods.toReversed().flatMap((period) =>
      [...column.after].flatMap(([key, { area, rest, values }]): Revision[] => {
        const was = column.before.get(key)?.values.get(period.id);
        const value = values.get(period.id);
        if (was === undefined || value === undefined || was === value) return [];
        return [
          { column: column.header, area: nameOf(area), rest, period, signs, before: was, after: value },
        ];
      }),
    );
  });
}

function signsOf({ columns }: Source, header: string): Revision['signs'] {
  const rule = columns[header];
  return rule?.kind === 'number' ? [rule.currency ?? '', rule.percent ? '%' : ''] : ['', ''];
}
