import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';

/** Version of an installed package, read without loading it. @throws {RangeError} when it is not installed */
export function packageVersion(name: string): string {
  const file = findPackageJSON(name, import.meta.url);
  if (file === undefined) throw new RangeError(`no such package: ${name}`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
