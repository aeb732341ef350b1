import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../src/gazetteer/gazetteer.ts';
import { AREA_COLUMNS } from '../src/newsroom/areaRow.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import { ENDINGS } from '../src/sources/formats.ts';
import { moorland, RECIPE, sha256 } from '../src/test/moorland.ts';
import { copyNewsroom } from '../src/test/newsroomCopy.ts';
import { cleanEnvironment } from '../src/test/runCommand.ts';
import { temporaryNewsroom } from '../src/test/temporaryNewsroom.ts';

const root = path.resolve(import.meta.dirname, '..');
const workbook = path.join(root, 'src/test/spreadsheets/moorland.xlsx');

function run(newsroom: Newsroom, script: 'new' | 'derive' | 'check', ...options: string[]) {
  const env = { ...cleanEnvironment(), NEWSROOM: newsroom.root };
  const node = path.join(root, 'node_modules/.bin/node');
  const args = [path.join(root, `scripts/${script}.ts`), ...options];
  const { status, stdout, stderr } = spawnSync(node, args, { env, encoding: 'utf8', cwd: newsroom.root });
  return { status, stdout, stderr };
}

const VALUES = `export default {
  title: 'Flock',
  description: 'Sheep by district',
  from: ['flock'],
  columns: { value: { title: 'Sheep', kind: 'count', unit: { one: 'sheep', many: 'sheep' } } },
  derive: ({ release }) => release('flock'),
};
`;

/** Fills in what a person has to. */
function fillIn(newsroom: Newsroom, id: string, correct: (yaml: string) => string = (yaml) => yaml): string {
  const file = path.join(newsroom.sources, id, 'source.yaml');
  const filled = readFileSync(file, 'utf8')
    .replace(/^(publisher|title|attribution):.*$/gm, '$1: Moorland Counts')
    .replace(/^obtained:.*$/m, 'obtained: { how: original }')
    .replace(/^url:.*$/m, 'url: https://example.org/')
    .replace(/^licence:.*$/m, 'licence: { name: Moor Licence, url: https://example.org/ }');
  writeFileSync(file, correct(filled));
  return filled;
}

