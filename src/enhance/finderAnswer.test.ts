import { describe, expect, it } from 'vitest';
import { readData } from '../editions/readData.ts';
import { FaultList } from '../faults/fault.ts';
import { finderFiles } from '../finder/finderFiles.ts';
import type { Names } from '../finder/names.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { type NewsroomName, newsroomFolder } from '../test/newsroomCopy.ts';
import { type FinderFacts, finderAnswer } from './finderAnswer.ts';
import { placeSearch } from './placeSearch.ts';

/** What a newsroom's site answers. @param without areas that the story has no edition for */
function finderOf(name: NewsroomName, ...without: readonly string[]) {
  const faults = new FaultList();
  const data = readData(newsroomAt(newsroomFolder(name)), faults);
  if (!data) throw new Error(faults.all.map(({ what }) => what).join());
  const { names: address, texts } = finderFiles({ ...data, pages: new Set(data.areas.all) });
  const names = JSON.parse(texts.get(address) ?? '') as Names;
  const asked: string[] = [];
  const load = async (file: string) => {
    asked.push(file.replace(/^.*\//, ''));
    return JSON.parse(texts.get(`/find/${file}`) ?? '');
  };
  const kinds = ['police-force', 'harbour', data.nation.kind];
  const has = new Set(
    data.areas.all.flatMap((area, index) =>
      kinds.includes(area.kind) && !without.includes(area.name) ? [index] : [],
    ),
  );
  const facts: FinderFacts = { names, has, pages: has, lang: 'en-GB', search: placeSearch(names), load };
  const say = async (typed: string, more: Partial<FinderFacts> = {}) => {
    const { options, text } = await finderAnswer(typed, { ...facts, ...more });
    return [
      ...options.map(({ name: own, detail, hasEdition }) => `${own} > ${detail}${hasEdition ? '' : ' ✗'}`),
      text,
    ];
  };
  return { say, asked };
}

describe('a finder of towns', () => {
  const { say, asked } = finderOf('project', 'Kent');

  it.each([
    ['birmingham', ['Birmingham > West Midlands', '1 place found']],
    ['Oxford', ['Oxford > Thames Valley', 'Oxfordshire > Thames Valley', '4 places found']],
    [
      'Newcastle',
      ['Newcastle upon Tyne > Northumbria', 'Newcastle-under-Lyme > Staffordshire', '2 places found'],
    ],
    ['GMP', ['Greater Manchester > ', '1 place found']],
    [
      'london',
      ['London > City of London', 'London > Metropolitan Police area', 'City of London > ', '3 places found'],
    ],
    ['Grimwick', ['No place called “Grimwick” is known here. Try a larger place near it.']],
    [
      'Birmngham',
      ['Birmingham > West Midlands', 'No place called “Birmngham” is known here, but one of a similar name.'],
    ],
    ['Maidstone', ['Maidstone > Kent ✗', '1 place found']],
    ['SW1A 1AA', ['Postcodes are not known here. Try the name of a town.']],
  ])('answers “%s”: %j', async (typed, answer) => {
    const said = await say(typed);
    expect(said.filter((line) => answer.includes(line))).toEqual(answer);
  });

  it('lists all areas where nothing is typed', async () => {
    expect((await say('')).length).toBeGreaterThan(40);
  });

  it('asks the site for nothing', () => {
    expect(asked).toEqual([]);
  });
});

describe('a finder of postcodes', () => {
  const { say, asked } = finderOf('harbour');

  it.each([
    ['bn2 1ab', ['BN2 1AB > Brackness', '1 place found'], ['codes.json', 'BN2.json']],
    ['BN21XY', ['BN2 1XY > Port Ansel', '1 place found'], ['codes.json', 'BN2.json']],
    ['BN2', ['BN2 > Brackness', 'BN2 > Port Ansel', '2 places found'], ['codes.json', 'BN2.json']],
    ['BN2 2', ['BN2 2 > Brackness', '1 place found'], ['codes.json', 'BN2.json']],
    ['kd1 9zz', ['KD1 9ZZ > Kelda', '1 place found'], ['codes.json']],
    ['HL3 1AA', ['HL3 > Hallow', '1 place found'], ['codes.json']],
    [
      'BN2 9ZZ',
      ['BN2 > Brackness', 'BN2 > Port Ansel', 'No postcode BN2 9ZZ is known here.'],
      ['codes.json', 'BN2.json'],
    ],
    ['ZZ9 9ZZ', ['No postcode ZZ9 9ZZ is known here.'], ['codes.json']],
  ])('answers “%s”: %j, and asks for %j', async (typed, answer, files) => {
    asked.length = 0;
    expect(await say(typed)).toEqual(answer);
    expect(asked).toEqual(files);
  });

  it('tells two places of one name apart', async () => {
    expect(await say('newport')).toEqual([
      'Newport, by the pier > Port Ansel',
      'Newport, on the moor > Norrwick',
      '2 places found',
    ]);
  });

  it('offers both sides of a border', async () => {
    expect(await say('long')).toEqual([
      'Long Sound > Brackness',
      'Long Sound > Tern Skerries',
      '2 places found',
    ]);
  });
});
