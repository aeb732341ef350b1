import type { Fault } from '../faults/fault.ts';
import { formatCauses } from '../rehearsal/formatRehearsal.ts';
import type { FutureFault, FutureWording, Rehearsal } from '../rehearsal/rehearsal.ts';
import { counted, listed } from '../report/phrases.ts';
import { type Entry, faultEntry, type Report, section } from '../report/section.ts';
import { unreadEntry } from '../report/unreadEntry.ts';

/** Up to this many editions are named. */
const NAMES = 6;

/** A rehearsal as a report; what would stop the build comes first. */
export function rehearsalReport(
  { story, releases, editions, faults, unread, firstTaken, neverTaken }: Rehearsal,
  today: readonly Fault[],
): Report {
  const counts = [
    counted(faults.length, 'fault to come', 'faults to come'),
    counted(unread.length, 'unread wording to come', 'unread wordings to come'),
  ];
  return {
    title: 'What made-up next releases would change',
    about: story,
    sections: [
      ...section(`Faults of today (${today.length})`, today.map(faultEntry), { tone: 'fault' }),
      ...section('What would stop the build on release day', faults.map(futureFault), { tone: 'fault' }),
      ...section('Wordings that may come, and that nobody has read', unread.map(futureWording), {
        tone: 'look',
        unreadOf: story,
      }),
      ...section(
        'Branches that would be taken for the first time',
        firstTaken.map(({ line, label, causes, editions: taken }) => {
          const where = `in ${listed(taken, NAMES)}`;
          return { label: `line ${line}  ${label}`, lines: [where, `cause     ${formatCauses(causes)}`] };
        }),
      ),
      ...section(
        'Branches that no made-up release takes',
        neverTaken.map(({ line, label }) => ({ label: `line ${line}  ${label}` })),
      ),
    ],
    verdict: `${counted(releases, 'made-up release')}, ${counted(editions, 'edition told', 'editions told')}: ${counts.join(', ')}.`,
  };
}

function futureFault({ fault, causes, editions, sentence }: FutureFault): Entry {
  const { label, lines = [] } = faultEntry(fault);
  const example = sentence === null ? [] : [`example   ${sentence}`];
  const where = [`editions  ${listed(editions, NAMES)}`, `cause     ${formatCauses(causes)}`];
  return { label, lines: [...lines, ...example, ...where] };
}

function futureWording({ unread, causes }: FutureWording): Entry {
  const { label, lines = [] } = unreadEntry(unread);
  // Its last line is the command that approves today's.
  return { label, lines: [...lines.slice(0, -1), `cause     ${formatCauses(causes)}`] };
}
