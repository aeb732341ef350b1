import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { siteLanguage } from '../newsroom/siteLanguage.ts';
import { RECIPE_KEY } from '../tables/metadata.ts';
import type { Table } from '../tables/table.ts';
import type { LoadedRecipe } from './recipeSchema.ts';
import type { PlannedFile } from './writeFiles.ts';
import { writeTable } from './writeTable.ts';

/** The CSV and metadata files of a table. */
export function planTable(newsroom: Newsroom, recipe: LoadedRecipe, table: Table | undefined) {
  if (!table) return [];
  const { csv, metadata } = writeTable(table, recipe.file, siteLanguage(newsroom));
  const at = (name: string) => path.join(newsroom.derived, name);
  return [
    { path: at(`${recipe.id}.csv`), text: csv },
    { path: at(`${recipe.id}.csv-metadata.json`), text: metadata },
  ];
}

/** Derived files without a recipe. Files that `derive` did not write are left alone. */
export function staleFiles({ derived }: Newsroom, tables: ReadonlyMap<string, Table>): PlannedFile[] {
  const suffix = '.csv-metadata.json';
  const names = existsSync(derived) ? readdirSync(derived).filter((name) => name.endsWith(suffix)) : [];
  return names.flatMap((name) => {
    const id = name.slice(0, -suffix.length);
    if (tables.has(id) || !isGenerated(path.join(derived, name))) return [];
    return [`${id}.csv`, name].map((file) => ({ path: path.join(derived, file), text: null }));
  });
}

function isGenerated(metadataFile: string): boolean {
  try {
    const metadata: unknown = JSON.parse(readFileSync(metadataFile, 'utf8'));
    return typeof metadata === 'object' && metadata !== null && RECIPE_KEY in metadata;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
