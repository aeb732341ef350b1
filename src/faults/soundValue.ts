import type { z } from 'zod';
import { nearest } from './nearest.ts';
import { keysAt } from './schemaKeys.ts';
import { valueAt, writtenPath } from './valueAt.ts';

type Issue = z.core.$ZodIssue;
type Keys = Record<PropertyKey, unknown>;

/** Each round takes something out, and what was taken out may leave its parent without a key. */
const MOST_ROUNDS = 20;

/**
 * What a schema accepts of a value that it refuses: wrong values are taken out, and misspelt keys read as they
 * were meant, so that a fault in one place hides none in another.
 * @param standIns for keys that may not be missing
 * @returns null when too little is left
 */
export function soundValue<S extends z.ZodType>(raw: unknown, schema: S, standIns: Keys): z.output<S> | null {
  const value: unknown = structuredClone(raw);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    if (!isKeys(value)) return null;
    for (const issue of result.error.issues) takeOut(issue, value, schema, standIns);
  }
  return null;
}

function takeOut(issue: Issue, value: Keys, schema: z.ZodType, standIns: Keys): void {
  if (issue.code === 'unrecognized_keys') {
    const parent = valueAt(value, issue.path);
    if (!isKeys(parent)) return;
    for (const key of issue.keys) renameOrDelete(parent, key, keysAt(schema, issue.path));
    return;
  }
  const written = writtenPath(issue.path, value);
  const path = written.slice(0, depthOf(written, schema));
  const [key, parent] = [path.at(-1), valueAt(value, path.slice(0, -1))];
  if (key === undefined || !isKeys(parent)) return;
  if (key in parent) deleteAt(parent, key);
  else if (parent === value && key in standIns) value[key] = standIns[key];
  else takeOut({ ...issue, code: 'custom', path: path.slice(0, -1), message: '' }, value, schema, standIns);
}

/** An entry of a record is right or wrong as a whole: half a figure would be another one. */
function depthOf(path: readonly PropertyKey[], schema: z.ZodType): number {
  const isEntry = path.length > 1 && keysAt(schema, path.slice(0, 1)).length === 0;
  return isEntry ? 2 : path.length;
}

function renameOrDelete(parent: Keys, key: string, known: readonly string[]): void {
  const meant = nearest(key, known);
  if (meant !== null && !(meant in parent)) parent[meant] = parent[key];
  delete parent[key];
}

function deleteAt(parent: Keys, key: PropertyKey): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null;
}
