import type { JsonLd } from '../editions/jsonLd.ts';
import { type Outline, untold } from '../editions/outline.ts';
import { readPlaces } from '../editions/readDesk.ts';
import type { SiteModel } from '../editions/site.ts';
import { FaultError, FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { editionStore, type StoreDigests } from './checkedEditions.ts';

/** What a thread finds the site by, in what is kept of its editions; plain, so that it can be handed over. */
export interface SitePlan {
  readonly stories: readonly StoryPlan[];
  readonly datasets: ReadonlyMap<string, JsonLd>;
  readonly elsewhere: ReadonlySet<string>;
}

interface StoryPlan {
  readonly slug: string;
  /** Of what its kept editions were told from. */
  readonly digest: string;
  /** The national one first: the code of its area, or what is known of an edition that another machine tells. */
  readonly editions: readonly (string | Outline)[];
}

export function planOf(
  { stories, datasets, elsewhere = new Set() }: SiteModel,
  digests: StoreDigests,
): SitePlan {
  const plans = stories.map(({ slug, national, editions }): StoryPlan => {
    const local = editions.map((edition) =>
      elsewhere.has(edition.path) ? { ...edition } : edition.area.code,
    );
    return { slug, digest: digests[slug] ?? '', editions: [national.area.code, ...local] };
  });
  return { stories: plans, datasets, elsewhere };
}

/** The site as it was planned. The long parts of its editions are read when they are asked for. */
export function plannedSite({ stories, datasets, elsewhere }: SitePlan, newsroom: Newsroom): SiteModel {
  const faults = new FaultList();
  const places = readPlaces(newsroom, faults);
  if (!places) throw new FaultError(faults.all);
  const { site, areas } = places;
  const store = editionStore(newsroom);
  const models = stories.flatMap(({ slug, digest, editions }) => {
    const kept = store.read(slug, digest, areas.byCode) ?? [];
    const byCode = new Map(kept.map((edition) => [edition.area.code, edition]));
    const [national, ...local] = editions.flatMap((each) =>
      typeof each === 'string' ? (byCode.get(each) ?? []) : untold(each),
    );
    return national ? [{ slug, national, editions: local }] : [];
  });
  return { site, stories: models, datasets, elsewhere };
}
