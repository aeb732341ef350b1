import { editionAreas } from '../editions/editionAreas.ts';
import type { EditionWork, Telling } from '../editions/editionWork.ts';
import { ledgerFaultsOf } from '../editions/ledgerFaultsOf.ts';
import type { NewsroomEditions, ToldStory } from '../editions/newsroomEditions.ts';
import { outlineOf } from '../editions/outline.ts';
import { readData, readStories } from '../editions/readData.ts';
import type { SiteModel } from '../editions/site.ts';
import { modelOf } from '../editions/siteModel.ts';
import type { Told } from '../editions/tell.ts';
import { type Fault, FaultError, FaultList, stops } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { BuildStore } from './buildStore.ts';
import { PackedEditions } from './packEdition.ts';
import { partOf } from './part.ts';
import { isIn, type Shard } from './shard.ts';

/** What a build has to do. */
export interface BuildPlan extends Telling {
  /** Faults of sources and stories, and addresses that would be lost. */
  readonly faults: readonly Fault[];
  /** What nobody has entered into the ledger. */
  readonly unentered: readonly Fault[];
  /** Editions to tell: those of the part, and the national ones. */
  readonly work: readonly EditionWork[];
  /** All editions. One that is not told yet can only be linked to. */
  readonly editions: NewsroomEditions;
  readonly model: SiteModel;
}

/** @throws {FaultError} when the newsroom cannot be read */
export function readPlan(newsroom: Newsroom, store: BuildStore, shard: Shard | null): BuildPlan {
  const faults = new FaultList();
  const data = readData(newsroom, faults);
  if (!data) throw new FaultError(faults.all.filter(stops));
  const stories = readStories(newsroom, data, faults);
  const { lost, unentered } = ledgerFaultsOf(newsroom, { data, stories });
  faults.addAll(lost);
  const work = stories.flatMap(({ slug, areas }) => {
    const local = areas.filter((area) => !shard || isIn(shard, area.slug));
    return editionAreas({ areas: local }, data).map(({ code }) => ({ story: slug, area: code }));
  });
  const editions = packedEditions({ data, stories }, new PackedEditions(store));
  const model = partOf(modelOf(editions, false), shard);
  return { data, stories, faults: faults.all, unentered, work, editions, model };
}

/** What only reports need, which is not stored. */
const UNREPORTED: Omit<Told, 'edition'> = {
  long: null,
  charts: [],
  passages: [],
  wordings: [],
  lapsed: new Map(),
  branches: [],
  faults: [],
};

function packedEditions({ data, stories }: Telling, packed: PackedEditions): NewsroomEditions {
  const told = stories.map((story): ToldStory => {
    const editions = editionAreas(story, data).map((area) => {
      const edition = packed.edition(outlineOf(story, area, data));
      return { area, told: { ...UNREPORTED, edition } };
    });
    return { story, editions };
  });
  return { data, stories: told };
}
