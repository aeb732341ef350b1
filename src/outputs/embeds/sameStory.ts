import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { releaseOf } from '../../editions/embed.ts';
import type { NewsroomData } from '../../editions/newsroomData.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { scriptFiles } from '../../newsroom/scriptFiles.ts';

/** A newsroom at one time. */
export interface StoryState {
  readonly newsroom: Newsroom;
  readonly data: Pick<NewsroomData, 'tables'>;
}

/**
 * Whether a story has the same charts in two states: the same text, areas and recipes, and of each table
 * that the text may name the same release, described alike. Errs towards false.
 */
export function sameStory({ slug }: { readonly slug: string }, a: StoryState, b: StoryState): boolean {
  const text = storyText(a.newsroom, slug);
  const tables = [...a.data.tables.values()].filter(({ id }) => text.includes(id));
  return (
    text === storyText(b.newsroom, slug) &&
    same(a.newsroom, b.newsroom, ({ siteFile, areasFile }) => textOf(siteFile) + textOf(areasFile)) &&
    same(a.newsroom, b.newsroom, recipeText) &&
    tables.every((table) => {
      const other = b.data.tables.get(table.id);
      return (
        other !== undefined &&
        releaseOf(table) === releaseOf(other) &&
        table.sources.every(({ id }) => same(a.newsroom, b.newsroom, (each) => sourceText(each, id)))
      );
    })
  );
}

/** '' where there is no such story. */
export function storyText({ stories }: Newsroom, slug: string): string {
  return textOf(path.join(stories, slug, 'story.md'));
}

function same(a: Newsroom, b: Newsroom, of: (newsroom: Newsroom) => string): boolean {
  return of(a) === of(b);
}

function sourceText({ sources }: Newsroom, id: string): string {
  return textOf(path.join(sources, id, 'source.yaml'));
}

/** The depth of relative imports depends on where the newsroom is kept. */
function recipeText(newsroom: Newsroom): string {
  const texts = scriptFiles(newsroom).map((file) => [file, textOf(path.join(newsroom.recipes, file))]);
  return JSON.stringify(texts).replaceAll(/(?:\.\.\/)+/g, '../');
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
