import type { NewsroomData } from '../editions/newsroomData.ts';
import type { ToldStory } from '../editions/newsroomEditions.ts';
import type { Binding, Story } from '../editions/story.ts';
import type { Told } from '../editions/tell.ts';
import { MEASURES } from '../figures/measures.ts';
import { rankedCount } from '../figures/rank.ts';
import type { MeasureContext, MeasureResult } from '../figures/result.ts';
import { type Series, seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import { type Passage, passageText } from '../prose/passage.ts';
import { sentencesOf } from '../prose/sentence.ts';
import { addsUp } from '../tables/column.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { languageOf } from '../words/languages.ts';
import { startLow } from '../words/letterCase.ts';

/** An edition with news in it. */
export interface Lead {
  readonly edition: string;
  readonly area: string;
  /** What is news: `record high`, `up 45 per cent`. */
  readonly reasons: readonly string[];
  /** Sorts leads: 100 for a record, 60 for an end of a ranking, up to 80 for a change, by its percentage. */
  readonly weight: number;
  /** The sentence that prints the figure, else the headline. */
  readonly sentence: string;
}

interface Reason {
  readonly text: string;
  readonly weight: number;
  readonly series: Series;
}

/** Editions with news, best first. */
export function leads({ story, editions }: ToldStory, data: NewsroomData): Lead[] {
  return bestFirst(editions.flatMap(({ area, told }) => leadOf({ story, area, data }, told) ?? []));
}

export function bestFirst(found: readonly Lead[]): Lead[] {
  return found.toSorted((a, b) => b.weight - a.weight || (a.area < b.area ? -1 : 1));
}

/** The news of one edition; null if it has none, or is national. */
export function leadOf(
  { story, area, data }: { readonly story: Story; readonly area: Area; readonly data: NewsroomData },
  { passages, edition }: Told,
): Lead | null {
  if (area === data.nation) return null;
  const own = story.bindings.filter((binding) => binding.area === null && binding.period === null);
  const reasons = own.flatMap((binding) => reasonsFor(binding, area, story.peers, data));
  const [first] = reasons.toSorted((a, b) => b.weight - a.weight);
  if (!first) return null;
  const sentence = sentenceOn(first.series, passages) ?? edition?.headline.plain ?? '';
  const weight = Math.round(reasons.reduce((sum, reason) => sum + reason.weight, 0));
  return { edition: area.slug, area: area.name, reasons: bySeries(reasons), weight, sentence };
}

/** `offences recorded: record high, up 40 per cent`. */
function bySeries(reasons: readonly Reason[]): string[] {
  const groups = Map.groupBy(reasons, ({ series }) => series.column.title);
  return [...groups].map(([title, group]) => {
    return `${startLow(title)}: ${group.map(({ text }) => text).join(', ')}`;
  });
}

/** To be at an end of a shorter ranking is not news. */
const SHORTEST_RANKING = 8;

function reasonsFor(
  binding: Binding,
  area: Area,
  peers: readonly Area[],
  { nation, site }: NewsroomData,
): Reason[] {
  const series = seriesOf(binding.table, binding.column.name, area);
  const context: MeasureContext = { name: binding.name, language: languageOf(site), nation, peers };
  const measure = (name: string) => MEASURES[name]?.(series, context);
  const ranks = compares(series) && rankedCount(series, peers) >= SHORTEST_RANKING;
  const reasons: Omit<Reason, 'series'>[] = [];
  if (isTrue(measure('recordHigh'))) reasons.push({ text: 'record high', weight: 100 });
  if (isTrue(measure('recordLow'))) reasons.push({ text: 'record low', weight: 100 });
  if (ranks && isTrue(measure('highest'))) reasons.push({ text: 'highest of all', weight: 60 });
  if (ranks && isTrue(measure('lowest'))) reasons.push({ text: 'lowest of all', weight: 60 });
  const change = measure('percentChange');
  const size = change?.is === 'value' ? change.value.value : null;
  if (size !== null && Math.abs(size) >= 1) {
    const text = `${size > 0 ? 'up' : 'down'} ${inEnglish.numbers.digits(Math.abs(size))} per cent`;
    reasons.push({ text, weight: Math.min(80, Math.abs(size)) });
  }
  return reasons.map((reason) => ({ ...reason, series }));
}

/** Counts grow with the area: only rates and percentages make an end of a ranking news. */
function compares({ column }: Series): boolean {
  return !addsUp(column);
}

function isTrue(result: MeasureResult | undefined): boolean {
  return result?.is === 'judgement' && result.judgement.truth === true;
}

function sentenceOn(series: Series, passages: readonly Passage[]): string | null {
  const sentences = passages.filter(({ kind }) => kind === 'paragraph').flatMap(sentencesOf);
  const found = sentences.find(({ runs }) =>
    runs.some(({ atom }) => atom?.kind === 'figure' && atom.value.series === series),
  );
  return found ? passageText(found).trim() : null;
}
