import { describe, expect, it } from 'vitest';
import { derive } from '../../derive/derive.ts';
import { readData } from '../../editions/readData.ts';
import { FaultList } from '../../faults/fault.ts';
import { pastNewsrooms } from '../../newsroom/pastNewsrooms.ts';
import { acceptRefresh, planRefresh } from '../../refresh/planRefresh.ts';
import { edit } from '../../test/newsroomCopy.ts';
import { BEES, beesCsv, hiveland, OLD_CSV, SOURCE_YAML, STORY } from '../../test/sampleReleases.ts';
import { temporaryNewsroom } from '../../test/temporaryNewsroom.ts';
import { sameStory } from './sameStory.ts';

const RECIPE = hiveland()['scripts/derive/bees.ts'] as string;

/** A newsroom of bees and wasps, whose wasps have a newer release since it was kept. */
async function wasps() {
  const newsroom = temporaryNewsroom(
    hiveland({
      'content/stories/wasps/story.md': STORY.replaceAll('bees.bees', 'wasps.bees').replace(
        'of: bees',
        'of: wasps',
      ),
      'data/sources/wasps/source.yaml': SOURCE_YAML,
      'data/sources/wasps/2022-02-02.csv': OLD_CSV,
      'scripts/derive/wasps.ts': `import type { None } from '../../none.ts';\n${RECIPE.replaceAll("['bees']", "['wasps']").replaceAll("('bees')", "('wasps')")}export type N = None;\n`,
    }),
  );
  await derive(newsroom, { write: true });
  const data = readData(newsroom, new FaultList());
  const bytes = new TextEncoder().encode(beesCsv({ ...BEES, Holm: [1, 2, 3, 4] }));
  const plan = await planRefresh(newsroom, { source: 'wasps', file: 'w.csv', bytes, released: '2023-02-03' });
  expect(plan.report.faults).toEqual([]);
  acceptRefresh(plan);
  const now = readData(newsroom, new FaultList());
  const [past] = pastNewsrooms(newsroom);
  if (!past || !data || !now) throw new Error('not kept');
  const same = (slug: string) => sameStory({ slug }, { newsroom: past, data }, { newsroom, data: now });
  return { newsroom, same };
}

describe('sameStory', () => {
  it('is true of a story that a release did not touch, and of no other', async () => {
    const { same } = await wasps();
    expect([same('bees'), same('wasps')]).toEqual([true, false]);
  });

  it.each([
    ['its text', 'content/stories/bees/story.md', 'type: line', 'type: column\narea: area'],
    ['the site', 'content/site.yaml', 'byline: Bee desk', 'byline: Bees'],
    ['an area', 'data/areas.csv', 'Dale,dale', 'Daleham,dale'],
    ['a recipe', 'scripts/derive/wasps.ts', "title: 'Bees'", "title: 'Wasps'"],
    ['the description of a source', 'data/sources/bees/source.yaml', 'by hand', 'by eye'],
  ])('is false when %s has changed', async (_, file, was, is) => {
    const { newsroom, same } = await wasps();
    edit(newsroom, file, was, is);
    expect(same('bees')).toBe(false);
  });
});
