import type { charts } from './en-GB/charts.ts';
import type { editions } from './en-GB/editions.ts';
import type { embeds } from './en-GB/embeds.ts';
import type { figures } from './en-GB/figures.ts';
import type { pages } from './en-GB/pages.ts';
import type { sources } from './en-GB/sources.ts';
import type { standIns } from './en-GB/standIns.ts';
import type { texts } from './en-GB/texts.ts';
import type { Grammar } from './grammar.ts';

/** All that the engine itself says to readers, in one language and one style of numbers. */
export interface Language extends Grammar {
  /** BCP 47: `en-GB`. */
  readonly tag: string;
  readonly figures: FigureWords;
  readonly editions: EditionWords;
  readonly charts: ChartWords;
  readonly pages: PageWords;
  readonly embeds: EmbedWords;
  readonly sources: SourceWords;
  readonly standIns: StandInWords;
  readonly texts: TextWords;
}

export type FigureWords = ReturnType<typeof figures>;
export type EditionWords = ReturnType<typeof editions>;
export type ChartWords = ReturnType<typeof charts>;
export type PageWords = ReturnType<typeof pages>;
export type EmbedWords = ReturnType<typeof embeds>;
export type SourceWords = ReturnType<typeof sources>;
export type StandInWords = ReturnType<typeof standIns>;
export type FinderAnswers = PageWords['finder']['answers'];
export type TextWords = ReturnType<typeof texts>;
