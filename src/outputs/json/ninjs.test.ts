import { describe, expect, it } from 'vitest';
import { tellNewsroom } from '../../editions/newsroomEditions.ts';
import { modelOf } from '../../editions/siteModel.ts';
import { FaultList } from '../../faults/fault.ts';
import { newsroomAt } from '../../newsroom/newsroom.ts';
import { newsroomFolder } from '../../test/newsroomCopy.ts';
import { ninjsSchema } from '../../test/ninjsSchema.ts';
import { outputFiles } from '../../test/outputFiles.ts';
import { json } from './articleJson.ts';
import { storyIndex } from './storyIndex.ts';

describe.each(['project', 'harbour'] as const)('ninjs of %s', (name) => {
  const told = tellNewsroom(newsroomAt(newsroomFolder(name)), new FaultList());
  const model = told && modelOf(told, true);
  if (!model) throw new Error('not told');

  it('is valid in every edition', async () => {
    const files = outputFiles(model, json);
    expect(files.length).toBeGreaterThan(5);
    for (const { path, content } of files) {
      const { error } = ninjsSchema.safeParse(JSON.parse(String(await content())));
      expect(error?.issues ?? [], path).toEqual([]);
    }
  });

  it('is valid in the index of every story', () => {
    for (const story of model.stories) {
      const made: unknown = JSON.parse(JSON.stringify(storyIndex(story, model.site)));
      expect(ninjsSchema.safeParse(made).error?.issues ?? []).toEqual([]);
    }
  });
});
