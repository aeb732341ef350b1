import { areasPath } from '../../addresses/textAddresses.ts';
import { embedsOf } from '../../editions/embed.ts';
import { editionsOf, type StoryModel } from '../../editions/site.ts';
import type { StoryOutput } from '../output.ts';
import { textFile } from '../siteFile.ts';

/** Short, as readers of an embed load it when they choose their area. */
export interface StoryAreas {
  /** Slug and name of each, the national edition first. */
  readonly areas: readonly (readonly [slug: string, name: string])[];
  /** Slug of the national edition, if there is one. */
  readonly nation?: string;
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
  const having = new Map<string, number[]>();
  for (const [index, edition] of listed.entries()) {
    for (const { id } of embedsOf(edition)) having.set(id, [...(having.get(id) ?? []), index]);
  }
  const partial = [...having].filter(([, places]) => places.length < listed.length);
  return {
    areas: listed.map(({ slug, area }) => [slug, area.name]),
    ...(story.national && !story.national.draft ? { nation: story.national.slug } : {}),
    only: Object.fromEntries(partial),
  };
}