describe('npm run new -- source', () => {
  it('describes a workbook so that derive can read it once the doubts are mended', () => {
    const newsroom = temporaryNewsroom(
      moorland({ 'scripts/derive/flock.ts': RECIPE.replaceAll("'sheep'", "'flock'") }),
    );
    const { status, stdout } = run(newsroom, 'new', 'source', 'flock', workbook, '--released', '2003-01-02');
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        'data/sources/flock/source.yaml  written',
        'data/sources/flock/2003-01-02.xlsx  written',
        '',
        'seen',
        '  sheet Table_1, column names in rows 4 to 5, the table as far as row 10',
        '  4 rows, Place (area), Period (period), Sheep (number), People (number)',
        '  columns that become rows: * Sheep, * People',
        '  areas: 3 known, 1 unknown: At sea',
        '  symbols among the numbers: "[r]", "[x]"',
        '',
        'to do by hand',
        '  data/sources/flock/source.yaml: fill in publisher, title, url, licence, attribution, obtained',
        '  took the sheet Table_1, whose table is the longest; --sheet takes another: Contents, Plain, Odd, Merged',
        '  2003-01-02.xlsx, sheet Table_1!A10: unknown area: At sea (add the area, or add this name to the aliases of one)',
        '',
        'then  npm run derive',
        '',
      ].join('\n'),
    );
    const raw = readFileSync(path.join(newsroom.sources, 'flock/2003-01-02.xlsx'));
    expect(sha256(raw)).toBe(sha256(readFileSync(workbook)));
    fillIn(newsroom, 'flock', (yaml) => yaml.replace('# drop:\n#', 'drop:\n '));
    expect(run(newsroom, 'derive')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 row dropped: not an area\n'),
    });
  });

  it('leaves empty what nobody can guess, and derive asks for it', () => {
    const newsroom = temporaryNewsroom(moorland());
    run(newsroom, 'new', 'source', 'flock', workbook);
    expect(readdirSync(path.join(newsroom.sources, 'flock'))).toEqual(['moorland.xlsx', 'source.yaml']);
    const { status, stderr } = run(newsroom, 'derive');
    expect(status).toBe(1);
    for (const key of [
      'publisher',
      'title',
      'url',
      'licence.name',
      'attribution',
      'obtained.how',
      'releases[0].date',
    ]) {
      expect(stderr).toContain(`empty value for ${key}\n`);
    }
  });

  it.each([
    ['csv', 'Flock\n\nPlace;2001;2002\nGull;1,234;..\nNorthmoor;2;-\n\nNote: woolly\n'],
    [
      'json',
      '{"data":{"flock":[{"Place":"Gull","Year":"2001/02","Sheep":5,"Flag":"r"},{"Place":"M1","Year":"2001/02","Sheep":null,"Flag":"x"}]}}',
    ],
    ['tsv', 'Place code\tPlace\tMonth\tShare\nT1\tNorthmoor\t31/01/2001\t5%\nT3\tGull\t31/01/2001\t(6%)\n'],
  ])('describes a file of the kind %s', (ending, text) => {
    const newsroom = temporaryNewsroom(moorland({ [`flock.${ending}`]: text }));
    const { status, stdout } = run(
      newsroom,
      'new',
      'source',
      'flock',
      `flock.${ending}`,
      '--released',
      '2003-01-02',
    );
    expect(status).toBe(0);
    const yaml = fillIn(newsroom, 'flock');
    expect(
      `${yaml.split('\n').slice(7).join('\n')}\n${stdout}`.replaceAll(sha256(text), '…'),
    ).toMatchSnapshot();
  });

  it('takes the sheet that it is told to', () => {
    const newsroom = temporaryNewsroom(moorland());
    const { stdout } = run(newsroom, 'new', 'source', 'flock', workbook, '--sheet', 'plain', '--dry-run');
    expect(stdout).toContain('  sheet Plain, column names in row 1, the table as far as row 5\n');
    expect(stdout).not.toContain('--sheet takes another');
  });

  it.each([
    [',Place,2001,2002\n1,Gull,5,6\n,,,\n2,Northmoor,7,8\n', 'column 1 (ignore)'],
    ['Place,2001,2002,\nGull,5,6,\n,,,\nNorthmoor,7,8,\n', 'column 4 (ignore)'],
  ])('leaves out blank rows and a column without a name', (text, ignored) => {
    const newsroom = temporaryNewsroom(moorland({ 'flock.csv': text, 'scripts/derive/flock.ts': VALUES }));
    const { stdout } = run(newsroom, 'new', 'source', 'flock', 'flock.csv', '--released', '2003-01-02');
    expect(stdout).toContain(ignored);
    fillIn(newsroom, 'flock');
    expect(run(newsroom, 'derive')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 row dropped: a blank row'),
    });
  });

  it.each([
    ['Flock_Counts', 'flock-counts'],
    ['The flock: 2nd', 'the-flock-2nd'],
    ['Ynys Môn', 'ynys-mon'],
  ])('offers the whole command with another name for %s, and it works', (id, mended) => {
    const newsroom = temporaryNewsroom(moorland());
    const { stderr } = run(newsroom, 'new', 'source', '--released', '2003-01-02', id, workbook);
    const [, offer = ''] = /did you mean .*\? (.*)/.exec(stderr) ?? [];
    expect(offer).toBe(`npm run new -- source --released 2003-01-02 ${mended} ${workbook}`);
    expect(run(newsroom, 'new', ...offer.split(' ').slice(4)).status).toBe(0);
  });

  it('changes nothing on a dry run, and says the same to machines', () => {
    const newsroom = temporaryNewsroom(moorland());
    const { stdout } = run(newsroom, 'new', 'source', 'flock', workbook, '--dry-run', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      dryRun: true,
      files: ['data/sources/flock/source.yaml', 'data/sources/flock/moorland.xlsx'],
    });
    expect(existsSync(path.join(newsroom.sources, 'flock'))).toBe(false);
  });

  it('writes over nothing', () => {
    const newsroom = temporaryNewsroom(moorland());
    expect(run(newsroom, 'new', 'source', 'sheep', workbook)).toEqual({
      status: 1,
      stdout: '',
      stderr: `data/sources/sheep  there is one already\n    mend      choose another id, or see what the file changes: npm run refresh -- sheep ${workbook} --released DATE\n`,
    });
  });

  it.each([
    [
      'a name for no folder',
      ['source', '../flock', workbook],
      'data/flock  not a name for a folder: ../flock',
    ],
    ['a file that is missing', ['source', 'flock', 'gone.csv'], 'gone.csv  no such file'],
    [
      'a file of another kind',
      ['source', 'flock', 'data/areas.pdf'],
      `areas.pdf  a file of no known format: pdf\n    expected  one of ${ENDINGS.join(', ')}`,
    ],
    [
      'a sheet that is missing',
      ['source', 'flock', workbook, '--sheet', 'Plian'],
      'no such sheet: Plian\n    expected  one of Contents, Plain, Table_1, Odd, Merged\n    mend      did you mean --sheet Plain?',
    ],
    [
      'a day that is none',
      ['source', 'flock', workbook, '--released', '../../areas'],
      '--released  not a date: ../../areas',
    ],
    ['nothing', [], 'usage: npm run new -- source'],
    ['an unknown option', ['source', 'flock', workbook, '--force'], "Unknown option '--force'"],
  ])('refuses %s', (_what, options, message) => {
    const newsroom = temporaryNewsroom(moorland({ 'data/areas.pdf': '' }));
    const { status, stderr } = run(newsroom, 'new', ...options);
    expect(status).toBe(1);
    expect(stderr).toContain(message);
  });
});

