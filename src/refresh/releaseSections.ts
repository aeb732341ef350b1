import { formatDate } from '../figures/date.ts';
import { formatNumber } from '../figures/format.ts';
import { periodText } from '../tables/period.ts';
import type { ReleaseChange, Revision } from './releaseChange.ts';
import { counted, type Entry, type Section, section } from './section.ts';

/** What an editor has to look at before a release is accepted. */
export function suspicionEntries({ suspicions }: ReleaseChange): Entry[] {
  return suspicions.map(({ what, because, mend }) => {
    return { label: what, lines: [`because   ${because}`, `mend      ${mend}`] };
  });
}

/** What is new in a release, and what it revises. */
export function releaseSections(change: ReleaseChange): Section[] {
  const { source, title, before, after, rows, newPeriods, newAreas } = change;
  const shape = `${counted(after.rows, 'row')}, ${rows.added} of them for an area and period that had none; ${rows.removed} of the ${before.rows} before are gone`;
  const dates = `released on ${formatDate(after.date)}, after that of ${formatDate(before.date)}`;
  const fresh = newPeriods.map(({ period, areas }) => {
    return { label: `${periodText(period)}: ${counted(areas, 'area')} with figures` };
  });
  return [
    ...section(`New release of ${source}`, [{ label: title, lines: [dates, shape] }]),
    ...section('New periods', fresh),
    ...section(
      'New areas',
      newAreas.map((name) => ({ label: name })),
    ),
    ...section(`Revised values (${change.revisions.length})`, revisionEntries(change.revisions)),
  ];
}

/** By column and period, newest first; those that moved furthest first. */
function revisionEntries(revisions: readonly Revision[]): Entry[] {
  const groups = Map.groupBy(revisions, ({ column, period }) => `${column}, ${periodText(period)}`);
  return [...groups].map(([label, group]) => ({
    label,
    changes: group
      .toSorted((a, b) => share(b) - share(a))
      .map(({ area, rest, before, after }) => {
        return { label: rest ? `${area}, ${rest}` : area, before: plain(before), after: plain(after) };
      }),
  }));
}

function share({ before, after }: Revision): number {
  return Math.abs(after - before) / Math.max(Math.abs(before), 1);
}

/** With the decimals that it has. */
function plain(value: number): string {
  return formatNumber(value, Math.min(4, String(value).split('.')[1]?.length ?? 0));
}
