import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { isHeld } from '../newsroom/embargo.ts';
import { foldersIn } from '../newsroom/foldersIn.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { splitFrontMatter } from './splitFrontMatter.ts';

/** Slugs of the stories that are published later than now. */
export function heldStories(newsroom: Newsroom): ReadonlySet<string> {
  if (newsroom.now === null) return new Set();
  return new Set(foldersIn(newsroom.stories).filter((slug) => isHeld(publishedOf(newsroom, slug), newsroom)));
}

function publishedOf({ stories }: Newsroom, slug: string): string | undefined {
  const file = path.join(stories, slug, 'story.md');
  const parts = existsSync(file) ? splitFrontMatter(readFileSync(file, 'utf8')) : null;
  const published: unknown = parts && parseDocument(parts.front).get('published');
  return typeof published === 'string' ? published : undefined;
}
