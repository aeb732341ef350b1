import { AsyncLocalStorage } from 'node:async_hooks';
import { finderAddresses } from '../finder/finderFiles.ts';
import { dataset } from '../outputs/linkedData/dataset.ts';
import { profiledAreas, profilesOf } from '../profiles/profiles.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { NewsroomEditions } from './newsroomEditions.ts';
import { leadOf, modelsOf, type SiteModel } from './site.ts';

/** What the development server tells. Its pages are loaded as modules of their own, apart from it. */
const TELLING = Symbol.for('standfirst.telling');
const shared = globalThis as { [TELLING]?: () => NewsroomEditions };

/** @param telling returns the same object as long as nothing has changed */
export function handDevelopment(telling: () => NewsroomEditions): void {
  shared[TELLING] = telling;
}

const handed = new AsyncLocalStorage<SiteModel>();

/** Hands the pages the editions that a build has told. */
export function withModel<T>(model: SiteModel, render: () => T): T {
  return handed.run(model, render);
}

/**
 * What the pages render, made once for all of them.
 * @throws {FaultError} in development, while nothing can be told
 */
export async function siteModel(): Promise<SiteModel> {
  const given = handed.getStore();
  if (given) return given;
  const telling = shared[TELLING];
  if (!telling) throw new Error('pages without a model: build the site with npm run build');
  return developmentModel(telling());
}

/** With drafts. */
export const developmentModel = memoizeWeak((editions: NewsroomEditions) => modelOf(editions, true));

/** @param drafts whether drafts are among the stories */
export function modelOf({ data, stories }: NewsroomEditions, drafts: boolean): SiteModel {
  const models = stories.flatMap(({ story, editions }) => {
    if (story.meta.draft && !drafts) return [];
    return modelsOf(editions.flatMap(({ told }) => told.edition ?? [])).map((model) => ({ story, model }));
  });
  const newestFirst = models.toSorted((a, b) =>
    (leadOf(a.model)?.published ?? '') < (leadOf(b.model)?.published ?? '') ? 1 : -1,
  );
  const { site, frame = null, isPreview = false, tables } = data;
  const datasets = new Map([...tables].map(([id, table]) => [id, dataset(site, table)]));
  const own = newestFirst.map(({ model }) => model);
  const profiles = profilesOf(data, newestFirst);
  const finderData = { ...data, pages: profiledAreas(profiles) };
  return {
    ...{ site, frame, isPreview, datasets, tables },
    stories: own,
    profiles,
    finder: finderAddresses(own, finderData),
    finderData,
  };
}
