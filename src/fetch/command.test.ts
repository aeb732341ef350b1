import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { publisher } from '../test/publisher.ts';
import { runCommand } from '../test/runCommand.ts';
import { beesCsv, hiveland, SOURCE_YAML } from '../test/sampleReleases.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';

it('npm run fetch goes on to a release, whose entry says where the file is from', async () => {
  const { address } = await publisher((response) => response.writeHead(200, { ETag: '"2"' }).end(beesCsv()));
  const watch = `watch: { url: ${address}/bees.csv }`;
  const file = 'data/sources/bees/source.yaml';
  const { root } = temporaryNewsroom(hiveland({ [file]: `${watch}\n${SOURCE_YAML}` }));
  const first = await runCommand('fetch', root, {}, ['--json']);
  expect([first.status, JSON.parse(first.stdout)]).toMatchObject([
    0,
    { ok: true, looks: [{ state: 'new' }] },
  ]);
  const accepted = await runCommand('fetch', root, {}, ['--refresh', '--released', '2023-02-03', '--accept']);
  expect([accepted.status, accepted.stdout]).toEqual([0, expect.stringContaining('Accepted: ')]);
  const yaml = readFileSync(path.join(root, file), 'utf8');
  expect(yaml).toMatch(new RegExp(`fetched: \\{ url: ${address}/bees\\.csv, at: [^ ]+, etag: '"2"' \\}`));
  const again = await runCommand('fetch', root);
  expect([again.status, again.stdout]).toEqual([
    0,
    'bees  nothing new: the file is the release of 2023-02-03\n',
  ]);
});
