import { readFileSync } from 'node:fs';
import path from 'node:path';
import { planTables } from '../derive/derive.ts';
import { journalOf } from '../derive/journal.ts';
import { type PlannedFile, writeFiles } from '../derive/writeFiles.ts';
import { toEnter } from '../editions/toEnter.ts';
import { wordingsToApprove } from '../editions/wordingsToApprove.ts';
import { type Fault, FaultList } from '../faults/fault.ts';
import { enter } from '../ledger/enter.ts';
import { ledgerYaml } from '../ledger/ledger.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { mergeUnread, type Unread } from '../wordings/unread.ts';
import { languageOf } from '../words/languages.ts';
import { type Evaluated, evaluate, type Gathered, gather } from './evaluate.ts';
import { type KeptFiles, keptFiles } from './keptFiles.ts';
import { type NewRelease, newRelease, type RefreshInput, withRelease } from './newRelease.ts';
import { shownColumns } from './recipeColumns.ts';
import { compareEvaluated, type RefreshReport, refusal } from './refreshReport.ts';
import { ranked } from './releaseChange.ts';
import { releaseDecision } from './releaseDecision.ts';
import { staleTitle } from './staleTitle.ts';
import { isUnchanged, type StoryChange } from './storyChange.ts';
import { addUpdate } from './storyUpdate.ts';
import { appendToList, setScalar } from './yamlList.ts';

export interface RefreshOptions extends RefreshInput {
  /** Date of the entry under "What changed"; defaults to the release's. */
  readonly updated?: string | undefined;
}

/** A report, and the files that accepting it writes. */
export interface RefreshPlan {
  readonly report: RefreshReport;
  /** Empty while a fault remains. The file that commits the others comes last. */
  readonly files: readonly PlannedFile[];
  /** Notes how far accepting has come, for the command after one that was killed. */
  readonly journal?: string;
}

/** Reports progress. */
export type Say = (step: string) => void;

/** A plan, and the two tellings that it compares. */
export interface ComparedRelease extends RefreshPlan {
  /** Null where the file cannot be a release. */
  readonly tellings: { readonly before: Evaluated; readonly after: Evaluated } | null;
}

/** Derives and tells everything with a new release added, and writes nothing. */
export async function planRefresh(
  newsroom: Newsroom,
  options: RefreshOptions,
  say: Say = () => {},
): Promise<RefreshPlan> {
  const { tellings: _, ...plan } = await compareRelease(newsroom, options, say);
  return plan;
}

/** The same, with all editions as they were told. */
export async function compareRelease(
  newsroom: Newsroom,
  options: RefreshOptions,
  say: Say = () => {},
): Promise<ComparedRelease> {
  const faults = new FaultList();
  say('reading sources');
  const old = await gather(newsroom, faults);
  if (!old) return refused(refusal(faults.all, []));
  const { release, change } = await newRelease(newsroom, options, old, faults);
  if (!release) return refused(refusal(faults.all, change ? [change] : []));
  const fresh = { ...old, sources: withRelease(old.sources, release) };
  say('telling every edition from the old figures');
  const before = evaluate(old);
  say('telling every edition from the new figures');
  const after = evaluate(fresh);
  say('comparing');
  const shown = shownColumns(after.told, old.recipes, release.read.source);
  const compared = compareEvaluated(before, after, [ranked(release.change, shown)]);
  const warnings = [...staleTitle(options, release), ...unkept(before), ...compared.warnings];
  const found = { ...compared, warnings };
  const report = { ...found, ...releaseDecision(found, old.places.site, unreadAfter(after)) };
  const tellings = { before, after };
  if (!report.ok) return { ...refused(report), tellings };
  const files = plannedFiles(fresh, options, release, after, report.stories);
  const kept = before.told ? keptBefore(old, options) : null;
  const named = {
    files: files.map((file) => shownPath(newsroom, file.path)),
    kept: kept?.folder ? shownPath(newsroom, kept.folder) : null,
  };
  // Keep the old newsroom before changing anything, so that an interrupted refresh finds it whole or unneeded.
  const all = [...(kept?.files ?? []), ...files];
  return { report: { ...report, ...named }, files: all, journal: journalOf(newsroom), tellings };
}

