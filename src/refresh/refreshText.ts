import { counted, listed } from '../report/phrases.ts';
import { type Entry, faultEntry, type Report, type Section, section } from '../report/section.ts';
import type { RefreshReport } from './refreshReport.ts';
import { NOT_AUTOMATIC } from './releaseDecision.ts';
import { releaseSections, revisionSections, suspicionEntries } from './releaseSections.ts';
import { isUnchanged, type StoryChange } from './storyChange.ts';
import { storySections } from './storySections.ts';

/** A refresh report as text. @param accept how a release is accepted, where the report is read */
export function refreshText(report: RefreshReport, accept = 'Say yes with --accept.'): Report {
  return {
    title: 'What new figures change',
    about: report.releases.map(({ source, after }) => `${source}, ${after.date}`).join('; '),
    sections: sectionsOf(report),
    verdict: verdictOn(report, accept),
  };
}

/** In the order in which it is read: what stops it, what puts the news in doubt, the news, the rest. */
function sectionsOf(report: RefreshReport): Section[] {
  const { faults, warnings, releases, stories, files, kept, accepted, because } = report;
  const told = stories.filter((story) => !isUnchanged(story));
  const doubts = [
    ...releases.flatMap((release) => suspicionEntries(release, { minor: false })),
    ...stories.flatMap(lostEntries),
  ];
  const rest = [
    ...releases.flatMap((release) => suspicionEntries(release, { minor: true })),
    ...warnings.map(faultEntry),
  ];
  const isAsked = files.length > 0 && !because.includes(NOT_AUTOMATIC);
  const held = isAsked ? because.map((label) => ({ label })) : [];
  const keeps = 'the newsroom until now, for embeds that are pinned to its figures';
  const written = files.map((file) => ({ label: file }));
  return [
    ...section(`Faults (${faults.length})`, faults.map(faultEntry), { tone: 'fault' }),
    ...section(`Why it is not published by itself (${held.length})`, held, { tone: 'look' }),
    ...section(`To look at before you say yes (${doubts.length})`, doubts, { tone: 'look', confirm: true }),
    ...releases.flatMap(releaseSections),
    ...told.flatMap(storySections),
    ...releases.flatMap(revisionSections),
    ...section(`Also to look at (${rest.length})`, rest, { tone: 'look' }),
    ...section(accepted ? 'Written' : 'To be written', written),
    ...section(accepted ? 'Kept' : 'To be kept', kept ? [{ label: `${kept}/`, lines: [keeps] }] : []),
  ];
}

/** Pages that will be gone, though readers may have links to them. */
function lostEntries({ story, lost }: StoryChange): Entry[] {
  return lost.length === 0 ? [] : [{ label: `editions lost: ${story}: ${listed(lost, 12)}` }];
}

function verdictOn(report: RefreshReport, accept: string): string {
  const { ok, faults, releases, stories, files, accepted } = report;
  if (!ok) return `Refused: ${counted(faults.length, 'fault')}. Nothing was written.`;
  const changed = stories.reduce((sum, { changed: names }) => sum + names.length, 0);
  const editions = stories.reduce((sum, story) => sum + story.editions, 0);
  const told = `${changed} of ${counted(editions, 'edition')} ${changed === 1 ? 'changes' : 'change'}`;
  if (accepted) return `Accepted: ${told}. ${counted(files.length, 'file')} written.`;
  const looks = releases.flatMap((release) => suspicionEntries(release, { minor: false }));
  const look = looks.length > 0 ? ` Look at what is listed first.` : '';
  return files.length > 0 ? `${told}. Nothing is written yet.${look} ${accept}` : `${told}.${look}`;
}
