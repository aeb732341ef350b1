import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
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
        '  took the sheet Table_1; the others are Contents, Plain, Odd, Merged',
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
      stderr:
        'data/sources/sheep  there is one already\n    mend      choose another id, or add the file as a release of sheep\n',
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
