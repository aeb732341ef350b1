import type { LoadedRecipe } from '../derive/recipeSchema.ts';
import type { NewsroomEditions } from '../editions/newsroomEditions.ts';
import { columnName } from '../sources/readSource.ts';
import type { Source } from '../sources/source.ts';
import { sourceColumn } from '../tables/column.ts';
import type { PartOf } from './suspicions/index.ts';

/** Headers of the file by the names that recipes use. */
function headersOf(source: Source): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(source.columns).flatMap((header) => {
      const name = columnName(source, header);
      return name === null ? [] : [[name, header] as const];
    }),
  );
}

/** The file's header for a column of a recipe; undefined where it is not of this source, or worked out. */
function headerOf(recipe: LoadedRecipe, name: string, source: Source, headers: ReadonlyMap<string, string>) {
  const column = recipe.columns[name];
  if (!column || !recipe.from.includes(source.id)) return undefined;
  const named = sourceColumn({ ...column, name });
  return named.source === undefined || named.source === source.id ? headers.get(named.name) : undefined;
}

/** Columns of a file of which recipes say that one is part of the other. */
export function partsIn(recipes: readonly LoadedRecipe[], source: Source): PartOf[] {
  const headers = headersOf(source);
  const pairs = recipes.flatMap((recipe) =>
    Object.entries(recipe.columns).flatMap(([name, { partOf }]): PartOf[] => {
      if (partOf === undefined) return [];
      const part = headerOf(recipe, name, source, headers);
      const whole = headerOf(recipe, partOf, source, headers);
      return part === undefined || whole === undefined ? [] : [{ part, whole }];
    }),
  );
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
}

/**
 * The columns of a file that stories show, those that a story prints first before the others. Where a story shows what
 * was worked out of a source, all columns of that source count as shown. null where no story was told.
 */
export function shownColumns(
  told: NewsroomEditions | null,
  recipes: readonly LoadedRecipe[],
  source: Source,
): readonly string[] | null {
  if (!told) return null;
  const headers = headersOf(source);
  const places = new Map<string, number>();
  const put = (header: string, place: number) =>
    places.set(header, Math.min(place, places.get(header) ?? Number.POSITIVE_INFINITY));
  for (const { story } of told.stories) {
    for (const [place, { table, column }] of story.bindings.entries()) {
      const recipe = recipes.find(({ id }) => id === table.id);
      if (!recipe?.from.includes(source.id)) continue;
      const header = headerOf(recipe, column.name, source, headers);
      if (header !== undefined) put(header, place);
      // Behind what is printed itself.
      else for (const each of headers.values()) put(each, place + story.bindings.length);
    }
  }
  return [...places].toSorted((a, b) => a[1] - b[1]).map(([header]) => header);
}
