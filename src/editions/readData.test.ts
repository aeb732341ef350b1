import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FaultList, formatFault } from '../faults/fault.ts';
import { type Newsroom, newsroomAt } from '../newsroom/newsroom.ts';
import { copyNewsroom, edit } from '../test/newsroomCopy.ts';
import { readData, readStories } from './readData.ts';
import { readStory } from './readStory.ts';

function dataFaults(newsroom: Newsroom): string[] {
  const faults = new FaultList();
  expect(readData(newsroom, faults)).toBeNull();
  return faults.all.map(formatFault);
}

function storyFaults(newsroom: Newsroom): string[] {
  const faults = new FaultList();
  const data = readData(newsroom, faults);
  if (data) readStories(newsroom, data, faults);
  return faults.all.map(formatFault);
}

describe('readData', () => {
  it('says that there is no such newsroom, and no more', () => {
    expect(dataFaults(newsroomAt('/nowhere/at/all'))).toEqual([
      'NEWSROOM  no such folder: /nowhere/at/all\n    expected  a folder with content, data and scripts/derive',
    ]);
  });

  it('refuses a name for a kind that no area is of', () => {
    const newsroom = copyNewsroom('harbour');
    edit(newsroom, 'content/site.yaml', '  harbour: {', '  harbor: {');
    expect(dataFaults(newsroom)).toEqual([
      'content/site.yaml:9:3  no area of this kind: harbor\n    expected  one of realm, harbour\n    mend      did you mean harbour?',
    ]);
  });

  it('tells of a faulty area, and not of every row of its figures', () => {
    const newsroom = copyNewsroom('harbour');
    edit(newsroom, 'data/areas.csv', 'Brackness Bay,yes', 'Brackness Bay,y');
    expect(dataFaults(newsroom)).toEqual([
      expect.stringMatching(/^data\/areas\.csv:\d+:\d+ {2}wrong comparable: y\n/),
    ]);
  });
});

describe('readStories', () => {
  it('refuses a folder whose text is not called story.md', () => {
    const newsroom = copyNewsroom('harbour');
    const folder = path.join(newsroom.stories, 'lifeboats');
    renameSync(path.join(folder, 'story.md'), path.join(folder, 'lifeboats.md'));
    expect(storyFaults(newsroom)).toEqual([
      'content/stories/lifeboats/lifeboats.md  a folder without a story\n    expected  a text that is called story.md\n    mend      rename lifeboats.md to story.md',
    ]);
  });

  it.each(['data', 'embed', 'areas'])('refuses a story called like an address of the site: %s', (name) => {
    const newsroom = copyNewsroom('quarters');
    renameSync(path.join(newsroom.stories, 'museum-visits'), path.join(newsroom.stories, name));
    expect(storyFaults(newsroom)).toContain(
      `content/stories/${name}/story.md  a folder of the site’s own name: ${name}\n    mend      rename the folder, such as ${name}-story`,
    );
  });

  it('passes over a folder that holds no text', () => {
    const newsroom = copyNewsroom('harbour');
    mkdirSync(path.join(newsroom.stories, 'planned'));
    writeFileSync(path.join(newsroom.stories, 'planned', 'photo.jpg'), '');
    expect(storyFaults(newsroom)).toEqual([]);
  });
});

describe('readStory', () => {
  it('names the stories that there are where one is not there', () => {
    const newsroom = copyNewsroom('harbour');
    const faults = new FaultList();
    const data = readData(newsroom, faults);
    expect(data && readStory(newsroom, 'lifeboat', data, faults)).toBeNull();
    expect(faults.all.map(formatFault)).toEqual([
      'content/stories/lifeboat/story.md  no such file\n    expected  a story, one of lifeboats, storm-warnings\n    mend      did you mean lifeboats?',
    ]);
  });
});
