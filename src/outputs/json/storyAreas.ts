import { rollup } from 'd3';
import { areasPath } from '../../addresses/textAddresses.ts';
import { embedsOf } from '../../editions/embed.ts';
import { editionsOf, type StoryModel } from '../../editions/site.ts';
import type { StoryOutput } from '../output.ts';
import { textFile } from '../siteFile.ts';

/** Short, as readers of an embed load it when they choose their area. */
export interface StoryAreas {
  /** Slug and name of each, the national edition first. */
  readonly areas: readonly (readonly [slug: string, name: string])[];
  /** Charts and quotes that not every area has, each with the places in the list of those that have it. */
  readonly only: Readonly<Record<string, readonly number[]>>;
}

export const areas: StoryOutput = {
  of: 'story',
  files: (story) => [
    textFile(areasPath(story.slug), 'application/json', () => `${JSON.stringify(storyAreas(story))}\n`),
  ],
};

export function storyAreas(story: StoryModel): StoryAreas {
  const listed = editionsOf(story).filter(({ draft }) => !draft);
  const embeds = listed.flatMap((edition, index) => embedsOf(edition).map(({ id }) => ({ id, index })));
  const having = rollup(
    embeds,
    (all) => all.map(({ index }) => index),
    ({ id }) => id,
  );
  const partial = [...having].filter(([, places]) => places.length < listed.length);
  return {
    areas: listed.map(({ slug, area }) => [slug, area.name]),
    only: Object.fromEntries(partial),
  };
}
