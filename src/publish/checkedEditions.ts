import path from 'node:path';
import type { Desk } from '../editions/desk.ts';
import type { Edition } from '../editions/edition.ts';
import type { NewsroomEditions, ToldStory } from '../editions/newsroomEditions.ts';
import { readDesk, readStories } from '../editions/readDesk.ts';
import type { Story } from '../editions/story.ts';
import { tell } from '../editions/tell.ts';
import { FaultError, FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { EditionStore } from './editionStore.ts';
import { inputsDigest } from './inputsDigest.ts';

/**
 * Every edition of a newsroom, told and checked; or taken from an earlier build, where nothing that it is
 * made of has changed since. Their long parts stay on disk.
 * @param engine folder of the engine
 * @throws {FaultError} with every fault that stops a build
 */
export function checkedEditions(newsroom: Newsroom, engine: string): NewsroomEditions {
  const faults = new FaultList();
  const desk = readDesk(newsroom, faults);
  const stories = desk ? readStories(newsroom, desk, faults) : [];
  const digest = inputsDigest(newsroom, engine);
  const store = new EditionStore(path.join(newsroom.cache, 'editions'));
  const told = desk
    ? stories.map((story) => checkedStory(story, desk, store, digest(story.slug), faults))
    : [];
  const stopping = faults.all.filter(({ warning }) => !warning);
  if (stopping.length > 0 || !desk) throw new FaultError(stopping);
  return { desk, stories: told };
}

function checkedStory(
  story: Story,
  desk: Desk,
  store: EditionStore,
  digest: string,
  faults: FaultList,
): ToldStory {
  const known = store.read(story.slug, digest, desk.areas.byCode);
  if (known) return toldStory(story, known);
  const own = new FaultList();
  const kept = store.write(story.slug);
  for (const area of [desk.nation, ...story.areas]) {
    const { edition, faults: found } = tell(story, area, desk);
    own.addAll(found);
    if (edition) kept.add(edition);
  }
  faults.addAll(own.all);
  if (own.all.some(({ warning }) => !warning)) {
    kept.drop();
    return toldStory(story, []);
  }
  kept.keep(digest);
  return toldStory(story, store.read(story.slug, digest, desk.areas.byCode) ?? []);
}

/** What reports need besides is not kept: passages, branches, warnings. */
function toldStory(story: Story, editions: readonly Edition[]): ToldStory {
  return {
    story,
    editions: editions.map((edition) => {
      return { area: edition.area, told: { edition, passages: [], branches: [], faults: [], charts: [] } };
    }),
  };
}
