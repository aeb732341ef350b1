import type { Story } from '../editions/story.ts';
import { type Fault, formatFaults, groupFaults } from '../faults/fault.ts';
import { together, type Unread } from '../wordings/unread.ts';
import { unreadText } from '../wordings/unreadText.ts';
import { type BranchCoverage, branchCoverage } from './coverage.ts';
import type { EditionReport } from './editionReport.ts';
import { bestFirst, type Lead } from './leads.ts';
import { formatPrinted, groupPrinted, type PrintedGroup } from './printedChanges.ts';

export interface StoryReport {
  readonly story: string;
  readonly editions: number;
  readonly branches: readonly BranchCoverage[];
  /** Names of areas whose editions read alike. */
  readonly alike: readonly (readonly string[])[];
  readonly leads: readonly Lead[];
}

/** What `check` says, to people and to machines alike. */
export interface CheckReport {
  readonly ok: boolean;
  readonly editions: number;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  /** Wordings that nobody has read, or not at these figures. They are no faults, and keep a site from being published. */
  readonly unread: readonly Unread[];
  readonly stories: readonly StoryReport[];
  /** What reads otherwise than in the built site; null where that was not asked for. */
  readonly printed: readonly PrintedGroup[] | null;
}

export function checkReport(
  stories: readonly Story[],
  editions: readonly EditionReport[],
  faults: readonly Fault[],
  changes: boolean,
): CheckReport {
  const stopping = faults.filter(({ warning }) => !warning);
  const byStory = Map.groupBy(editions, ({ story }) => story);
  return {
    ok: stopping.length === 0,
    editions: editions.length,
    faults: groupFaults(stopping),
    warnings: groupFaults(faults.filter(({ warning }) => warning)),
    unread: together(editions.flatMap(({ unread }) => unread)),
    stories: stories.map((story) => storyReport(story, byStory.get(story.slug) ?? [])),
    printed: changes ? groupPrinted(editions) : null,
  };
}

function storyReport(story: Story, editions: readonly EditionReport[]): StoryReport {
  const taken = editions.map(({ branches }) => new Set(branches));
  const alike = [...Map.groupBy(editions, ({ shape }) => shape).values()];
  return {
    story: story.slug,
    editions: editions.length,
    branches: branchCoverage(story, taken),
    alike: alike.filter((group) => group.length > 1).map((group) => group.map(({ area }) => area)),
    leads: bestFirst(editions.flatMap(({ lead }) => lead ?? [])),
  };
}

const LEADS_SHOWN = 5;

/** The report as the terminal shows it. */
export function formatCheckReport(report: CheckReport): string {
  const parts = report.stories.map(formatStory);
  if (report.warnings.length > 0) parts.push(`To read by eye\n\n${formatFaults(report.warnings)}`);
  if (report.faults.length > 0) parts.push(`Faults\n\n${formatFaults(report.faults)}`);
  // The command shows them all, beside what they stand on.
  if (report.unread.length > 0)
    parts.push(`Wordings that nobody has read yet\n\n${unreadText(report.unread, UNREAD_SHOWN)}`);
  if (report.printed && report.printed.length > 0)
    parts.push(`Reads otherwise than in the built site\n\n${formatPrinted(report.printed)}`);
  const counts = [
    counted(report.stories.length, 'story', 'stories'),
    counted(report.editions, 'edition'),
    counted(report.faults.length, 'fault'),
    counted(report.warnings.length, 'warning'),
    counted(report.unread.length, 'unread wording'),
    ...(report.printed ? [counted(report.printed.length, 'printed change')] : []),
  ];
  return [...parts, counts.join(', ')].join('\n\n');
}

const UNREAD_SHOWN = 10;

function formatStory({ story, editions, branches, alike, leads: found }: StoryReport): string {
  const width = Math.max(0, ...branches.map(({ label }) => Math.min(label.length, 60)));
  const lines = branches.map(({ line, label, editions: taken }) => {
    const count = taken === 0 ? 'never taken' : `${taken} of ${editions}`;
    return `  line ${String(line).padStart(3)}  ${label.slice(0, 60).padEnd(width)}  ${count}`;
  });
  const news = found
    .slice(0, LEADS_SHOWN)
    .map((lead) => `  ${lead.area} (${lead.reasons.join('; ')})\n    ${lead.sentence}`);
  const groups = alike.map(
    (names) => `  ${names.slice(0, 4).join(', ')}${names.length > 4 ? ` and ${names.length - 4} more` : ''}`,
  );
  return [
    `${story}: ${counted(editions, 'edition')}`,
    ...(lines.length > 0 ? ['', 'Branches, and in how many editions each is taken', ...lines] : []),
    ...(groups.length > 0 ? ['', 'Editions that read alike but for names and figures', ...groups] : []),
    ...(news.length > 0 ? ['', 'Leads', ...news] : []),
  ].join('\n');
}

function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
