import { describe, expect, it } from 'vitest';
import { BEES, beesCsv, hiveland, OLD_CSV, YEARS } from '../test/sampleReleases.ts';
import { temporaryNewsroom } from '../test/temporaryNewsroom.ts';
import { planRefresh } from './planRefresh.ts';

/** What a refresh with this file says. */
async function refresh(text: string, { file = 'bees.csv', source = 'bees', released = '2023-02-03' } = {}) {
  const newsroom = temporaryNewsroom(hiveland());
  const bytes = new TextEncoder().encode(text);
  const { report, files } = await planRefresh(newsroom, { source, file, bytes, released });
  const suspicions = report.releases.flatMap((release) => release.suspicions.map(({ what }) => what));
  return { report, files, suspicions, faults: report.faults.map(({ what }) => what) };
}

const NEW = beesCsv();

/** The new release with some cells otherwise. */
const bees = (changes: Readonly<Record<string, readonly (number | string)[]>>) =>
  beesCsv({ ...BEES, ...changes });

describe('a release without a fault', () => {
  it('is not suspected of anything', async () => {
    const { report, suspicions } = await refresh(NEW);
    expect([report.ok, suspicions, report.faults, report.warnings]).toEqual([true, [], [], []]);
    expect(report.releases[0]).toMatchObject({ rows: { added: 9, removed: 0 }, revisions: [], newAreas: [] });
    expect(report.releases[0]?.newPeriods).toMatchObject([{ period: { id: '2022' }, areas: 9 }]);
  });

  it('may revise what was published', async () => {
    const { report, suspicions } = await refresh(
      bees({ Dale: [400, 409, 423, 433], Hiveland: [3601, 3713, 3836, 3970] }),
    );
    expect(suspicions).toEqual([]);
    expect(report.releases[0]?.revisions).toMatchObject([
      { area: 'Hiveland', before: 3834, after: 3836 },
      { area: 'Dale', before: 421, after: 423 },
    ]);
  });
});

describe('a file that cannot be a release', () => {
  it.each([
    ['a column is gone', NEW.replace('Parish,Year,Bees', 'Parish,Year'), 'missing column: Bees'],
    ['a column is renamed', NEW.replace('Bees', 'Bees seen'), 'undeclared column: Bees seen'],
    ['a column is new', NEW.replace(/$/gm, ',1').replace('Bees,1', 'Bees,Wasps'), 'undeclared column: Wasps'],
    ['a row stands twice', `${NEW}Dale,2022,433\n`, 'row appears twice: H4, 2022'],
    ['an area is not known', NEW.replaceAll('Dale,', 'Daleham,'), 'unknown area: Daleham'],
    ['a number is none', NEW.replace('433', 'n/a'), 'not a number: n/a'],
    ['it is the one that is here', OLD_CSV, 'no new release: the file is that of 2022-02-02'],
  ])('is refused where %s, and nothing is planned', async (_, text, what) => {
    const { report, files, faults } = await refresh(text);
    expect(faults.join('\n')).toContain(what);
    expect([report.ok, files, report.stories]).toEqual([false, [], []]);
  });

  it.each([
    [{ source: 'bee' }, 'unknown source: bee'],
    [{ released: '2022-02-02' }, 'not a newer release: 2022-02-02'],
    [{ released: '2021-12-31' }, 'not a newer release: 2021-12-31'],
    [{ file: 'bees.docx' }, 'unknown format: bees.docx'],
  ])('is refused as %o', async (options, what) => {
    expect((await refresh(NEW, options)).faults).toEqual([what]);
  });

  it('says which area it may be that has another name, by its figures', async () => {
    const { suspicions } = await refresh(NEW.replaceAll('Grange,', 'Old Manor,'));
    expect(suspicions).toContain('renamed area: Old Manor, which was Grange');
  });

  it('says which area it may be by its name, where the file has no old figures', async () => {
    const newest = beesCsv(
      Object.fromEntries(Object.entries(BEES).map(([name, all]) => [name, all.slice(3)])),
      ['2022'],
    );
    const { suspicions } = await refresh(newest.replaceAll('Grange,', 'Granges,'));
    expect(suspicions).toContain('renamed area: Granges, which was Grange');
  });
});

