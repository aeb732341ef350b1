import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { copyNewsroom } from '../test/newsroomCopy.ts';
import { PROJECT, runCommand } from '../test/runCommand.ts';
import { testFolder } from '../test/testFolder.ts';
import { systemFault } from './systemFault.ts';

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

it.runIf(existsSync('/dev/full'))('a disk that is really full is a fault with the file’s name', () => {
  const fault = systemFault(thrownBy(() => writeFileSync('/dev/full', 'a')));
  expect(fault?.what).toMatch(/^the disk is full: ENOSPC/);
});

it('so is a database that may not grow', () => {
  using db = new DatabaseSync(path.join(testFolder(), 'a.db'));
  db.exec('PRAGMA max_page_count = 2; CREATE TABLE a (b)');
  const fault = systemFault(thrownBy(() => db.exec("INSERT INTO a VALUES (printf('%.*c', 99999, 'x'))")));
  expect(fault?.what).toBe('the disk is full: database or disk is full');
});

it('an error that came from another thread is known by its message, one that was wrapped by its cause', () => {
  const cloned: unknown = structuredClone(
    Object.assign(new Error("EACCES: permission denied, open '/site/a'"), { code: 'EACCES' }),
  );
  expect(systemFault(cloned)).toMatchObject({ file: '/site/a', what: expect.stringContaining('no right') });
  expect(systemFault(new Error('worker failed', { cause: cloned }))).toEqual(systemFault(cloned));
});

it('a mistake in a program is none, so that its stack trace is shown', () => {
  expect(systemFault(new TypeError('a is not a function'))).toBeNull();
  expect(systemFault(thrownBy(() => JSON.parse('{')))).toBeNull();
});

const PRELOAD = { NODE_OPTIONS: `--import=${path.join(PROJECT, 'src/test/interrupt.ts')}`, FAIL_AT: '1' };

it.each([
  ['EACCES', 'no right to it'],
  ['EMFILE', 'too many files are open'],
])('a command that meets %s says what it means, to people and to machines', async (code, what) => {
  const { root, derived } = copyNewsroom('quarters');
  rmSync(derived, { recursive: true, force: true });
  const env = { ...PRELOAD, FAIL_WITH: code };
  const told = await runCommand('derive', root, env);
  expect([told.status, told.stdout]).toEqual([1, '']);
  expect(told.stderr).toMatch(
    new RegExp(`^a file of this command  ${what}: ${code}: .*\n    mend      .+\n$`),
  );
  const { status, stdout } = await runCommand('derive', root, env, ['--json']);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, faults: [{ what: expect.stringContaining(what) }] });
  expect(existsSync(path.join(derived, 'museums.csv'))).toBe(false);
});
