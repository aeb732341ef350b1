import { counted } from '../report/phrases.ts';
import { type Entry, type Section, section } from '../report/section.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { ReleaseChange, Revision } from './releaseChange.ts';

/** What an editor has to look at before a release is accepted; what puts the news in doubt, or the rest. */
export function suspicionEntries({ suspicions }: ReleaseChange, { minor }: { minor: boolean }): Entry[] {
  return suspicions
    .filter(({ isMinor = false }) => isMinor === minor)
    .map(({ what, because, unless, mend }) => {
      const other = unless === undefined ? [] : [`or else   ${unless}`];
      return { label: what, lines: [`because   ${because}`, ...other, `mend      ${mend}`] };
    });
}

/** What is new in a release. */
export function releaseSections(change: ReleaseChange): Section[] {
  const { source, title, before, after, rows, newPeriods, newAreas } = change;
  const shape = `${counted(after.rows, 'row')}, ${rows.added} of them for an area and period that had none; ${rows.removed} of the ${before.rows} before are gone`;
  const dates = `released on ${inEnglish.periods.date(after.date)}, after that of ${inEnglish.periods.date(before.date)}`;
  const fresh = newPeriods.map(({ period, areas }) => {
    return { label: `${inEnglish.periods.text(period)}: ${counted(areas, 'area')} with figures` };
  });
  return [
    ...section(`New release of ${source}`, [{ label: title, lines: [dates, shape] }]),
    ...section('New periods', fresh),
    ...section(
      'New areas',
      newAreas.map((name) => ({ label: name })),
    ),
  ];
}

export function revisionSections({ revisions }: ReleaseChange): Section[] {
  return section(`Revised values (${revisions.length})`, revisionEntries(revisions));
}

/** By column and period, newest first; those that moved furthest first. */
function revisionEntries(revisions: readonly Revision[]): Entry[] {
  const groups = Map.groupBy(
    revisions,
    ({ column, period }) => `${column}, ${inEnglish.periods.text(period)}`,
  );
  return [...groups].map(([label, group]) => ({
    label,
    changes: group
      .toSorted((a, b) => share(b) - share(a))
      .map((revision) => {
        const { area, rest, before, after } = revision;
        return {
          label: rest ? `${area}, ${rest}` : area,
          before: signed(before, revision),
          after: signed(after, revision),
        };
      }),
  }));
}

/** `−£1,240`, `4.2%` */
function signed(value: number, { signs: [before, after] }: Revision): string {
  const minus = value < 0 ? '−' : '';
  return `${minus}${before}${inEnglish.numbers.exact(Math.abs(value))}${after}`;
}

function share({ before, after }: Revision): number {
  return Math.abs(after - before) / Math.max(Math.abs(before), 1);
}
