import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import packageJson from '../package.json' with { type: 'json' };
import { ended, PROJECT, startNode } from '../src/test/runCommand.ts';

const lock = z
  .object({ packages: z.record(z.string(), z.object({ dev: z.boolean().default(false) })) })
  .parse(JSON.parse(readFileSync(path.join(PROJECT, 'package-lock.json'), 'utf8')));
const isShipped = Object.entries(lock.packages).filter(([place, { dev }]) => place !== '' && !dev);
const bom = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(z.object({ name: z.string(), purl: z.string(), 'bom-ref': z.string() })),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
let listed: z.output<typeof bom>;

beforeAll(async () => {
  const { stdout } = await ended(startNode([path.join(PROJECT, 'scripts/sbom.ts')], PROJECT));
  listed = bom.parse(JSON.parse(stdout));
});

test('the list has every package that the engine runs on, and no other', () => {
  const names = isShipped.map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 13));
  expect(new Set(listed.components.map(({ name }) => name))).toEqual(new Set(names));
  for (const name of Object.keys(packageJson.dependencies)) expect(names).toContain(name);
});

test('no package of development is named in it', () => {
  const refs = new Set(listed.components.map((each) => each['bom-ref']));
  expect(listed.components.map(({ name }) => name)).not.toContain('vitest');
  for (const { ref, dependsOn } of listed.dependencies)
    for (const other of [ref, ...dependsOn])
      expect(refs.has(other) || other.startsWith(`${packageJson.name}@`), other).toBe(true);
});
