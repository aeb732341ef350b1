import { expect, it } from 'vitest';
import { tellAll } from '../test/desk.ts';
import { copyNewsroom, edit } from '../test/newsroomCopy.ts';
import { Desk } from './desk.ts';
import { totalOf } from './totalRoute.ts';

const STORY = 'lifeboats';

it('counts each unread wording and each fault of a story once, and names the editions that have any', () => {
  const newsroom = copyNewsroom('harbour');
  edit(newsroom, 'content/site.yaml', 'approval: { required: false }', 'approval: { desk: Harbour desk }');
  const desk = new Desk(newsroom, () => '2024-05-01');
  desk.readAll();
  tellAll(desk, STORY);
  const before = total(desk);
  const keys = [...(desk.story(STORY)?.editions.values() ?? [])].flatMap(({ told }) =>
    (told?.wordings ?? []).map(({ key }) => key),
  );
  expect(before.unread).toBe(new Set(keys).size);
  expect(before.faults).toBe(0);
  expect(before.left).toEqual(before.editions);
});

function total(desk: Desk) {
  const story = desk.story(STORY);
  if (!story) throw new RangeError('no story');
  return totalOf(story);
}
