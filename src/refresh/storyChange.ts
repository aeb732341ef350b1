import type { NewsroomData } from '../editions/newsroomData.ts';
import type { ToldStory } from '../editions/newsroomEditions.ts';
import { wordingsToApprove } from '../editions/wordingsToApprove.ts';
import { quoteText } from '../prose/quote.ts';
import { type Lead, leads } from '../report/leads.ts';
import { isRead } from '../wordings/account.ts';
import { mergeUnread, type Unread } from '../wordings/unread.ts';
import { type BranchChange, branchChanges } from './branchChanges.ts';
import { type ChartChange, chartChanges } from './chartChanges.ts';
import { type FigureGroup, figureChanges } from './figureChanges.ts';
import { type QuoteToRead, quotesToRead } from './quotesToRead.ts';
import { type RankChange, rankChanges } from './rankChanges.ts';
import { type SentenceChange, sentenceChanges } from './sentenceChanges.ts';
import { type StatementChange, statementChanges } from './statementChanges.ts';
import { type EditionPair, storyPair } from './storyPair.ts';

/** An attested claim that no longer covers the newest figures. */
export interface LapsedClaim {
  readonly claim: string;
  readonly why: string;
  /** Slugs of the editions. */
  readonly editions: readonly string[];
}

/** What new figures do to a story. */
export interface StoryChange {
  readonly story: string;
  readonly editions: number;
  /** Names of the areas whose editions read or look different. */
  readonly changed: readonly string[];
  /** Slugs of those changed or added. */
  readonly updated: readonly string[];
  readonly added: readonly string[];
  readonly lost: readonly string[];
  /** Those that cannot be told from the new figures; the faults say why. */
  readonly untold: readonly string[];
  readonly figures: readonly FigureGroup[];
  readonly headlines: readonly SentenceChange[];
  readonly sentences: readonly SentenceChange[];
  readonly statements: readonly StatementChange[];
  readonly ranks: readonly RankChange[];
  readonly branches: readonly BranchChange[];
  readonly lapsed: readonly LapsedClaim[];
  /** Wordings that would print for the first time, or with facts that nobody was shown; null where none need be read. */
  readonly unread: readonly Unread[] | null;
  readonly quotes: readonly QuoteToRead[];
  readonly charts: readonly ChartChange[];
  readonly leads: readonly Lead[];
}

/** One telling of a story. */
export interface Side {
  readonly told: ToldStory;
  readonly data: NewsroomData;
}

/** Compares two tellings of a story. Pure: neither has to be on the site. */
export function storyChange(slug: string, before: Side | null, after: Side | null): StoryChange {
  const pair = storyPair(slug, before, after);
  const sentences = sentenceChanges(pair);
  const names = (fits: (edition: EditionPair) => boolean) =>
    pair.editions.filter(fits).map(({ area }) => area.name);
  const changed = pair.editions.filter(
    (one) => one.before?.edition && one.after?.edition && substance(one.before) !== substance(one.after),
  );
  return {
    story: slug,
    editions: pair.editions.filter((one) => one.after).length,
    changed: changed.map(({ area }) => area.name),
    updated: pair.editions
      .filter((one) => changed.includes(one) || (!one.before && one.after !== null))
      .map((one) => one.after?.edition?.slug ?? one.area.slug),
    added: names((one) => !one.before && one.after !== null),
    lost: names((one) => one.before !== null && !one.after),
    untold: names((one) => one.after !== null && !one.after.edition),
    figures: figureChanges(pair),
    headlines: sentences.filter(({ kind }) => kind === 'headline'),
    sentences: sentences.filter(({ kind }) => kind !== 'headline'),
    statements: statementChanges(pair),
    ranks: rankChanges(pair),
    branches: branchChanges(pair),
    lapsed: lapsedIn(pair.editions),
    unread: after?.data.site.approval.required ? unreadIn(after, pair.editions) : null,
    quotes: quotesToRead(changed),
    charts: chartChanges(pair),
    leads: freshLeads(before, after),
  };
}

/**
 * What a reader has of an edition: its words, figures and pictures. Not the line of a table or the date of
 * a release, which may move under a text that stays.
 */
export function substance({ edition }: NonNullable<EditionPair['after']>): string {
  if (!edition) return '';
  const { headline, standfirst, description, body } = edition;
  const blocks = body.map((block) => {
    if (block.kind === 'prose') return block.plain;
    if (block.kind === 'quote') return quoteText(block.quote);
    return block.kind === 'chart' ? [block.chart.title.plain, block.chart.alt, block.chart.drawings] : block;
  });
  return JSON.stringify([headline.plain, standfirst.plain, description, blocks]);
}

/** Leads that the old figures did not give. */
function freshLeads(before: Side | null, after: Side | null): Lead[] {
  const leadsOf = (side: Side | null) => (side ? leads(side.told, side.data) : []);
  const old = new Map(leadsOf(before).map(({ edition, reasons }) => [edition, reasons]));
  return leadsOf(after).filter(({ edition, reasons }) =>
    reasons.some((reason) => !old.get(edition)?.includes(reason)),
  );
}

function lapsedIn(editions: readonly EditionPair[]): LapsedClaim[] {
  const lapsed = editions.flatMap(({ before, after }) => {
    const [fresh, slug] = [after?.lapsed ?? new Map<string, string>(), after?.edition?.slug];
    return [...fresh].flatMap(([claim, why]) =>
      slug === undefined || before?.lapsed.has(claim) ? [] : { claim, why, slug },
    );
  });
  const groups = Map.groupBy(lapsed, ({ claim, why }) => `${claim}\u0000${why}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ claim: first.claim, why: first.why, editions: group.map(({ slug }) => slug) }] : [];
  });
}

/** Wordings of the new editions that are unread, where the old ones were read. */
function unreadIn(after: Side, editions: readonly EditionPair[]): Unread[] {
  const unread = editions.flatMap((pair) => {
    const old = new Set(pair.before?.wordings.filter((each) => !isRead(each)).map(({ key }) => key));
    const fresh = pair.after ? wordingsToApprove(pair.after, after.told.story, after.data) : [];
    return fresh.filter(({ key }) => !old.has(key));
  });
  return mergeUnread(unread);
}

/** Whether a story is unchanged. */
export function isUnchanged({ changed, added, lost, untold }: StoryChange): boolean {
  return [changed, added, lost, untold].every((names) => names.length === 0);
}
