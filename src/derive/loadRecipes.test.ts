import { describe, expect, it } from 'vitest';
import { FaultList, formatFault } from '../faults/fault.ts';
import { RECIPE } from '../test/moorland.ts';
import { type NewsroomFiles, temporaryNewsroom, writeNewsroomFiles } from '../test/temporaryNewsroom.ts';
import { loadRecipes } from './loadRecipes.ts';

async function load(files: NewsroomFiles) {
  const faults = new FaultList();
  const recipes = await loadRecipes(temporaryNewsroom(files), faults);
  return { recipes, faults: faults.all.map(formatFault) };
}

const loadOne = (text: string) => load({ 'scripts/derive/sheep.ts': text });

describe('loadRecipes', () => {
  it('imports the recipes of a newsroom in alphabetical order, each named after its file', async () => {
    const { recipes, faults } = await load({
      'scripts/derive/sheep.ts': RECIPE,
      'scripts/derive/goats-2.ts': RECIPE,
      'scripts/derive/sheep.test.ts': 'throw new Error("not a recipe");',
      'scripts/derive/README.md': '',
    });
    expect(faults).toEqual([]);
    expect(recipes.map(({ id, file }) => [id, file])).toEqual([
      ['goats-2', 'scripts/derive/goats-2.ts'],
      ['sheep', 'scripts/derive/sheep.ts'],
    ]);
    expect(recipes[1]?.columns['sheep']).toMatchObject({ decimals: 0, minimumBase: 20 });
  });

  it('finds no recipes in a newsroom that has none', async () => {
    expect(await load({})).toEqual({ recipes: [], faults: [] });
  });

  it('loads a changed recipe afresh when the version is another', async () => {
    const newsroom = temporaryNewsroom({ 'scripts/derive/sheep.ts': RECIPE });
    const faults = new FaultList();
    const [before] = await loadRecipes(newsroom, faults, { version: '1' });
    writeNewsroomFiles(newsroom.root, { 'scripts/derive/sheep.ts': RECIPE.replace("'Sheep'", "'Ewes'") });
    const [after] = await loadRecipes(newsroom, faults, { version: '2' });
    expect([before?.title, after?.title]).toEqual(['Sheep', 'Ewes']);
  });

  const file = 'scripts/derive/sheep.ts';
  const kinds = 'count, rate, percentage, percentage-change, duration, population, money, index, ratio';
  const cases: [title: string, text: string, fault: string][] = [
    [
      'asks for a default export',
      'export const recipe = {};\n',
      `${file}  no recipe: the file has no default export\n    mend      write "export default { … } satisfies Recipe"`,
    ],
    [
      'refuses an unknown key, at its line',
      RECIPE.replace('breaks:', 'breaks_:'),
      `${file}:9:3  unknown key: breaks_\n    expected  one of title, description, from, columns, breaks, gapped, inParts, derive\n    mend      did you mean breaks?`,
    ],
    [
      'refuses an unknown kind of column, at its line',
      RECIPE.replace("'population'", "'populaton'"),
      `${file}:7:32  wrong value for columns.people.kind: populaton\n    expected  one of ${kinds}\n    mend      did you mean population?`,
    ],
    [
      'says that a column of a source needs no keys',
      RECIPE.replace("kind: 'population'", "kind: 'population', from: { source: 'herd', column: 'people' }"),
      `${file}:7:60  unknown key: columns.people.from.source\n    expected  one of column, where; or a column of a source, such as recorded-crime.offences\n    mend      write a column of a source, such as recorded-crime.offences`,
    ],
    [
      'refuses a part of a column that is not there',
      RECIPE.replace("kind: 'population'", "kind: 'population', partOf: 'herds'"),
      `${file}:7:52  wrong value for columns.people.partOf: herds\n    expected  another column of the table\n    mend      write another column of the table`,
    ],
    [
      'asks what a rate is per',
      RECIPE.replace("'population'", "'rate'"),
      `${file}:7:5  missing key: columns.people.denominator\n    expected  the denominator of the rate, such as per 1,000 people\n    mend      add denominator: …`,
    ],
    [
      'asks for the currency of money',
      RECIPE.replace("kind: 'population'", "kind: 'money'"),
      `${file}:7:5  missing key: columns.people.currency\n    expected  the currency of a column of kind money, such as GBP, and of no other\n    mend      add currency: …`,
    ],
    [
      'asks for the base of an index',
      RECIPE.replace("kind: 'population'", "kind: 'index'"),
      `${file}:7:5  missing key: columns.people.base\n    expected  the base period of a column of kind index, such as 2015, and of no other\n    mend      add base: …`,
    ],
    [
      'refuses a column with a name that the table needs itself',
      RECIPE.replace('people: {', 'period: {'),
      `${file}:7:5  wrong key: columns.period\n    expected  a name other than area, area_code, period or …_status\n    mend      rename it`,
    ],
    [
      'refuses a break at something that is no period',
      RECIPE.replace("from: '2001'", "from: 'May'"),
      `${file}:9:14  wrong value for breaks[0].from: May\n    expected  the id of a period, such as YE2024-09\n    mend      write the id of a period, such as YE2024-09`,
    ],
    [
      'asks for a derive function',
      RECIPE.replace(/derive:.*\n/, ''),
      `${file}:1:1  missing key: derive\n    expected  a function\n    mend      add derive: …`,
    ],
  ];
  it.each(cases)('%s', async (_title, text, fault) => {
    const { recipes, faults } = await loadOne(text);
    expect(recipes).toEqual([]);
    expect(faults).toEqual([fault]);
  });

  it('names the line at which importing a recipe failed', async () => {
    const { faults } = await loadOne(`const a = 1;\nthrow new RangeError('no sheep');\n${RECIPE}`);
    expect(faults).toEqual([
      expect.stringMatching(/^scripts\/derive\/sheep\.ts:2:\d+ {2}recipe failed: no sheep$/),
    ]);
  });

  it('refuses a recipe that is not TypeScript', async () => {
    const { faults } = await loadOne('export default {\n  title: \n};\n');
    expect(faults).toEqual([expect.stringMatching(/^scripts\/derive\/sheep\.ts\S* {2}recipe failed: /)]);
  });

  it('refuses a file whose name cannot name a table', async () => {
    expect((await load({ 'scripts/derive/Sheep_1.ts': RECIPE })).faults).toEqual([
      'scripts/derive/Sheep_1.ts  wrong name of a recipe: Sheep_1\n    expected  small letters, digits and single hyphens: the file names the table',
    ]);
  });

  it('reports the faults of all recipes at once', async () => {
    const { faults } = await load({ 'scripts/derive/a.ts': '', 'scripts/derive/b.ts': '' });
    expect(faults).toHaveLength(2);
  });
});
