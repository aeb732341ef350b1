import { readFileSync } from 'node:fs';
import type { Fault, FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { type Column, sourceColumn } from '../tables/column.ts';
import type { FoundCells } from '../tables/filePlace.ts';
import type { Table } from '../tables/table.ts';
import { CellFinder, type SourceColumn, type Unproved } from './findCells.ts';
import { locateKeys } from './locateKeys.ts';
import type { ReadSource } from './readSources.ts';
import type { LoadedRecipe } from './recipeSchema.ts';

type Sources = ReadonlyMap<string, ReadSource>;

/**
 * Looks each value of a table up in the release that its column names: in the row of its area and period. What is
 * not found was computed, and its column has to say how.
 */
export function proveTable(
  table: Table,
  recipe: LoadedRecipe,
  sources: Sources,
  faults: FaultList,
): readonly FoundCells[] {
  const finder = new CellFinder(table);
  for (const column of table.columns.values()) {
    const candidates = sourceColumns(column, recipe, sources);
    const problem = Array.isArray(candidates)
      ? unprovedProblem(finder.find(column, candidates), column, candidates)
      : candidates;
    if (problem) faults.add({ file: recipe.file, ...placeOf(column, recipe), ...problem });
  }
  return finder.found;
}

type Problem = Pick<Fault, 'what' | 'expected' | 'mend'>;

/** The columns in which a value may stand: the declared one, or those of its name in the recipe's sources. */
function sourceColumns(column: Column, recipe: LoadedRecipe, sources: Sources): SourceColumn[] | Problem {
  const { name: wanted, source: id } = sourceColumn(column);
  const reads = recipe.from.flatMap((each) => sources.get(each) ?? []);
  const asked = reads.filter(({ source }) => id === undefined || source.id === id);
  const found = asked.filter((read) => numberColumns(read).includes(wanted));
  if (found.length > 0 || column.from === undefined) return found.map((read) => ({ read, name: wanted }));
  const declared = id === undefined ? wanted : `${id}.${wanted}`;
  const known = reads.flatMap((read) => numberColumns(read).map((each) => `${read.source.id}.${each}`));
  const meant = nearest(declared, known);
  const what = `unknown column of a source: ${declared}`;
  return { what, expected: `one of ${known.join(', ')}`, mend: meant ? `did you mean ${meant}?` : undefined };
}

/** Only columns of numbers have a status beside them. */
function numberColumns({ releases }: ReadSource): string[] {
  const names = Object.keys(releases.at(-1)?.columns ?? {});
  return names.filter((name) => names.includes(`${name}_status`));
}

/** So many cells show what is wrong with all. */
const MAX_SHOWN = 3;

function unprovedProblem(
  unproved: readonly Unproved[],
  { name }: Column,
  [source]: readonly SourceColumn[],
): Problem | null {
  if (unproved.length === 0) return null;
  const shown = unproved.slice(0, MAX_SHOWN).map((each) => difference(each));
  const more = unproved.length > MAX_SHOWN ? [`and ${unproved.length - MAX_SHOWN} more`] : [];
  const inSource = source && `${source.read.source.id}.${source.name}`;
  const isAmbiguous = unproved.some(({ instead }) => (instead()?.rows ?? 0) > 1);
  const where = isAmbiguous
    ? `say which row is meant with from: { column: '${inSource}', where: { … } }, or how the values were worked out with formula: "…"`
    : `say how the values were worked out with formula: "…"${source ? '' : `, or where they stand with from: '…'`}`;
  return {
    what: `values of ${name} that are not as published, and no formula: ${[...shown, ...more].join('; ')}`,
    expected: inSource ? `the values of ${inSource}` : `a column ${name} in a source`,
    mend: where,
  };
}

function difference({ row: { area, period }, value, instead }: Unproved): string {
  const found = instead();
  const cell = `${area.name}, ${period.id} is ${value}`;
  if (!found) return cell;
  if (found.rows === 0) return `${cell}, without a row in the file`;
  if (found.rows > 1) return `${cell}, with ${found.rows} rows in the file`;
  return `${cell}, in the file ${found.value ?? 'no number'} (${found.place})`;
}

function placeOf({ name }: Column, { path }: LoadedRecipe): Pick<Fault, 'line' | 'column'> {
  return locateKeys(readFileSync(path, 'utf8'))(['columns', name]);
}
