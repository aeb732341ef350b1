import { beforeEach, expect, it } from 'vitest';
import { deskOf, tellAll } from '../test/desk.ts';
import { answerOf } from '../test/deskAnswer.ts';
import { edit } from '../test/newsroomCopy.ts';
import type { Desk } from './desk.ts';
import { type EditionAnswer, editionRoute } from './editionRoute.ts';
import { type GridAnswer, gridRoute } from './gridRoute.ts';

const STORY = 'lifeboats';
const FILE = `content/stories/${STORY}/story.md`;

let desk: Desk;

beforeEach(() => {
  desk = deskOf('harbour');
});

async function asked(edition: string): Promise<EditionAnswer> {
  return (await answerOf<EditionAnswer>([editionRoute], desk, 'GET', `api/edition/${STORY}/${edition}/`))
    .json;
}

const whats = ({ faults }: EditionAnswer) => faults.map(({ what }) => what);

it('has the faults of what all stories are told from, so that none seems sound that cannot be built', async () => {
  edit(desk.newsroom, 'content/site.yaml', 'byline: Gazette', 'bylin: Gazette');
  desk.readAll([{ file: 'data/sources/a.csv', line: 0, column: 0, what: 'release file is missing' }]);
  const answer = await asked('kelda');
  expect(whats(answer)).toEqual(expect.arrayContaining(['unknown key: bylin', 'release file is missing']));
  expect(answer.faults.every(({ passage }) => passage === null)).toBe(true);
});

it('counts the other editions that have faults', async () => {
  edit(desk.newsroom, FILE, 'There is little to compare it with.', 'There are 15 others.');
  desk.readStory(STORY);
  tellAll(desk, STORY);
  const answers = await Promise.all([...(desk.story(STORY)?.editions.keys() ?? [])].map(asked));
  const faulty = answers.filter(({ faults }) => faults.length > 0);
  expect(faulty.length).toBeGreaterThan(0);
  for (const answer of answers)
    expect(answer.faultyOthers).toBe(faulty.filter(({ edition }) => edition !== answer.edition).length);
});

it('has no place in the older text for a fault of a newer one that cannot be read', async () => {
  edit(desk.newsroom, FILE, 'figures:\n', 'figures: [\n');
  desk.readStory(STORY);
  const answer = await asked('kelda');
  expect([answer.isOld, answer.html === '']).toEqual([true, false]);
  expect(answer.faults.map(({ passage }) => passage)).toEqual([null]);
});

it('lists the faults of the whole story with each edition', async () => {
  edit(desk.newsroom, FILE, 'published:', 'publishd: 2024-02-10\npublished:');
  desk.readStory(STORY);
  tellAll(desk, STORY);
  const { json } = await answerOf<GridAnswer>([gridRoute], desk, 'GET', `api/grid/${STORY}/`);
  expect(new Set(json.rows.map(({ faults }) => faults))).toEqual(new Set([1]));
});
