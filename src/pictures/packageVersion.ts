import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/** Of an installed package, which is not loaded for it. @throws {RangeError} when there is none of the name */
export function packageVersion(name: string): string {
  const file = findPackageJSON(name, import.meta.url);
  if (file === undefined) throw new RangeError(`no such package: ${name}`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
