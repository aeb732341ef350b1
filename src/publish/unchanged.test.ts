import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeNewsroom } from '../bench/makeNewsroom.ts';
import { derive } from '../derive/derive.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { readData, readStories } from '../editions/readData.ts';
import type { Story } from '../editions/story.ts';
import { tell } from '../editions/tell.ts';
import { FaultList } from '../faults/fault.ts';
import { changedCells } from '../mutation/dataMutants.ts';
import type { Area } from '../newsroom/area.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { recordAsked } from '../tables/asked.ts';
import { PROJECT } from '../test/runCommand.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { tableAnswers } from './tableAnswers.ts';

/** So many areas of a story are told, and so many changed tables tried. */
const [AREAS, CHANGES] = [8, 24];

const RANKS = `
{% if rates.ranked %}
The rate of thefts {{ area.in }} was the {{ rates.standing }} of {{ rates.rankOf }} shires.

It was highest in {{ rates.top.area }}, at {{ rates.top }}.
{% endif %}
`;

async function manyShires(): Promise<string> {
  const { root } = temporaryNewsroom({});
  makeNewsroom(root, { editions: 30, seed: 5 });
  appendFileSync(path.join(root, 'content/stories/bicycles/story.md'), RANKS);
  await derive(newsroomAt(root), { write: true });
  return root;
}

interface Told {
  readonly questions: readonly string[];
  readonly what: string;
}

const told = (story: Story, area: Area, data: NewsroomData): Told => {
  const { result, asked } = recordAsked(() => tell(story, area, data));
  const questions = [...asked].flatMap(([table, all]) => [...all].map((each) => `${table} ${each}`));
  return { questions, what: JSON.stringify([result.edition?.digest, result.faults]) };
};

/** So many, spread over all of them. */
function some<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, index) => all[Math.floor(index * step)] as T,
  );
}

describe('an edition whose questions are answered as before', () => {
  const counts = { same: 0, other: 0 };

  it.each([
    ['the newsroom of this project', () => PROJECT],
    ['a harbour', () => path.join(PROJECT, 'src/test/newsrooms/harbour')],
    ['quarters of a year', () => path.join(PROJECT, 'src/test/newsrooms/quarters')],
    ['every kind of chart', () => path.join(PROJECT, 'src/test/newsrooms/gallery')],
    ['ranks without a chart of all areas', manyShires],
  ])('is told again word for word, whichever cell has changed: %s', async (_, folder) => {
    const newsroom = newsroomAt(await folder());
    const data = readData(newsroom, new FaultList());
    if (!data) throw new Error(`no newsroom data in ${newsroom.root}`);
    for (const story of readStories(newsroom, data, new FaultList())) {
      const areas = [data.nation, ...some(story.areas, AREAS)];
      const before = new Map(areas.map((area) => [area, told(story, area, data)]));
      const answers = tableAnswers(story, data);
      for (const { data: then, change } of some(
        changedCells(story, data, [data.nation, ...story.areas]),
        CHANGES,
      )) {
        const again = then && readStories(newsroom, then, new FaultList());
        const changed = again?.find(({ slug }) => slug === story.slug);
        if (!then || !changed) continue;
        const now = tableAnswers(changed, then);
        for (const [area, { questions, what }] of before) {
          const unchanged = questions.every((question) => now(question) === answers(question));
          counts[unchanged ? 'same' : 'other'] += 1;
          if (unchanged) expect(told(changed, area, then).what, change).toBe(what);
        }
      }
    }
  });

  it('is not so rare, nor are others', () => {
    expect(counts.same).toBeGreaterThan(50);
    expect(counts.other).toBeGreaterThan(50);
  });
});