/** All that would be printed unread, whether or not the release brings it. */
function unreadAfter({ told }: Evaluated): Unread[] {
  if (!told) return [];
  const each = told.stories.flatMap(({ story, editions }) =>
    editions.flatMap((edition) => wordingsToApprove(edition.told, story, told.data)),
  );
  return mergeUnread(each);
}

function keptBefore({ newsroom, places, recipes }: Gathered, release: RefreshOptions): KeptFiles {
  return keptFiles(newsroom, places.site, new Set(recipes.map(({ id }) => id)), release);
}

/** What cannot be told now cannot be told later either. */
function unkept({ told, faults: [fault] }: Evaluated): Fault[] {
  if (told || !fault) return [];
  const what = `not kept for pinned embeds: the newsroom until now, of which tables cannot be derived`;
  const mend = 'accept the release with the recipes of until now, and change them afterwards';
  return [{ file: fault.file, line: fault.line, column: fault.column, what, mend, warning: true }];
}

function refused(report: RefreshReport): ComparedRelease {
  return { report, files: [], tellings: null };
}

/** Carries out a plan, all or nothing. */
export function acceptRefresh(
  { report, files, journal }: RefreshPlan,
  operations?: Parameters<typeof writeFiles>[1],
): RefreshReport {
  writeFiles(files, operations, journal);
  return { ...report, accepted: true };
}

/**
 * Stories first, `source.yaml` last: until it names the release, a refresh that was killed on the way can
 * be done again, and adds nothing twice.
 */
function plannedFiles(
  { newsroom, places, recipes }: Gathered,
  options: RefreshOptions,
  release: NewRelease,
  { tables, told }: Evaluated,
  stories: readonly StoryChange[],
): PlannedFile[] {
  const { spec, read } = release;
  const folder = path.join(newsroom.sources, read.source.id);
  const { changed, stale } = planTables(newsroom, recipes, tables);
  return [
    { path: path.join(folder, spec.file), text: options.bytes },
    ...stories
      .filter((story) => !isUnchanged(story))
      .map((story) => storyFile({ newsroom, places }, story, options, release)),
    ...changed,
    ...stale,
    ...ledgerFile(newsroom, told),
    {
      path: path.join(folder, 'source.yaml'),
      text: sourceYaml(path.join(folder, 'source.yaml'), options, spec),
    },
  ];
}

/** With the areas that the release brings. Stories that nobody has entered stay for `approve`. */
function ledgerFile(newsroom: Newsroom, told: Evaluated['told']): PlannedFile[] {
  const ledger = told?.data.ledger;
  if (!told || !ledger) return [];
  const entered = told.stories.filter(({ story }) => ledger.stories[story.slug]);
  const text = ledgerYaml(
    enter(
      ledger,
      entered.flatMap((story) => toEnter(story, told.data)),
      told.data.site.url,
    ),
  );
  return text === ledgerYaml(ledger) ? [] : [{ path: newsroom.ledgerFile, text }];
}

function sourceYaml(file: string, { time, title, url }: RefreshOptions, spec: NewRelease['spec']) {
  const { date, file: name, sha256, fetched, released, title: own, url: ownUrl } = spec;
  const added = appendToList(readFileSync(file, 'utf8'), 'releases', {
    ...{ date, file: name, sha256, released, title: own, url: ownUrl },
    ...(fetched && { fetched }),
  });
  if (time !== undefined) return added;
  const titled = title === undefined ? added : setScalar(added, 'title', title);
  return url === undefined ? titled : setScalar(titled, 'url', url);
}

function storyFile(
  { newsroom, places }: Pick<Gathered, 'newsroom' | 'places'>,
  story: StoryChange,
  { updated, released, time }: RefreshOptions,
  { change }: NewRelease,
): PlannedFile {
  const file = path.join(newsroom.stories, story.story, 'story.md');
  const { editions } = languageOf(places.site);
  const what = editions.releaseUpdate(change.publisher, released, change.before.date);
  const entry = {
    date: updated ?? time ?? released,
    what,
    // All editions, or those that changed: the others say nothing new.
    areas: story.updated.length < story.editions ? story.updated : undefined,
  };
  return { path: file, text: addUpdate(readFileSync(file, 'utf8'), entry) };
}
