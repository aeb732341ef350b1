import { describe, expect, it } from 'vitest';
import { filesUnder } from '../test/failingOperations.ts';
import { newsroomWith } from '../test/refreshedBees.ts';
import { beesCsv } from '../test/sampleReleases.ts';

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
