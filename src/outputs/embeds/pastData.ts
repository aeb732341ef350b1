import { deriveTables } from '../../derive/derive.ts';
import { loadRecipes } from '../../derive/loadRecipes.ts';
import { OVERRIDES } from '../../derive/readOverrides.ts';
import { type ReadSource, readSources, withoutFaulty } from '../../derive/readSources.ts';
import type { LoadedRecipe } from '../../derive/recipeSchema.ts';
import { runRecipe } from '../../derive/runRecipe.ts';
import { releaseOf } from '../../editions/embed.ts';
import type { NewsroomData } from '../../editions/newsroomData.ts';
import { readPlaces, readStories } from '../../editions/readData.ts';
import type { Story } from '../../editions/story.ts';
import { FaultError, FaultList } from '../../faults/fault.ts';
import type { Areas } from '../../newsroom/area.ts';
import { readKeptTheme } from '../../newsroom/keptTheme.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { type PastNewsroom, pastNewsrooms } from '../../newsroom/pastNewsrooms.ts';
import { pastSiteSchema } from '../../newsroom/site.ts';
import type { WholeTheme } from '../../newsroom/theme.ts';
import { readSource, sourceIds } from '../../sources/readSource.ts';
import { readTables } from '../../tables/readTable.ts';
import type { Table } from '../../tables/table.ts';
import { type StoryState, sameStory, storyText } from './sameStory.ts';

/** A newsroom at one time, with everything that its stories are told from. */
export interface PastState extends StoryState {
  readonly data: NewsroomData;
  readonly stories: readonly Story[];
}

/** The figures that were newest at some time, and the stories about them. */
export interface PastData extends PastState {
  /** True if stories and settings are of the same time, false if of a later one. */
  readonly kept: boolean;
  /** The theme at the time; null if it was not kept. */
  readonly theme: WholeTheme | null;
  /** Ids of the tables whose charts are needed; null for all. */
  readonly tables: ReadonlySet<string> | null;
  /** The state whose chart settings are used if a story cannot be told with these figures. */
  readonly later: PastState;
  /** False for a story whose charts are the same in a newer state. */
  readonly wants: (story: Story) => boolean;
}

/** What a state is derived from, read once. */
interface Inputs {
  readonly sources: ReadonlyMap<string, ReadSource>;
  readonly recipes: readonly LoadedRecipe[];
}

interface KeptState extends PastState, Inputs {
  readonly theme: WholeTheme;
}

/**
 * The newsroom before the newest figures: first each state that was kept when a release was accepted, newest
 * first; then, for releases that were added by hand, the next newer state with its tables derived as of that day.
 * All raw files are kept.
 * @throws {FaultError} when a kept state or a raw file can no longer be read
 */
export async function* pastData(today: PastState): AsyncGenerator<PastData> {
  const { newsroom } = today;
  const unkept: (() => AsyncGenerator<PastData>)[] = [];
  const leave = (state: PastState, older: Newsroom | undefined, inputs: () => Promise<Inputs>) => {
    const dates = datesBetween(state, older);
    if (dates.length > 0) unkept.push(() => dataAt(dates, state, inputs));
  };
  const held = new Set(sourceIds(newsroom).flatMap((id) => heldOf(newsroom, id)));
  const kept = pastNewsrooms(newsroom, (release) => !held.has(release));
  leave(today, kept[0], () => readInputs(newsroom, today.data));
  let newer: PastState = today;
  for (const [index, past] of kept.entries()) {
    const state = await readKept(past, today.data.areas);
    const next = newer;
    yield {
      ...state,
      kept: true,
      tables: null,
      later: today,
      wants: (story) => !sameStory(story, state, next),
    };
    leave(state, kept[index + 1], () => Promise.resolve(state));
    newer = state;
  }
  for (const states of unkept) yield* states();
}

/**
 * @param names areas of today, by which overrides call them
 * @throws {FaultError}
 */
async function readKept(newsroom: PastNewsroom, names: Areas): Promise<KeptState> {
  const faults = new FaultList();
  const theme = readKeptTheme(newsroom, faults);
  const places = readPlaces(newsroom, faults, pastSiteSchema);
  if (!places || !theme) throw new FaultError(faults.all);
  const { areas } = places;
  const read = await readSources(newsroom, areas, faults, names);
  const recipes = await loadRecipes(newsroom, faults);
  const derived = deriveTables(recipes, read, areas, faults);
  const data = { ...places, tables: new Map([...readTables(newsroom, areas, faults), ...derived]) };
  const stories = readStories(newsroom, data, faults);
  // An override may name a release that was still to come.
  const own = faults.all.filter(({ file, warning }) => file !== OVERRIDES && !warning);
  if (own.length > 0) throw new FaultError(own);
  return { newsroom, theme, data, stories, recipes, sources: withoutFaulty(read) };
}

