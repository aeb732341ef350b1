import { AsyncLocalStorage } from 'node:async_hooks';
import { FaultError, FaultList, stops } from '../faults/fault.ts';
import { finderAddresses } from '../finder/finderFiles.ts';
import { newsroomFromEnvironment, previewOf } from '../newsroom/newsroom.ts';
import { dataset } from '../outputs/linkedData/dataset.ts';
import { profiledAreas, profilesOf } from '../profiles/profiles.ts';
import type { NewsroomEditions } from './newsroomEditions.ts';
import { leadOf, modelsOf, type SiteModel } from './site.ts';

/** Raised by the development server when a file of the newsroom has changed. */
const REVISION = Symbol.for('standfirst.revision');
const shared = globalThis as { [REVISION]?: number };

export function raiseRevision(): void {
  shared[REVISION] = (shared[REVISION] ?? 0) + 1;
}

const handed = new AsyncLocalStorage<SiteModel>();

/** Hands the pages the editions that a build has told. */
export function withModel<T>(model: SiteModel, render: () => T): T {
  return handed.run(model, render);
}

let known: { readonly revision: number; readonly model: Promise<SiteModel> } | null = null;

/**
 * What the pages render, made once for all of them.
 * @throws {FaultError} with all faults of the newsroom
 */
export async function siteModel(): Promise<SiteModel> {
  const given = handed.getStore();
  if (given) return given;
  const revision = shared[REVISION] ?? 0;
  if (known?.revision !== revision) known = { revision, model: readSite() };
  return known.model;
}

/** Only in development, so that Vite leaves the code that tells editions out of the pages of a build. */
async function readSite(): Promise<SiteModel> {
  if (!import.meta.env.DEV) throw new Error('pages without a model: build the site with npm run build');
  const { tellNewsroom } = await import('./newsroomEditions.ts');
  const faults = new FaultList();
  const told = tellNewsroom(previewOf(newsroomFromEnvironment()), faults);
  const stopping = faults.all.filter(stops);
  if (stopping.length > 0 || !told) throw new FaultError(stopping);
  return modelOf(told, true);
}

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
