import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FaultError } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { queryingMoorland } from '../test/caseRegister.ts';
import { RECIPE, sha256 } from '../test/moorland.ts';
import { edit } from '../test/newsroomCopy.ts';
import { type NewsroomFiles, temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { derive } from './derive.ts';

const PLACES = ['Gull', 'Moorland', 'Northmoor', 'Southmoor'];
const CSV = [
  'Place,Year,Sheep,People,Note',
  ...PLACES.flatMap((place, at) =>
    Array.from({ length: 30 }, (_, year) => {
      const note = at === 1 && year === 3 ? '"two\nlines, ""quoted"""' : 'x';
      return `${place},${1990 + year},${year % 7 === 3 ? '..' : year * 100 + at},${at + 5},${note}`;
    }),
  ),
  '',
].join('\n');

const IN_PARTS = RECIPE.replace("from: ['sheep'],", "from: ['sheep'], inParts: 'sheep',")
  .replace(
    "release('sheep')",
    `release('sheep').filter((row) => row.note !== 'y').derive({ people: (row) => row.people * 2 }).select('area', 'period', 'sheep', 'sheep_status', 'people')`,
  )
  .replace("kind: 'population',", "kind: 'population', formula: 'twice the people',");

function newsroom(csv = CSV, changes: NewsroomFiles = {}): Newsroom {
  const files = queryingMoorland('key: [Place, Year], parts: { by: Place }');
  const yaml = String(files['data/sources/sheep/source.yaml'])
    .replace(
      'markers:',
      '  Note: { kind: text, name: note }\ndrop: [{ column: Year, values: ["1991"], because: wet }]\nmarkers:',
    )
    .replace(/sha256: .*/, `sha256: ${sha256(csv)}`);
  return temporaryNewsroom({
    ...files,
    'data/sources/sheep/source.yaml': yaml,
    'data/sources/sheep/2002-02-03.csv': csv,
    'scripts/derive/sheep.ts': IN_PARTS,
    ...changes,
  });
}

const written = ({ derived }: Newsroom) =>
  ['sheep.csv', 'sheep.csv-metadata.json'].map((name) => readFileSync(path.join(derived, name), 'utf8'));

async function faults(of: Newsroom, partBytes = 500): Promise<string> {
  const ran = await derive(of, { write: true, partBytes }).catch((error: unknown) => error);
  return ran instanceof FaultError ? ran.message : 'none';
}

describe('a recipe that takes its source in parts', () => {
  it('makes the same bytes as of all rows at once, and counts every row', async () => {
    const [parted, whole] = [newsroom(), newsroom()];
    const { read } = await derive(parted, { write: true, partBytes: 500 });
    const all = path.join(whole.recipes, 'sheep.ts');
    writeFileSync(all, readFileSync(all, 'utf8').replace("inParts: 'sheep',", ''));
    await derive(whole, { write: true });
    expect(written(parted)).toEqual(written(whole));
    expect(written(parted)[1]).toContain('"urn:standfirst:found"');
    expect(read).toMatchObject([
      { read: 120, rows: 116, dropped: [{ because: 'wet', rows: 4 }], notes: ['read in 4 parts'] },
    ]);
  });

  it('has faults at their lines in the file', async () => {
    const wrong = CSV.replace('Southmoor,2010,2003', 'Southmoor,2010,moss');
    const line = wrong.split('\n').findIndex((each) => each.includes('moss')) + 1;
    expect(await faults(newsroom(wrong))).toContain(`2002-02-03.csv:${line}:16  not a number: moss`);
  });

  it.each([
    [
      'an area is in two places',
      CSV.replace('Southmoor,2019,', 'Gull,2020,'),
      'rows of one Place that do not lie together: Gull',
    ],
    [
      'an area has two names',
      CSV.replaceAll('Southmoor,', 'Isle of Gull,'),
      'rows of Isle of Gull in two parts',
    ],
    ['the column is gone', CSV.replace('Place,', 'Spot,'), 'no column to divide by: Place'],
  ])('is refused where %s', async (_, csv, words) => {
    expect(await faults(newsroom(csv))).toContain(words);
  });

  it.each(['range: A1:E121', 'end: Notes', 'header: 2', 'headerRows: 2'])(
    'is refused where lines are counted: %s',
    async (table) => {
      const counting = newsroom();
      edit(counting, 'data/sources/sheep/source.yaml', 'markers:', `table: { ${table} }\nmarkers:`);
      expect(await faults(counting)).toContain(
        `sheep/source.yaml  a source in parts whose lines are counted: table.${table.split(':')[0]}\n    mend      leave it out`,
      );
    },
  );

  it('is refused where the file has changed', async () => {
    const changed = newsroom(CSV, {
      'data/sources/sheep/2002-02-03.csv': CSV.replace('Gull,1992', 'Gull,1899'),
    });
    expect(await faults(changed)).toContain('raw file has changed');
  });

  it('is refused where its source is not divided', async () => {
    const recipe = IN_PARTS.replace("inParts: 'sheep'", "inParts: 'goats'");
    expect(await faults(newsroom(CSV, { 'scripts/derive/sheep.ts': recipe }))).toContain(
      'not a source in parts: goats',
    );
  });

  it('reads the source whole where another recipe does', async () => {
    const both = newsroom(CSV, { 'scripts/derive/all.ts': IN_PARTS.replace("inParts: 'sheep',", '') });
    const { read } = await derive(both, { write: true, partBytes: 500 });
    expect(read).toMatchObject([{ rows: 116, notes: [] }]);
  });
});
