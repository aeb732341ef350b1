import { renamed } from '../faults/edit.ts';
import { nearest } from '../faults/nearest.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { monthsIn, type Period } from '../tables/period.ts';
import type { Area, Areas } from './area.ts';
import type { AddFault, AreaRow } from './areaRow.ts';

/** Areas merge, are split, and begin and end. What they were told of, and their addresses, stay. */

/** Dates in order, and successors that are known and lead to an area of today. */
export function checkLives(unique: readonly AreaRow[], rows: readonly AreaRow[], add: AddFault): void {
  const byCode = new Map(rows.map((row) => [row.area.code, row.area]));
  for (const row of unique) {
    const { life } = row.area;
    if (!life) continue;
    const { from, to, successors } = life;
    if (from && to && from > to) {
      const what = `ends before it begins: ${from} to ${to}`;
      add({ ...row.place('to'), what, mend: 'from is its first day, and to its last' });
    }
    if (successors.length > 0 && !to) {
      add({
        ...row.place('successor'),
        what: 'a successor of an area that has not ended',
        mend: 'give to: its last day; an area that only changed its name has the old one in formerly',
      });
    }
    for (const code of successors) checkSuccessor(row, code, byCode, add);
  }
}

function checkSuccessor(row: AreaRow, code: string, byCode: ReadonlyMap<string, Area>, add: AddFault): void {
  const at = row.place('successor');
  const { area } = row;
  if (code === area.code) {
    add({ ...at, what: `successor of itself: ${code}`, mend: 'name the area that it became, or none' });
  } else if (!byCode.has(code)) {
    const meant = nearest(code, byCode.keys());
    const mend = meant ? `did you mean ${meant}?` : 'write codes of areas, with ; between them';
    add({ ...at, what: `unknown successor: ${code}`, mend, ...renamed(code, byCode.keys()) });
  } else if (laterThan(code, byCode).has(area.code)) {
    add({ ...at, what: `successors in a circle: ${area.code} and ${code}`, mend: 'leave one of them out' });
  }
}

/** Codes of an area and of all that came after it. */
function laterThan(code: string, byCode: ReadonlyMap<string, Area>, seen = new Set<string>()): Set<string> {
  if (!seen.has(code)) {
    seen.add(code);
    for (const next of byCode.get(code)?.life?.successors ?? []) laterThan(next, byCode, seen);
  }
  return seen;
}

/** The area whose slug this is, or was. */
export function areaAt(slug: string, areas: Areas): Area | undefined {
  return areas.bySlug.get(slug) ?? byFormerSlug(areas).get(slug);
}

const byFormerSlug = memoizeWeak(
  ({ all }: Areas): ReadonlyMap<string, Area> =>
    new Map(all.flatMap((area) => (area.formerly ?? []).map((slug) => [slug, area] as const))),
);

/** Whether an area still was there when a period ended. One that began later may have been told of in hindsight. */
export function isThere({ life }: Area, period: Period): boolean {
  return !life?.to || life.to >= lastDayOf(period);
}

/** Whether an area had ended before a period began. */
export function isOver({ life }: Area, period: Period): boolean {
  return Boolean(life?.to) && (life?.to ?? '') < firstDayOf(period);
}

function lastDayOf({ year, month }: Period): string {
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
}

function firstDayOf(period: Period): string {
  const { year, month } = period;
  const first = new Date(Date.UTC(year, (month ?? 12) - monthsIn(period), 1));
  return first.toISOString().slice(0, 10);
}

export function hasEnded({ life }: Area): boolean {
  return Boolean(life?.to);
}

/** The areas of today that an area became; none of one that is still there. */
export function heirsOf(area: Area, areas: Pick<Areas, 'byCode'>): Area[] {
  const all = [...laterThan(area.code, areas.byCode)].slice(1);
  return all.flatMap((code) => areas.byCode.get(code) ?? []).filter((later) => !hasEnded(later));
}

/** The areas that are no longer there and became this one, or a part of it. */
export function predecessorsOf(area: Area, areas: Areas): readonly Area[] {
  return endedByHeir(areas).get(area.code) ?? [];
}

const endedByHeir = memoizeWeak((areas: Areas): ReadonlyMap<string, readonly Area[]> => {
  const pairs = areas.all.flatMap((ended) => heirsOf(ended, areas).map(({ code }) => ({ code, ended })));
  const byCode = Map.groupBy(pairs, ({ code }) => code);
  return new Map([...byCode].map(([code, all]) => [code, all.map(({ ended }) => ended)]));
});
