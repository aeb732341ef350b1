import { expect, it } from 'vitest';
import { tellNewsroom } from '../editions/newsroomEditions.ts';
import { FaultList } from '../faults/fault.ts';
import { passageText } from '../prose/passage.ts';
import { copyNewsroom } from '../test/newsroomCopy.ts';
import { Desk } from './desk.ts';
import { editionHtml } from './editionHtml.ts';

const newsroom = copyNewsroom('harbour');

it('names each passage of an edition that the page prints', () => {
  const desk = new Desk(newsroom, () => '2024-05-01');
  desk.readAll();
  const told = desk.edition('lifeboats', 'kelda')?.told;
  if (!told?.edition) throw new RangeError('not told');
  const html = editionHtml(told.edition, '/data/');
  const named = [...html.matchAll(/data-passage="(\d+)">(.*?)<\/(?:span|mark)>/gs)];
  const shown = named.map(([, index, text = '']) => [Number(index), text.replaceAll(/<[^>]*>/g, '')]);
  const printed = told.passages.map((passage, index) => [index, passageText(passage)]);
  expect(shown.length).toBeGreaterThan(10);
  for (const each of shown) expect(printed).toContainEqual(each);
  expect(new Set(shown.map(([index]) => index)).size).toBe(shown.length);
});

it('is of previews only: published pages name no passage', () => {
  const published = tellNewsroom(newsroom, new FaultList());
  const bodies = published?.stories.flatMap(({ editions }) => editions.map(({ told }) => told.edition));
  expect(bodies?.length).toBeGreaterThan(5);
  expect(JSON.stringify(bodies)).not.toContain('data-passage');
});
