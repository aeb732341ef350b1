import { readFileSync } from 'node:fs';
import { readCsv } from '../csv/csv.ts';
import { FaultList } from '../faults/fault.ts';
import { nameKey } from './nameKey.ts';

/** A row of `areas.csv` in this folder, under the names that a newsroom's own file has. */
export type KnownArea = Readonly<Record<string, string>> & { readonly code: string; readonly name: string };

export interface Gazetteer {
  readonly areas: readonly KnownArea[];
  readonly byCode: ReadonlyMap<string, KnownArea>;
  /** By `nameKey` of a name or alias: areas of several kinds may share one. */
  readonly byName: ReadonlyMap<string, readonly KnownArea[]>;
  /** What readers call areas of a kind. */
  readonly kinds: ReadonlyMap<string, { readonly one: string; readonly many: string }>;
  /** By the first three characters of a code. */
  readonly prefixes: ReadonlyMap<string, { readonly kind: string; readonly parent: string }>;
}

/** Reads the reference files in this folder. */
export function readGazetteer(): Gazetteer {
  const areas = rowsOf('areas.csv').map((row) => ({ code: '', name: '', ...row }));
  const named = areas.flatMap((area) => namesOf(area).map((name) => [nameKey(name), area] as const));
  const byName = Map.groupBy(named, ([key]) => key);
  const kinds = rowsOf('kinds.csv').map(
    ({ kind = '', one = '', many = '' }) => [kind, { one, many }] as const,
  );
  const prefixes = rowsOf('prefixes.csv').map(
    ({ prefix = '', kind = '', parent = '' }) => [prefix, { kind, parent }] as const,
  );
  return {
    areas,
    byCode: new Map(areas.map((area) => [area.code, area])),
    byName: new Map([...byName].map(([key, of]) => [key, [...new Set(of.map(([, area]) => area))]])),
    kinds: new Map(kinds),
    prefixes: new Map(prefixes),
  };
}

/** Its name and aliases. */
export function namesOf({ name, aliases = '' }: KnownArea): string[] {
  return [name, ...aliases.split(';')].filter((each) => each !== '');
}

/** @throws {FaultError} when a file of the engine is broken */
function rowsOf(file: string): Record<string, string>[] {
  const faults = new FaultList();
  const csv = readCsv(readFileSync(new URL(file, import.meta.url), 'utf8'), file, faults);
  faults.throwIfAny();
  const names = csv?.header.cells ?? [];
  return (csv?.records ?? []).map(({ cells }) =>
    Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])),
  );
}
