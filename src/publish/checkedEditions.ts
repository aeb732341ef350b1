import path from 'node:path';
import type { Desk } from '../editions/desk.ts';
import type { NewsroomEditions, ToldStory } from '../editions/newsroomEditions.ts';
import { outlineOf, untold } from '../editions/outline.ts';
import { readDesk, readStories } from '../editions/readDesk.ts';
import type { Story } from '../editions/story.ts';
import { tell } from '../editions/tell.ts';
import { FaultError, FaultList } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { EditionStore } from './editionStore.ts';
import { inputsDigest } from './inputsDigest.ts';
import { isIn, type Shard } from './shard.ts';

/**
 * Every edition of a newsroom, told and checked; or taken from an earlier build, where nothing that it is
 * made of has changed since. Their long parts stay on disk.
 * @param engine folder of the engine
 * @param shard of which part the editions are told; of the others only the national ones are
 * @throws {FaultError} with every fault that stops a build
 */
export function checkedEditions(
  newsroom: Newsroom,
  engine: string,
  shard: Shard | null = null,
): NewsroomEditions {
  const faults = new FaultList();
  const desk = readDesk(newsroom, faults);
  const stories = desk ? readStories(newsroom, desk, faults) : [];
  const digest = inputsDigest(newsroom, engine);
  const store = new EditionStore(path.join(newsroom.cache, 'editions'));
  const told = desk
    ? stories.map((story) => {
        const part = shard ? ` ${shard.index}/${shard.of}` : '';
        return checkedStory(story, desk, { store, digest: `${digest(story.slug)}${part}`, shard }, faults);
      })
    : [];
  const stopping = faults.all.filter(({ warning }) => !warning);
  if (stopping.length > 0 || !desk) throw new FaultError(stopping);
  return { desk, stories: told };
}

interface Kept {
  readonly store: EditionStore;
  readonly digest: string;
  readonly shard: Shard | null;
}

function checkedStory(story: Story, desk: Desk, kept: Kept, faults: FaultList): ToldStory {
  const { store, digest, shard } = kept;
  const own = (area: Area) => !shard || area === desk.nation || isIn(shard, story.slug, area.slug);
  const stored = () => store.read(story.slug, digest, desk.areas.byCode);
  const known = stored() ?? (tellOwn(story, desk, own, kept, faults) ? stored() : null);
  const told = new Map(known?.map((edition) => [edition.area, edition]));
  const all = [desk.nation, ...story.areas].flatMap(
    (area) => told.get(area) ?? (own(area) ? [] : untold(outlineOf(story, area, desk))),
  );
  return {
    story,
    // What reports need besides is not kept: passages, branches, warnings.
    editions: all.map((edition) => {
      return { area: edition.area, told: { edition, charts: [], passages: [], branches: [], faults: [] } };
    }),
  };
}

/** @returns false when an edition has a fault that stops a build: then none is kept */
function tellOwn(
  story: Story,
  desk: Desk,
  own: (area: Area) => boolean,
  { store, digest }: Kept,
  faults: FaultList,
): boolean {
  const found = new FaultList();
  const written = store.write(story.slug);
  for (const area of [desk.nation, ...story.areas].filter(own)) {
    const told = tell(story, area, desk);
    found.addAll(told.faults);
    if (told.edition) written.add(told.edition);
  }
  faults.addAll(found.all);
  const sound = found.all.every(({ warning }) => warning);
  if (sound) written.keep(digest);
  else written.drop();
  return sound;
}
