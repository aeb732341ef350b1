import { FaultError, FaultList } from '../faults/fault.ts';
import { newsroomFromEnvironment } from '../newsroom/newsroom.ts';
import type { NewsroomEditions } from './newsroomEditions.ts';
import type { SiteModel, StoryModel } from './site.ts';

/** Raised by the development server when a file of the newsroom has changed. */
const REVISION = Symbol.for('standfirst.revision');
/** Set by a build, which has told and checked all editions before it has pages rendered. */
const HANDED = Symbol.for('standfirst.model');
const shared = globalThis as { [REVISION]?: number; [HANDED]?: Promise<SiteModel> | null };

export function raiseRevision(): void {
  shared[REVISION] = (shared[REVISION] ?? 0) + 1;
}

/**
 * Hands the pages what a build has told, so that they need not tell it again. They run in its process, but
 * Astro has packed them up with a copy of this module.
 * @param model which may be told while Astro still packs
 */
export async function withModel<T>(model: Promise<SiteModel>, render: () => Promise<T>): Promise<T> {
  shared[HANDED] = model;
  try {
    return await render();
  } finally {
    shared[HANDED] = null;
  }
}

let known: { readonly revision: number; readonly model: Promise<SiteModel> } | null = null;

/**
 * What the pages render, made once for all of them.
 * @throws {FaultError} with all faults of the newsroom: no page is made of words that are not true
 */
export async function siteModel(): Promise<SiteModel> {
  if (shared[HANDED]) return shared[HANDED];
  const revision = shared[REVISION] ?? 0;
  if (known?.revision !== revision) known = { revision, model: readSite() };
  return known.model;
}

/** Only in development: what tells editions is then not packed with the pages of a build. */
async function readSite(): Promise<SiteModel> {
  if (!import.meta.env.DEV) throw new Error('pages without a model: build the site with npm run build');
  const { tellNewsroom } = await import('./newsroomEditions.ts');
  const faults = new FaultList();
  const told = tellNewsroom(newsroomFromEnvironment(), faults);
  const stopping = faults.all.filter(({ warning }) => !warning);
  if (stopping.length > 0 || !told) throw new FaultError(stopping);
  return modelOf(told, true);
}

/** @param drafts whether drafts are among the stories */
export function modelOf({ desk, stories }: NewsroomEditions, drafts: boolean): SiteModel {
  const models = stories.flatMap(({ story, editions }): StoryModel[] => {
    if (story.meta.draft && !drafts) return [];
    const [national, ...local] = editions.flatMap(({ told }) => told.edition ?? []);
    return national ? [{ slug: story.slug, national, editions: local }] : [];
  });
  const newestFirst = models.toSorted((a, b) => (a.national.published < b.national.published ? 1 : -1));
  return { site: desk.site, stories: newestFirst, tables: desk.tables };
}