describe('npm run new -- story', () => {
  it('writes a story that passes the checks', () => {
    const newsroom = copyNewsroom('harbour');
    expect(run(newsroom, 'new', 'story', 'first-look', '--table', 'lifeboats').stdout).toBe(
      [
        'content/stories/first-look/story.md  written',
        '',
        'seen',
        '  table lifeboats: Lifeboat call-outs by harbour',
        '  9 editions',
        '',
        'to do by hand',
        '  content/stories/first-look/story.md: say what is new, and to whom it matters; the sentences are a skeleton',
        '',
        'then  npm run check',
        '',
      ].join('\n'),
    );
    const checked = JSON.parse(run(newsroom, 'check', '--json').stdout) as { faults: { file: string }[] };
    expect(checked.faults.filter(({ file }) => file.includes('first-look'))).toEqual([]);
  });
});

describe('npm run new -- source, before there are areas', () => {
  it('says that there are none, once, and none of what follows from that', () => {
    const newsroom = temporaryNewsroom({
      'content/site.yaml': '',
      'data/areas.csv': `${AREA_COLUMNS.join()}\n`,
      'calls.csv': 'Council,Year,Calls\nTernby,2022,4\nGullport,2022,5\nGullport,2023,5\n',
    });
    const { status, stdout } = run(newsroom, 'new', 'source', 'calls', 'calls.csv');
    expect(status).toBe(0);
    expect(stdout).toContain('Council (area)');
    expect(stdout).toContain('areas: 0 known, 2 unknown: Ternby, Gullport');
    expect(stdout.split('\n').filter((line) => /areas\.csv|unknown area|row/.test(line))).toEqual([
      '  3 rows, Council (area), Year (period), Calls (number)',
      expect.stringMatching(
        /no areas yet in data\/areas\.csv: write them, or npm run new -- areas \S*calls\.csv$/,
      ),
    ]);
  });
});

