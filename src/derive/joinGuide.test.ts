import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { newsroomFolder } from '../test/newsroomCopy.ts';

/** The newsroom `councils` derives its table with it, so what the guide prints is what runs. */
it('prints the recipe of a join as it is run', () => {
  const guide = readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8');
  const blocks = [...guide.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);
  const printed = blocks.find((code) => code.includes('join_left'));
  const file = path.join(newsroomFolder('councils'), 'scripts/derive/libraries.ts');
  const run = readFileSync(file, 'utf8').replace(/'[./]*derive\/recipe\.ts'/, "'../../src/derive/recipe.ts'");
  expect(printed).toBe(run);
});
