import path from 'node:path';
import type { Desk } from '../editions/desk.ts';
import type { Edition } from '../editions/edition.ts';
import type { NewsroomEditions, ToldStory } from '../editions/newsroomEditions.ts';
import { outlineOf, untold } from '../editions/outline.ts';
import { readDesk, readStories } from '../editions/readDesk.ts';
import type { Story } from '../editions/story.ts';
import { FaultError, FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { answersOf } from './answersOf.ts';
import { EditionStore } from './editionStore.ts';
import { keepHeapsTight } from './heaps.ts';
import { toldFrom } from './inputsDigest.ts';
import { isIn, type Shard } from './shard.ts';
import { type StoryWork, tellStories } from './tellStories.ts';

export interface CheckOptions {
  /** Of which part the editions are told; of the others only the national ones are. */
  readonly shard: Shard | null;
  /** At most so many; null for as many as the machine has processors. */
  readonly threads: number | null;
}

/** By the slug of a story: the digest of what its kept editions were told from. */
export type StoreDigests = Readonly<Record<string, string>>;

export interface CheckedEditions extends NewsroomEditions {
  readonly digests: StoreDigests;
}

/** Where the checked editions of a newsroom are kept. */
export function editionStore({ cache }: Newsroom): EditionStore {
  return new EditionStore(path.join(cache, 'editions'));
}

/**
 * Every edition of a newsroom, told and checked; or taken from an earlier build, where nothing that it is
 * made of has changed since. Their long parts stay on disk.
 * @param engine folder of the engine
 * @throws {FaultError} with every fault that stops a build
 */
export async function checkedEditions(
  newsroom: Newsroom,
  engine: string,
  { shard, threads }: CheckOptions,
): Promise<CheckedEditions> {
  const faults = new FaultList();
  const desk = readDesk(newsroom, faults);
  if (!desk) throw new FaultError(faults.all.filter(({ warning }) => !warning));
  const fromOf = toldFrom(newsroom, engine);
  const part = shard ? ` ${shard.index}/${shard.of}` : '';
  const stories = readStories(newsroom, desk, faults).map((story): StoryWork => {
    const { digest, base } = fromOf(story, desk);
    const from = { digest: digest + part, base: base + part };
    return { story, from, answers: answersOf(story, desk), areas: areasHere(story, desk, shard) };
  });
  keepHeapsTight(stories.reduce((sum, { areas }) => sum + areas.length, 0));
  const store = editionStore(newsroom);
  const kept = ({ story, from }: StoryWork) => store.read(story.slug, from.digest, desk.areas.byCode);
  const before = new Map(stories.map((story) => [story, kept(story)]));
  const changed = stories.filter((story) => !before.get(story));
  faults.addAll(await tellStories(newsroom, changed, desk, store, threads));
  const stopping = faults.all.filter(({ warning }) => !warning);
  if (stopping.length > 0) throw new FaultError(stopping);
  return {
    desk,
    stories: stories.map((story) => toldStory(story.story, before.get(story) ?? kept(story) ?? [], desk)),
    digests: Object.fromEntries(stories.map(({ story, from }) => [story.slug, from.digest])),
  };
}

/** Codes of the areas whose editions are told on this machine. */
function areasHere({ slug, areas }: Story, { nation }: Desk, shard: Shard | null): string[] {
  const local = areas.filter((area) => !shard || isIn(shard, slug, area.slug));
  return [nation, ...local].map(({ code }) => code);
}

/** A story with its kept editions, and with what is known of those that other machines tell. */
function toldStory(story: Story, kept: readonly Edition[], desk: Desk): ToldStory {
  const told = new Map(kept.map((edition) => [edition.area, edition]));
  const editions = [desk.nation, ...story.areas].map((area) => {
    const edition = told.get(area) ?? untold(outlineOf(story, area, desk));
    // What reports need besides is not kept: passages, branches, warnings.
    return { area, told: { edition, charts: [], passages: [], branches: [], faults: [] } };
  });
  return { story, editions };
}
