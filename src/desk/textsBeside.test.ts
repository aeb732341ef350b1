import { expect, it } from 'vitest';
import { deskOf, tellAll } from '../test/desk.ts';
import { besideAnswer } from './beside.ts';
import { textAnswer, textsBeside } from './textsBeside.ts';

const STORY = 'lifeboats';
const desk = deskOf('harbour');
tellAll(desk, STORY);
const told = desk.edition(STORY, 'brackness')?.told;
const first = told?.passages.length ?? 0;

it('a text beside the story has its place after the passages, and its wording is as it is approved', () => {
  const texts = told ? textsBeside(told) : [];
  const answers = texts.map((_, index) => textAnswer(desk, STORY, 'brackness', first + index));
  expect(answers.map((each) => each?.kind)).toEqual(
    expect.arrayContaining(['table title', 'source', 'site']),
  );
  expect(answers.map((each) => each?.wording?.key)).toEqual(texts.map(({ key }) => key));
  expect(answers.map((each) => each?.wording?.examples[0]?.texts[0]?.[0]?.text)).toEqual(
    texts.map(({ wording }) => wording.text),
  );
});

it('a passage is no text beside the story, nor is an index beyond the last', () => {
  const end = first + (told ? textsBeside(told).length : 0);
  for (const index of [0, first - 1, end]) expect(textAnswer(desk, STORY, 'brackness', index)).toBeNull();
  expect(besideAnswer(desk, STORY, 'brackness', end, [])).toBeNull();
  expect(besideAnswer(desk, STORY, 'brackness', first, [])).toEqual({ chosen: [], asked: [] });
});