describe('a file that can be read and is hardly right', () => {
  const times = (factor: number, from = 0) =>
    Object.fromEntries(
      Object.entries(BEES).map(([name, all]) => [
        name,
        all.map((value, index) => (index < from ? value : Math.round(Number(value) * factor))),
      ]),
    );

  it.each([
    ['all values in tens', beesCsv(times(10)), 'another unit: Bees, 2019, 2020 and 2021'],
    ['the newest year in tens', beesCsv(times(10, 3)), 'another unit: Bees, 2022'],
    ['all values in hundreds', beesCsv(times(0.01)), 'another unit: Bees, 2019, 2020 and 2021'],
    ['a digit too many', bees({ Dale: [400, 409, 421, 4333] }), 'hardly plausible: Bees, Dale, 2022: 4,333'],
    [
      'a digit lost in an old year',
      bees({ Elmet: [500, 51, 533, 551] }),
      'hardly plausible: Bees, Elmet, 2020: 51',
    ],
    [
      'two rows swapped',
      bees({ Dale: BEES['Holm'] ?? [], Holm: BEES['Dale'] ?? [] }),
      'swapped areas: Dale and Holm',
    ],
    [
      'two newest values swapped',
      bees({ Birch: [200, 207, 211, 551], Elmet: [500, 517, 533, 223] }),
      'swapped areas: Birch and Elmet',
    ],
    ['all values a year too late', beesCsv(BEES, ['2020', '2021', '2022', '2023']), 'shifted period: Bees'],
    [
      'the newest year a copy of the last',
      beesCsv(mapBees(([a = 0, b = 0, c = 0]) => [a, b, c, c])),
      'repeated period: Bees, 2022',
    ],
    ['six months of figures for twelve', beesCsv(times(0.5, 3)), 'another length: Bees, 2022'],
    ['a year of zeros', beesCsv(times(0, 3)), 'the same everywhere: Bees, 2022: 0'],
    [
      'a total that is none',
      bees({ Hiveland: [3601, 3713, 3834, 3980] }),
      'not the sum of its areas: Bees, Hiveland, 2022: 3,980',
    ],
    ['one zero', bees({ Dale: [400, 409, 421, 0] }), 'hardly plausible: Bees, Dale, 2022: 0'],
    [
      'an area that repeats a year',
      bees({ Holm: [800, 829, 869, 869] }),
      'not the sum of its areas: Bees, Hiveland, 2022: 3,970',
    ],
    [
      'the last release with other line ends',
      OLD_CSV.replaceAll('\n', '\r\n'),
      'repeated release: that of 2 February 2022',
    ],
    ['an area gone', beesCsv(without('Fenny')), 'areas gone: Fenny'],
    [
      'old years gone',
      beesCsv(
        mapBees((all) => all.slice(2)),
        YEARS.slice(2),
      ),
      'periods gone: 2019 and 2020',
    ],
    [
      'a new value missing',
      bees({ Dale: [400, 409, 421, '..'] }),
      'period with few areas: Bees, 2022: without Dale',
    ],
    ['an old value gone', bees({ Dale: [400, '..', 421, 433] }), 'values gone: Bees, 2020: Dale'],
  ])('is suspected: %s', async (_, text, what) => {
    const { suspicions } = await refresh(text);
    expect(suspicions).toContain(what);
  });

  it('says what it saw, what else it may be, and how many moved as far', async () => {
    const { report } = await refresh(bees({ Dale: [400, 409, 421, 4333] }));
    const [, odd] = report.releases[0]?.suspicions ?? [];
    expect(odd).toMatchObject({
      what: 'hardly plausible: Bees, Dale, 2022: 4,333',
      because: 'it was 421 before, and 436 would be in step with the others; 1 of 9 areas moved as far',
      unless: 'a digit too many: 433 would fit',
    });
  });

  it('is not suspected for growth', async () => {
    const { suspicions } = await refresh(
      bees({ Holm: [800, 829, 869, 1000], Hiveland: [3601, 3713, 3834, 4061] }),
    );
    expect(suspicions).toEqual([]);
  });

  it('says the same of a thousand cells only once', async () => {
    const scattered = mapBees((all, index) =>
      index % 2 === 0 ? all : all.map((value) => Number(value) * 10),
    );
    const { report } = await refresh(beesCsv(scattered));
    expect(report.releases[0]?.suspicions.length).toBeLessThan(15);
  });
});

function mapBees(change: (all: readonly (number | string)[], index: number) => readonly (number | string)[]) {
  return Object.fromEntries(Object.entries(BEES).map(([name, all], index) => [name, change(all, index)]));
}

function without(parish: string) {
  return Object.fromEntries(Object.entries(BEES).filter(([name]) => name !== parish));
}

it('faults of the newsroom itself are told before anything is compared', async () => {
  const newsroom = temporaryNewsroom(hiveland({ 'data/areas.csv': 'code\n' }));
  const input = { source: 'bees', file: 'bees.csv', bytes: new Uint8Array(), released: '2023-02-03' };
  const { report } = await planRefresh(newsroom, input);
  expect(report.ok).toBe(false);
  expect(report.faults.length).toBeGreaterThan(0);
});
