import type { ToldStory } from '../editions/newsroomEditions.ts';
import type { Fault } from '../faults/fault.ts';
import { formatCauses } from '../rehearsal/formatRehearsal.ts';
import type { FutureFault, FutureWording, Rehearsal } from '../rehearsal/rehearsal.ts';
import { counted, listed } from '../report/phrases.ts';
import { type Entry, faultEntry, type Report, type Section, section } from '../report/section.ts';
import { unreadEntry } from '../report/unreadEntry.ts';

/** Up to this many editions are named. */
const NAMES = 6;

/** A rehearsal as a report; what would stop the build comes first. @param told the story's editions of today */
export function rehearsalReport(
  { story, releases, editions, faults, unread, firstTaken, neverTaken }: Rehearsal,
  today: readonly Fault[],
  told: ToldStory,
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
      ...futureFaults(faults, told),
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

/** A section for each kind of fault, most frequent first, in which the mend that all share is told once. */
function futureFaults(faults: readonly FutureFault[], told: ToldStory): Section[] {
  const kinds = [...Map.groupBy(faults, ({ fault }) => kindOf(fault))];
  const sections = kinds.flatMap(([kind, all]) => {
    const mends = new Set(all.map(({ fault }) => fault.mend));
    const [shared] = mends.size === 1 && all.length > 1 ? mends : [];
    const entries = all.map((one) => futureFault(one, told, shared === undefined));
    const first = shared === undefined ? [] : [{ label: 'The mend of all these', lines: [shared] }];
    return section(`${kind} (${all.length})`, [...first, ...entries], { tone: 'fault' });
  });
  const summary = [{ label: counted(kinds.length, 'kind of fault', 'kinds of fault') }];
  return faults.length === 0
    ? []
    : [
        ...section(`What would stop the build on release day (${faults.length})`, summary, {
          tone: 'fault',
          isHead: true,
        }),
        ...sections,
      ];
}

/** `missing value` of `missing value: cases.latest` */
function kindOf({ what }: Fault): string {
  return what.split(': ')[0] ?? what;
}

function futureFault(
  { fault, causes, editions, sentence }: FutureFault,
  { story, editions: told }: ToldStory,
  saysMend: boolean,
): Entry {
  const { file, line, what, expected, mend } = fault;
  const [edition = fault.edition ?? ''] = editions;
  const passages = told.find((one) => (one.told.edition?.slug ?? one.area.slug) === edition)?.told.passages;
  const passage = passages?.findIndex(
    (one) => one.file === file && one.runs.some((run) => run.line === line),
  );
  const of = what.slice(kindOf(fault).length + 2);
  return {
    label: [`line ${line}`, of].filter((part) => part !== '').join(': '),
    open: { story: story.slug, edition, passage: passage === undefined || passage < 0 ? null : passage },
    lines: [
      sentence === null || sentence === '…' || what.includes(sentence) ? [] : `“${sentence}”`,
      expected ? `Expected: ${expected}` : [],
      `in ${counted(editions.length, 'edition')} (${listed(editions, NAMES)}), by ${formatCauses(causes)}`,
      saysMend && mend ? `Mend: ${mend}` : [],
    ].flat(),
  };
}

function futureWording({ unread, causes }: FutureWording): Entry {
  const { label, lines = [] } = unreadEntry(unread);
  // Its last line is the command that approves today's.
  return { label, lines: [...lines.slice(0, -1), `cause     ${formatCauses(causes)}`] };
}