describe('npm run new -- areas', () => {
  const HEAD = 'code,name,slug,kind,parent,article,preposition,aliases,comparable,tile_column,tile_row\n';

  it('adds rows for codes by their prefix, and leaves the rows that are there', () => {
    const files = {
      'data/areas.csv': `${HEAD}E06999001,Gull Port,gull-port,council,,,in,,yes,,\n`,
      'flock.csv': 'Code,Place,Sheep\nE06999001,Gullport,4\nE06999002,Ternby,5\nE09999001,Gull Port,6\n',
    };
    const newsroom = temporaryNewsroom(files);
    const { status, stdout } = run(
      newsroom,
      'new',
      'areas',
      'flock.csv',
      '--column',
      'Place',
      '--kind',
      'council',
    );
    expect(status).toBe(0);
    const rows = readFileSync(newsroom.areasFile, 'utf8').split('\n').slice(1);
    expect(rows.filter((row) => row.includes(',council,'))).toEqual([
      'E06999001,Gull Port,gull-port,council,,,in,,yes,,',
      'E06999002,Ternby,ternby,council,E92000001,,in,,yes,,',
      'E09999001,Gull Port council,gull-port-council,council,E92000001,,in,,yes,,',
    ]);
    expect(rows.map((row) => row.split(',')[0]).slice(1, 3)).toEqual(['K04000001', 'E92000001']);
    expect(stdout).toContain('  Gullport is Gull Port: add the spelling to its aliases\n');
    expect(stdout).toContain('check article and preposition: Ternby, Gull Port\n');
    expect(stdout).toContain('choose what readers call: Gull Port council\n');
  });

  it('leaves tiles to the commonest kind where two kinds lie on each other', () => {
    const names = readGazetteer()
      .areas.filter(({ kind }) => kind === 'region' || kind === 'country')
      .map(({ name }) => name);
    const newsroom = temporaryNewsroom({
      'flock.csv': ['Place,Sheep', ...names.map((name) => `${name},1`)].join('\n'),
    });
    expect(run(newsroom, 'new', 'areas', 'flock.csv').stdout).toContain('tiles left empty');
    const rows = readFileSync(newsroom.areasFile, 'utf8').split('\n');
    expect(rows.filter((row) => row.includes(',region,') && /,\d,\d$/.test(row))).toHaveLength(9);
    expect(rows.filter((row) => row.includes(',country,') && /,\d,\d$/.test(row))).toEqual([]);
    // It reads what it wrote.
    expect(run(newsroom, 'new', 'areas', 'flock.csv').stdout).toContain('new rows: none');
  });

  it('finds the names of shipped areas however they are spelled, and lists the rest', () => {
    const { areas } = readGazetteer();
    const forces = areas.filter(({ kind }) => kind === 'police-force');
    const spelled = forces.map(({ name }, index) => {
      const turned = name.replace(/^City of (.*)$/, '$1, City of').replace(' and ', ' & ');
      return `"${index % 2 ? turned.toUpperCase() : turned}",${index}`;
    });
    const text = ['Force,Sheep', ...spelled, 'Gull Force,5'].join('\n');
    const newsroom = temporaryNewsroom({ 'flock.csv': text });
    const { stdout } = run(newsroom, 'new', 'areas', 'flock.csv');
    expect(stdout).toContain(
      `column Force: ${forces.length + 1} areas, 0 of them in data/areas.csv already\n`,
    );
    expect(stdout).toContain(`, ${forces.length} police-force\n`);
    expect(stdout).toContain('  no row for Gull Force');
    const rows = readFileSync(newsroom.areasFile, 'utf8').split('\n');
    for (const { code, name, tile_column: column, tile_row: row } of forces) {
      const made = rows.find((each) => each.startsWith(`${code},${name},`));
      expect(made?.endsWith(`,${column},${row}`)).toBe(true);
    }
    expect(run(newsroom, 'new', 'areas', 'flock.csv').stdout).toContain('new rows: none\n');
    expect(readFileSync(newsroom.areasFile, 'utf8').split('\n')).toEqual(rows);
  });

  it.each([
    [
      ['--column', 'Plaice'],
      'no such column: Plaice\n    expected  one of Place, Sheep\n    mend      did you mean Place?',
    ],
    [[], 'no column with names or codes of known areas'],
    [['--kind', 'Moor Land'], '--kind  not a kind: Moor Land'],
  ])('refuses %j', (options, message) => {
    const newsroom = temporaryNewsroom({ 'flock.csv': 'Place,Sheep\nGull,4\nTern,5\n' });
    const { status, stderr } = run(newsroom, 'new', 'areas', 'flock.csv', ...options);
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
    expect(existsSync(newsroom.areasFile)).toBe(false);
  });
});

describe('npm run new -- chart', () => {
  const newsroom = copyNewsroom('harbour');

  it('offers types with a reason for each, and the command that prints the block of the first', () => {
    const { status, stdout } = run(newsroom, 'new', 'chart', 'lifeboats');
    const rows = stdout.trimEnd().split('\n');
    const types = rows.slice(0, -2).map((row) => row.split(/ {2,}/));
    expect(status).toBe(0);
    expect(types.every(([type, why]) => type && why)).toBe(true);
    expect(rows.at(-1)).toBe(`then  npm run new -- chart lifeboats --type ${types[0]?.[0]}`);
  });

  it('prints the block of the type chosen, as text and as JSON', () => {
    const { stdout } = run(newsroom, 'new', 'chart', 'lifeboats', '--type', 'number');
    const json = run(newsroom, 'new', 'chart', 'lifeboats', '--type', 'number', '--json').stdout;
    expect(stdout).toMatch(
      /^```chart\nid: [a-z-]+-number\ntype: number\ncolumn: lifeboats\.\w+\n[\s\S]*```\n$/,
    );
    expect(JSON.parse(json)).toEqual({
      ok: true,
      charts: [{ type: 'number', why: expect.any(String), block: stdout.trimEnd() }],
    });
  });

  it('refuses a type that does not suit, with those that do', () => {
    const { status, stderr } = run(newsroom, 'new', 'chart', 'lifeboats', '--type', 'waffle');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^lifeboats {2}not a chart that suits it: waffle\n {4}expected {2}one of \w+/);
  });
});
