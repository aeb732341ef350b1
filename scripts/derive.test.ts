import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { moorland, RECIPE, RELEASE_CSV, sourceYaml, withRelease } from '../src/test/moorland.ts';
import { cleanEnvironment } from '../src/test/runCommand.ts';
import { type NewsroomFiles, temporaryNewsroom } from '../src/test/temporaryNewsroom.ts';

const root = path.resolve(import.meta.dirname, '..');

function run(files: NewsroomFiles, ...options: string[]) {
  const node = path.join(root, 'node_modules/.bin/node');
  const { root: newsroom } = temporaryNewsroom(files);
  const env = { ...cleanEnvironment(), NEWSROOM: newsroom };
  const { status, stdout, stderr } = spawnSync(node, [path.join(root, 'scripts/derive.ts'), ...options], {
    env,
    encoding: 'utf8',
    cwd: newsroom,
  });
  return { status, stdout, stderr };
}

const broken = moorland({ 'data/areas.csv': '' });

describe('npm run derive', () => {
  it('says which tables it wrote', () => {
    expect(run(moorland())).toEqual({
      status: 0,
      stdout: 'data/derived/sheep.csv  4 rows, written\n',
      stderr: '',
    });
  });

  it('says the same to machines', () => {
    expect(JSON.parse(run(moorland(), '--json').stdout)).toEqual({
      ok: true,
      read: [
        {
          file: 'data/sources/sheep/2002-02-03.csv',
          rows: 4,
          read: 4,
          dropped: [],
          leftOut: { above: 0, below: 0 },
          notes: [],
        },
      ],
      files: [{ file: 'data/derived/sheep.csv', rows: 4, state: 'written' }],
    });
  });

  it('says what it left out of a file', () => {
    const csv = `Sheep\n\n${RELEASE_CSV}Notes,,,\nWoolly,,,\n`;
    const yaml = sourceYaml(csv).replace('columns:', 'table: { header: 3, end: Notes }\ncolumns:');
    const files = { ...withRelease(csv), 'data/sources/sheep/source.yaml': yaml };
    expect(run(files).stdout).toBe(
      'data/sources/sheep/2002-02-03.csv  left out as declared: 1 line above the table, 2 lines under it\ndata/derived/sheep.csv  4 rows, written\n',
    );
  });

  it('says which rows it dropped and why, how columns became rows, and which encoding it recognised', () => {
    const csv = 'Sheep,,\nPlace,2001,2002\nGull (née Tern),1,2\nAt sea,3,4\nNorthmoor,5,6\n';
    const bytes = Buffer.from(csv, 'latin1');
    const yaml = sourceYaml(bytes)
      .replace(
        'columns:',
        "table: { header: 2 }\nwide: { name: Year, values: { Sheep: '*' } }\ndrop:\n  - { column: Place, values: [At sea], because: no district }\ncolumns:",
      )
      .replace(/ {2}People: .*\n/, '');
    const files = moorland({
      'data/areas.csv': String(moorland()['data/areas.csv']).replace('Gull;', 'Gull (née Tern);Gull;'),
      'data/sources/sheep/2002-02-03.csv': bytes,
      'data/sources/sheep/source.yaml': yaml,
      'scripts/derive/sheep.ts': RECIPE.replace(/ {4}people: .*\n/, ''),
    });
    expect(run(files)).toMatchObject({
      stdout: [
        'data/sources/sheep/2002-02-03.csv  read as windows-1252, which is not declared',
        'data/sources/sheep/2002-02-03.csv  left out as declared: 1 line above the table',
        'data/sources/sheep/2002-02-03.csv  1 row dropped: no district',
        'data/sources/sheep/2002-02-03.csv  2 rows of the file made 4',
        'data/derived/sheep.csv  4 rows, written',
        '',
      ].join('\n'),
    });
  });

  it('fails with the faults, each with its place', () => {
    const { status, stdout, stderr } = run(broken);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('data/areas.csv:1:1  no header: the file is empty');
  });

  it('gives machines the faults as data', () => {
    const { status, stdout } = run(broken, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, faults: [{ file: 'data/areas.csv', line: 1 }] });
  });

  it('has nothing to do in an empty newsroom but to read its areas', () => {
    const { 'data/areas.csv': areas = '' } = moorland();
    expect(run({ 'data/areas.csv': areas })).toMatchObject({
      status: 0,
      stdout: 'no recipes in scripts/derive: nothing to derive\n',
    });
  });
});
