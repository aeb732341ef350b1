import type { NewsroomData } from '../editions/newsroomData.ts';
import type { Story } from '../editions/story.ts';
import { type Series, seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import { PhraseIndex } from '../newsroom/phraseIndex.ts';
import type { Sentence } from '../prose/sentence.ts';
import type { Column } from '../tables/column.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Table } from '../tables/table.ts';
import { type Mention, type MentionFinder, mentionFinder } from './mentions.ts';
import { subjectOf } from './vocabulary.ts';

export interface CheckContext {
  readonly story: Story;
  readonly area: Area;
  readonly data: NewsroomData;
  /** Slug of the edition. */
  readonly edition: string;
}

/** A column of a figure in the story. */
export interface StoryColumn {
  readonly column: Column;
  readonly table: Table;
}

export interface NamedSeries {
  /** Of the figure, as the story calls it. */
  readonly name: string;
  readonly series: Series;
}

/** What the rules know about an edition besides its text. */
export interface Known {
  readonly edition: Area;
  readonly nation: Area;
  /** The areas it is ranked among, with their noun. */
  readonly peers: readonly Area[];
  readonly peerNouns: readonly string[];
  readonly columns: readonly StoryColumn[];
  /** Series of all the story's figures in this edition. */
  readonly series: readonly Series[];
  /** Figures with all their periods. */
  readonly named: readonly NamedSeries[];
  /** The series of a named figure. */
  readonly seriesOf: (figure: string) => Series | null;
  readonly mentionsIn: (sentence: Sentence) => readonly Mention[];
  /** Of all rates: "per 1,000 people" may be typed. */
  readonly denominators: readonly string[];
  /** ISO date. */
  readonly published: string;
}

export function knownOf({ story, area, data }: CheckContext): Known {
  const { mentions, denominators } = namesOf(data);
  const kind = data.site.areaKinds[story.meta.editions.areas];
  const series = story.bindings.map(({ table, column, area: own }) =>
    seriesOf(table, column.name, own ?? area),
  );
  return {
    edition: area,
    nation: data.nation,
    peers: story.peers,
    peerNouns: kind ? [kind.one, kind.many] : [],
    columns: columnsOf(story),
    series,
    named: story.bindings.flatMap(({ name, period }, i) => {
      const own = series[i];
      return own && !period ? [{ name, series: own }] : [];
    }),
    seriesOf: (figure) => series[story.bindings.findIndex(({ name }) => name === figure)] ?? null,
    mentionsIn: (sentence) => mentions.find(sentence, area),
    denominators,
    published: story.meta.published,
  };
}

/** One array for all editions of a story. */
const columnsOf = memoizeWeak(({ bindings }: Story): readonly StoryColumn[] => {
  const tables = new Map(bindings.map(({ column, table }) => [subjectOf(column, table), table]));
  return [...tables].map(([column, table]) => ({ column, table }));
});

interface Names {
  readonly mentions: MentionFinder;
  /** Of all areas. */
  readonly areas: PhraseIndex;
  readonly denominators: readonly string[];
}

/** Built once per newsroom, not per edition. */
export const namesOf = memoizeWeak(({ areas, nation, tables }: NewsroomData): Names => {
  const columns = [...tables.values()].flatMap((table) => [...table.columns.values()]);
  return {
    mentions: mentionFinder(
      areas,
      nation,
      columns.map(({ title }) => title),
    ),
    areas: new PhraseIndex(areas.all.map(({ name }) => name)),
    denominators: [...new Set(columns.flatMap(({ denominator }) => denominatorTexts(denominator)))],
  };
});

/** "Per 1,000 people", and its variant "every 1,000 people". */
export function denominatorTexts(denominator = ''): string[] {
  return denominator === '' ? [] : [denominator, denominator.replace(/^per /, 'every ')];
}
