import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { commandOptions } from './commandOptions.ts';

/**
 * `npm run sbom`: the packages that the engine runs on, from the lockfile, as CycloneDX. npm lists all packages and
 * marks those of development. Its own `--omit dev` can't be used: with npm 11 it also leaves out what both need.
 */

interface Component {
  readonly 'bom-ref': string;
  readonly properties?: readonly { readonly name: string }[];
}

interface Listed {
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

commandOptions('usage: npm run sbom --silent > sbom.json', {});
const { status, stdout, stderr } = spawnSync(
  'npm',
  ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'],
  {
    cwd: path.resolve(import.meta.dirname, '..'),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
  },
);
if (status === 0) console.log(JSON.stringify(shipped(JSON.parse(stdout)), null, 2));
else console.error(stderr);
process.exitCode = status ?? 1;

function shipped(all: Listed): Listed {
  const isShipped = ({ properties = [] }: Component) =>
    properties.every(({ name }) => name !== 'cdx:npm:package:development');
  const components = all.components.filter(isShipped);
  const left = new Set(all.components.map((each) => each['bom-ref']));
  for (const each of components) left.delete(each['bom-ref']);
  const dependencies = all.dependencies
    .filter(({ ref }) => !left.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => !left.has(other)) }));
  return { ...all, components, dependencies };
}
