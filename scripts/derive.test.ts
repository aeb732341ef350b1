import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { moorland, RELEASE_CSV, sourceYaml, withRelease } from '../src/test/moorland.ts';
import { type NewsroomFiles, temporaryNewsroom } from '../src/test/temporaryNewsroom.ts';

const root = path.resolve(import.meta.dirname, '..');

function run(files: NewsroomFiles, ...options: string[]) {
  const node = path.join(root, 'node_modules/.bin/node');
  const { root: newsroom } = temporaryNewsroom(files);
  const env = { ...process.env, NEWSROOM: newsroom, NODE_OPTIONS: '' };
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
      read: [{ file: 'data/sources/sheep/2002-02-03.csv', rows: 4, leftOut: { above: 0, below: 0 } }],
      files: [{ file: 'data/derived/sheep.csv', rows: 4, state: 'written' }],
    });
  });

  it('says what it left out of a file', () => {
    const csv = `Sheep\n\n${RELEASE_CSV}Notes,,,\nWoolly,,,\n`;
    const yaml = sourceYaml(csv).replace('columns:', 'table: { header: 3, end: Notes }\ncolumns:');
    const files = { ...withRelease(csv), 'data/sources/sheep/source.yaml': yaml };
    expect(run(files).stdout).toBe(
      'data/sources/sheep/2002-02-03.csv  left out as declared: 1 lines above the table, 2 under it\ndata/derived/sheep.csv  4 rows, written\n',
    );
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