/** The newsroom has just been derived: a fault can only come from an old file and a later recipe. */
async function readInputs(newsroom: Newsroom, { areas }: NewsroomData): Promise<Inputs> {
  const faults = new FaultList();
  const sources = withoutFaulty(await readSources(newsroom, areas, faults));
  return { sources, recipes: await loadRecipes(newsroom, faults) };
}

/**
 * Dates of releases that were added by hand, newest first: superseded, and unknown to the state before.
 */
function datesBetween({ newsroom, data }: PastState, older: Newsroom | undefined): string[] {
  const used = new Set([...data.tables.values()].flatMap(({ sources }) => sources.map(({ id }) => id)));
  const known = new Set(older && sourceIds(older).flatMap((id) => releasesOf(older, id).map(nameOf)));
  const added = [...used].flatMap((id) => {
    const all = releasesOf(newsroom, id).toSorted((a, b) => (a.date < b.date ? -1 : 1));
    return all.map((each, index) => ({ ...each, superseded: index < all.length - 1 }));
  });
  const fresh = added.filter((each) => !known.has(nameOf(each)));
  if (!fresh.some(({ superseded }) => superseded)) return [];
  const newest = added.reduce((last, { date }) => (date > last ? date : last), '');
  return [...new Set(fresh.map(({ date }) => date))]
    .filter((date) => date < newest)
    .toSorted()
    .toReversed();
}

interface NamedRelease {
  readonly id: string;
  readonly date: string;
}

function releasesOf(newsroom: Newsroom, id: string): NamedRelease[] {
  return readSource(newsroom, id, new FaultList())?.releases.map(({ date }) => ({ id, date })) ?? [];
}

/** As folders of kept newsrooms name them. */
function heldOf(newsroom: Newsroom, id: string): string[] {
  return (readSource(newsroom, id, new FaultList())?.held ?? []).map((date) => `${id}-${date}`);
}

function nameOf({ id, date }: NamedRelease): string {
  return `${id} ${date}`;
}

/** A state's tables as of past days. A source without a release by then counts with its first. */
async function* dataAt(
  dates: readonly string[],
  state: PastState & { readonly theme?: WholeTheme },
  inputs: () => Promise<Inputs>,
): AsyncGenerator<PastData> {
  const { newsroom, data, theme = null } = state;
  const { sources, recipes } = await inputs();
  for (const date of dates) {
    const then = new Map([...sources].map(([id, source]) => [id, upTo(source, date)]));
    const made = recipes.flatMap((recipe) => tableThen(recipe, then, data));
    const past = made.filter((table) => releaseOf(table) === date && isOlder(table, data));
    if (past.length === 0) continue;
    const tables = new Map([...data.tables, ...made.map((table) => [table.id, table] as const)]);
    const dataThen = { ...data, tables };
    const ids = new Set(past.map(({ id }) => id));
    yield {
      newsroom,
      data: dataThen,
      stories: readStories(newsroom, dataThen, new FaultList()),
      kept: false,
      theme,
      tables: ids,
      later: state,
      wants: ({ slug }) => [...ids].some((id) => storyText(newsroom, slug).includes(id)),
    };
  }
}

function upTo({ source, releases }: ReadSource, date: string): ReadSource {
  const out = releases.filter((release) => release.date <= date);
  return { source, releases: out.length > 0 ? out : releases.slice(0, 1) };
}

/** Empty if the recipe cannot read what was released then. */
function tableThen(
  recipe: LoadedRecipe,
  sources: ReadonlyMap<string, ReadSource>,
  { areas }: NewsroomData,
): Table[] {
  if (!recipe.from.every((id) => sources.has(id))) return [];
  return [runRecipe(recipe, sources, areas, new FaultList())].flatMap((table) => table ?? []);
}

function isOlder(table: Table, data: NewsroomData): boolean {
  const now = data.tables.get(table.id);
  return now !== undefined && releaseOf(table) < releaseOf(now);
}
