import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readData } from '../editions/readData.ts';
import { FaultList } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { profileOf } from '../profiles/profile.ts';
import { profiledAreas, profilesOf } from '../profiles/profiles.ts';
import { recordAsked } from '../tables/asked.ts';
import { buildPages } from '../test/builtSite.ts';
import { editRelease, type NewsroomName, newsroomFolder } from '../test/newsroomCopy.ts';
import { builtCopy } from '../test/sharedSite.ts';
import { questionsOf } from './areaKeys.ts';

const RELEASE = 'data/sources/heron-count/2025-02-01.csv';

describe('the pages of areas', () => {
  it.each<NewsroomName>(['fens', 'estimates', 'harbour', 'treasury', 'councils', 'saltmere'])(
    'ask tables for nothing that their keys leave out: %s',
    (name) => {
      const data = readData(newsroomAt(newsroomFolder(name)), new FaultList());
      if (!data) throw new Error('the newsroom has faults');
      const profiles = profilesOf(data, []);
      for (const area of profiledAreas(profiles)) {
        const { asked } = recordAsked(() => profileOf(area, profiles, data.site, '/areas/strips.svg'));
        const all = [...asked].flatMap(([table, each]) =>
          [...each].map((question) => `${table} ${question}`),
        );
        const known = new Set(questionsOf(area, profiles));
        // What is shown of the areas at both ends is a part of the answer to `ends`.
        const others = all.filter((question) => !known.has(question) && !/^\S+ rows /.test(question));
        expect([area.slug, others]).toEqual([area.slug, []]);
      }
    },
  );

  it('are made again when something in them changed, and only then', async () => {
    const newsroom = await builtCopy('fens');
    const folder = path.join(newsroom.dist, 'areas');
    const inodes = () =>
      new Map(
        readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => [name, statSync(path.join(folder, name, 'index.html')).ino]),
      );
    await buildPages(newsroom);
    const before = inodes();
    // An earlier year of one district: no place changes, and no end.
    editRelease(newsroom, RELEASE, 'Tern Level,2022,23', 'Tern Level,2022,24');
    await buildPages(newsroom);
    const after = inodes();
    const remade = [...after].filter(([name, inode]) => before.get(name) !== inode);
    expect(remade.map(([name]) => name)).toEqual(['tern-level']);
  });
});
