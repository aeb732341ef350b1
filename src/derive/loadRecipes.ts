import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FaultList } from '../faults/fault.ts';
import { issueFaults } from '../faults/issueFaults.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { inTodaysForm } from '../newsroom/olderForms.ts';
import { SLUG, SLUG_FORM } from '../newsroom/slug.ts';
import { locateKeys } from './locateKeys.ts';
import { recipeFailure } from './recipeFailure.ts';
import { type LoadedRecipe, recipeSchema } from './recipeSchema.ts';

export interface LoadOptions {
  /** Cache buster for `import()`: change it to reload edited files in a long-running process. */
  readonly version?: string | undefined;
}

/** Imports every `scripts/derive/*.ts` except tests, in alphabetical order. */
export async function loadRecipes(
  newsroom: Newsroom,
  faults: FaultList,
  { version }: LoadOptions = {},
): Promise<LoadedRecipe[]> {
  const recipes: LoadedRecipe[] = [];
  for (const file of recipeFiles(newsroom)) {
    const recipe = await loadRecipe(newsroom, file, version, faults);
    if (recipe) recipes.push(recipe);
  }
  return recipes;
}

function recipeFiles({ recipes }: Newsroom): string[] {
  if (!existsSync(recipes)) return [];
  return readdirSync(recipes)
    .filter((file) => file.endsWith('.ts') && !/\.(test|d)\.ts$/.test(file))
    .sort();
}

async function loadRecipe(
  newsroom: Newsroom,
  name: string,
  version: string | undefined,
  faults: FaultList,
): Promise<LoadedRecipe | null> {
  const place = { path: path.join(newsroom.recipes, name), file: '' };
  place.file = shownPath(newsroom, place.path);
  const id = name.slice(0, -'.ts'.length);
  if (!SLUG.test(id)) {
    const expected = `${SLUG_FORM}: the file names the table`;
    faults.add({ file: place.file, line: 0, column: 0, what: `wrong name of a recipe: ${id}`, expected });
    return null;
  }
  const address = pathToFileURL(place.path);
  if (version !== undefined) address.searchParams.set('t', version);
  let raw: unknown;
  try {
    raw = ((await import(/* @vite-ignore */ address.href)) as { default?: unknown }).default;
  } catch (error) {
    faults.add(recipeFailure(error, place));
    return null;
  }
  if (raw === undefined) {
    const mend = 'write "export default { … } satisfies Recipe"';
    faults.add({
      file: place.file,
      line: 0,
      column: 0,
      what: 'no recipe: the file has no default export',
      mend,
    });
    return null;
  }
  const result = recipeSchema.safeParse(inTodaysForm('recipe', raw, newsroom));
  if (result.success) return { ...result.data, id, ...place, isKept: newsroom.isKept };
  const locate = locateKeys(readFileSync(place.path, 'utf8'));
  faults.addAll(issueFaults(result.error.issues, { file: place.file, schema: recipeSchema, raw, locate }));
  return null;
}
