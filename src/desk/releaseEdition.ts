import { wordingsToApprove } from '../editions/wordingsToApprove.ts';
import { type Fault, formatFault, stops } from '../faults/fault.ts';
import type { PassageKind } from '../prose/passage.ts';
import { changedCharts, type ShownChart, shownChart } from '../refresh/chartChanges.ts';
import { changedSentences, tellingLines } from '../refresh/sentenceChanges.ts';
import type { StoryChange } from '../refresh/storyChange.ts';
import type { EditionPair, StoryPair } from '../refresh/storyPair.ts';

/** An edition that a release changes. */
export interface ChangedEdition {
  /** The area's slug, or `national`. */
  readonly slug: string;
  readonly area: string;
  readonly is: 'changed' | 'added' | 'lost' | 'untold';
  /** Sentences and charts that differ, and wordings that nobody has read. */
  readonly sentences: number;
  readonly charts: number;
  readonly unread: number;
}

/** A sentence before and after; null where there was none, or is none now. */
export interface ComparedSentence {
  readonly kind: PassageKind;
  /** 1-based line of the story's file. */
  readonly line: number;
  /** False where nothing but figures, periods and names differ. */
  readonly words: boolean;
  readonly isUnread: boolean;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ComparedChart {
  readonly id: string;
  readonly before: ShownChart | null;
  readonly after: ShownChart | null;
}

/** One edition from the old figures and from the new ones, as far as it differs. */
export interface ComparedEdition {
  readonly story: string;
  readonly edition: string;
  readonly area: string;
  /** Why it cannot be told from the new figures. */
  readonly faults: readonly string[];
  readonly sentences: readonly ComparedSentence[];
  readonly charts: readonly ComparedChart[];
}

export function slugOf({ area, before, after }: EditionPair): string {
  return after?.edition?.slug ?? before?.edition?.slug ?? area.slug;
}

/** Editions that differ, national first. */
export function changedEditions(change: StoryChange, { editions }: StoryPair): ChangedEdition[] {
  const sentences = [...change.headlines, ...change.sentences].flatMap((one) =>
    one.editions.map(({ area }) => area),
  );
  const charts = change.charts.flatMap(({ changed, added, lost }) => [...changed, ...added, ...lost]);
  const unread = (change.unread ?? []).flatMap((wording) => wording.editions);
  const count = (names: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return (name: string) => counts.get(name) ?? 0;
  };
  const [sentencesOf, chartsOf, unreadOf] = [count(sentences), count(charts), count(unread)];
  const kinds = (['untold', 'added', 'lost', 'changed'] as const).map(
    (is) => [is, new Set(change[is])] as const,
  );
  return editions.flatMap((pair) => {
    const [slug, area] = [slugOf(pair), pair.area.name];
    const is = kinds.find(([, names]) => names.has(area))?.[0];
    if (is === undefined && unreadOf(slug) === 0) return [];
    const counts = { sentences: sentencesOf(area), charts: chartsOf(area), unread: unreadOf(slug) };
    return [{ slug, area, is: is ?? 'changed', ...counts }];
  });
}

/** An edition that is only in one of both is compared with nothing. */
const NOTHING = { passages: [], edition: null } as const;

export function comparedEdition({ slug, after: fresh }: StoryPair, pair: EditionPair): ComparedEdition {
  const { area, before, after } = pair;
  const common = { story: slug, edition: slugOf(pair), area: area.name };
  if (after && !after.edition) {
    return { ...common, faults: faultTexts(after.faults), sentences: [], charts: [] };
  }
  const unread = new Set(
    (after && fresh ? wordingsToApprove(after, fresh.story, fresh.data) : []).map(({ key }) => key),
  );
  const passages = (after?.wordings ?? [])
    .filter(({ key }) => unread.has(key))
    .flatMap((wording) => wording.passages.map((place) => after?.passages[place]));
  const isUnread = new Set(passages);
  const pairs = changedSentences(before ?? NOTHING, after ?? NOTHING);
  const changed = new Set(pairs.map(([, now]) => now?.text));
  // What reads as before may have facts that its reader was not shown.
  const same = tellingLines(after ?? NOTHING)
    .filter(({ passage, text }) => isUnread.has(passage) && !changed.has(text))
    .map((line): (typeof pairs)[number] => [line, line]);
  const sentences = [...pairs, ...same].map(([old, now]) => {
    const { kind, line } = now ?? old ?? { kind: 'paragraph' as const, line: 0 };
    return {
      ...{
        kind,
        line,
        words: old?.shape !== now?.shape,
        isUnread: now !== null && isUnread.has(now.passage),
      },
      ...{ before: old?.text ?? null, after: now?.text ?? null },
    };
  });
  const charts = changedCharts(before ?? NOTHING, after ?? NOTHING).map(({ id, was, is }) => {
    const prefix = `edition-${slug}`;
    return {
      id,
      before: was && shownChart(was, `${prefix}-before`),
      after: is && shownChart(is, `${prefix}-after`),
    };
  });
  return { ...common, faults: [], sentences, charts };
}

function faultTexts(faults: readonly Fault[]): string[] {
  return faults.filter(stops).map(formatFault);
}
