import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FaultError, FaultList } from '../faults/fault.ts';
import { readTables } from '../tables/readTable.ts';
import { AREAS, moorland, RECIPE, RELEASE_CSV, sourceYaml } from '../test/moorland.ts';
import { temporaryNewsroom, writeNewsroomFiles } from '../test/temporaryNewsroom.ts';
import { derive } from './derive.ts';

async function faultsOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const newsroom = temporaryNewsroom(files);
  const error: unknown = await derive(newsroom, { write: true }).catch((thrown: unknown) => thrown);
  if (!(error instanceof FaultError)) throw new TypeError('derive found no fault', { cause: error });
  expect(existsSync(newsroom.derived)).toBe(false);
  return error.message;
}

const FILES = ['data/derived/sheep.csv', 'data/derived/sheep.csv-metadata.json'];

describe('derive', () => {
  it('writes the tables that the recipes make, in the order of areas.csv', async () => {
    const newsroom = temporaryNewsroom(moorland());
    const { tables, read, ...files } = await derive(newsroom, { write: true });
    expect(read).toEqual([
      {
        file: 'data/sources/sheep/2002-02-03.csv',
        rows: 4,
        read: 4,
        dropped: [],
        leftOut: { above: 0, below: 0 },
        notes: [],
      },
    ]);
    expect(files).toEqual({ written: FILES, unchanged: [], removed: [] });
    expect(readFileSync(path.join(newsroom.derived, 'sheep.csv'), 'utf8')).toBe(
      `area_code,area,period,sheep,sheep_status,people,people_status
M0,Moorland,2001,1500,,,[x]
M1,Northmoor,2001,900,,100,
M2,Southmoor,2001,600,[r],200,
M3,Isle of Gull,2001,,[x],50,
`,
    );
    const faults = new FaultList();
    expect(readTables(newsroom, AREAS, faults)).toEqual(tables);
    expect(faults.all).toEqual([]);
  });

  it('leaves files alone that are as they should be', async () => {
    const newsroom = temporaryNewsroom(moorland());
    await derive(newsroom, { write: true });
    const { written, unchanged } = await derive(newsroom, { write: true });
    expect([written, unchanged]).toEqual([[], FILES]);
  });

  it('writes nothing when it is told not to, and says what it would write', async () => {
    const newsroom = temporaryNewsroom(moorland());
    expect((await derive(newsroom, { write: false })).written).toEqual(FILES);
    expect(existsSync(newsroom.derived)).toBe(false);
  });

  it('mends a derived file that was edited by hand', async () => {
    const newsroom = temporaryNewsroom(moorland());
    await derive(newsroom, { write: true });
    writeNewsroomFiles(newsroom.root, { 'data/derived/sheep.csv': 'edited' });
    expect((await derive(newsroom, { write: true })).written).toEqual(['data/derived/sheep.csv']);
  });

  it('removes a table without a recipe, but only if it wrote it', async () => {
    const newsroom = temporaryNewsroom(
      moorland({
        'scripts/derive/goats.ts': RECIPE,
        'data/derived/other.csv': 'a\n',
        'data/derived/other.csv-metadata.json': '{"url":"other.csv"}',
        'data/derived/broken.csv-metadata.json': '{',
      }),
    );
    await derive(newsroom, { write: true });
    rmSync(path.join(newsroom.recipes, 'goats.ts'));
    const { removed } = await derive(newsroom, { write: true });
    expect(removed).toEqual(['data/derived/goats.csv', 'data/derived/goats.csv-metadata.json']);
    expect(readdirSync(newsroom.derived).toSorted()).toEqual([
      'broken.csv-metadata.json',
      'other.csv',
      'other.csv-metadata.json',
      'sheep.csv',
      'sheep.csv-metadata.json',
    ]);
  });

  it('writes the same bytes in another folder', async () => {
    const texts = await Promise.all(
      [0, 1].map(async () => {
        const newsroom = temporaryNewsroom(moorland());
        await derive(newsroom, { write: true });
        return FILES.map((file) => readFileSync(path.join(newsroom.root, file), 'utf8'));
      }),
    );
    expect(texts[0]).toEqual(texts[1]);
  });

  it('refuses a recipe that reads a source which there is not, and suggests one', async () => {
    expect(
      await faultsOf(moorland({ 'scripts/derive/sheep.ts': RECIPE.replaceAll("'sheep'", "'seep'") })),
    ).toBe('scripts/derive/sheep.ts  unknown source: seep\n    mend      did you mean sheep?');
  });

  it('reports the faults of areas, sources and recipes at once, and writes nothing', async () => {
    const files = moorland({
      'data/sources/goats/source.yaml': sourceYaml(RELEASE_CSV).replace('publisher: Moorland Counts\n', ''),
      'data/sources/goats/2002-02-03.csv': RELEASE_CSV,
      'scripts/derive/goats.ts': RECIPE.replaceAll("'sheep'", "'goats'"),
      'scripts/derive/rams.ts': RECIPE.replace('title:', 'titel:'),
    });
    const text = await faultsOf({
      ...files,
      'data/areas.csv': `${files['data/areas.csv']}M4,,x,y,,,in,,yes,,\n`,
    });
    expect(text.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      'data/areas.csv:6:4  empty name',
      'data/sources/goats/source.yaml:1:1  missing key: publisher',
      'scripts/derive/rams.ts:2:3  unknown key: titel',
    ]);
  });
});
