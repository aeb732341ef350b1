import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { derive } from '../derive/derive.ts';
import { filesUnder } from '../test/failingOperations.ts';
import { runCommand } from '../test/runCommand.ts';
import { beesCsv, hiveland } from '../test/sampleReleases.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';

const FILE = 'post/bees.csv';

async function newsroomWith(csv: string) {
  const newsroom = temporaryNewsroom(hiveland({ [FILE]: csv }));
  await derive(newsroom, { write: true });
  const refresh = (...args: string[]) => runCommand('refresh', newsroom.root, {}, args);
  return { newsroom, file: path.join(newsroom.root, FILE), refresh };
}

describe('npm run refresh', () => {
  it('reports and writes nothing, until it is told to accept', async () => {
    const { newsroom, file, refresh } = await newsroomWith(beesCsv());
    const before = filesUnder(newsroom.root);
    const asked = await refresh('bees', file, '--released', '2023-02-03', '--json');
    expect([asked.status, filesUnder(newsroom.root)]).toEqual([0, before]);
    expect(JSON.parse(asked.stdout)).toMatchObject({ ok: true, accepted: false });
    const said = await refresh('bees', file, '--released', '2023-02-03', '--accept');
    expect([said.status, said.stdout.split('\n').at(-2)]).toEqual([
      0,
      'Accepted: 9 of 9 editions change. 5 files written.',
    ]);
    expect(filesUnder(newsroom.root)).not.toEqual(before);
  });
});
