import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { takeLock } from '../publish/lock.ts';
import { filesUnder } from '../test/failingOperations.ts';
import { PROJECT } from '../test/runCommand.ts';
import { testFolder } from '../test/testFolder.ts';
import { journalOf, recover } from './journal.ts';

const OLD = { 'data/a.csv': 'old a', 'data/b.csv': 'old b', 'data/gone.csv': 'gone' };
const NEW = {
  'data/pinned/1/look.json': 'kept',
  'data/a.csv': 'new a',
  'data/b.csv': 'new b',
  'data/c.csv': 'c',
};

function newsroomWithOld() {
  const newsroom = newsroomAt(testFolder());
  mkdirSync(path.join(newsroom.root, 'data'));
  mkdirSync(newsroom.cache);
  for (const [name, text] of Object.entries(OLD)) writeFileSync(path.join(newsroom.root, name), text);
  return newsroom;
}

type Newsroom = ReturnType<typeof newsroomWithOld>;

/** Writes the new files in a process of its own, and kills it at the nth write, copy or rename. */
function killedAt(nth: number, newsroom: Newsroom) {
  const at = (name: string) => path.join(newsroom.root, name);
  const encoded = Object.entries(NEW).map(([name, text]) => [at(name), Buffer.from(text).toString('base64')]);
  const plan = `${newsroom.root}.json`;
  writeFileSync(plan, JSON.stringify([...encoded, [at('data/gone.csv'), null]]));
  const script = path.join(PROJECT, 'src/test/writePlan.ts');
  const preload = `--import=${path.join(PROJECT, 'src/test/interrupt.ts')}`;
  const { signal, status } = spawnSync(process.execPath, [preload, script, plan, journalOf(newsroom)], {
    env: { ...process.env, KILL_AT: String(nth) },
  });
  rmSync(plan);
  if (signal === null) expect(status).toBe(0);
  return signal === 'SIGKILL';
}

describe('a change of files that was killed', () => {
  it('is undone or finished by the next command, wherever the kill came', () => {
    const before = filesUnder(newsroomWithOld().root);
    const whole = newsroomWithOld();
    expect(killedAt(1000, whole)).toBe(false);
    const after = filesUnder(whole.root);
    const ends: string[] = [];
    for (let nth = 1; ; nth += 1) {
      const newsroom = newsroomWithOld();
      if (!killedAt(nth, newsroom)) break;
      const done = recover(newsroom);
      rmSync(`${journalOf(newsroom)}.new`, { force: true });
      rmSync(path.join(newsroom.cache, 'lock.db'), { force: true });
      const isOld = JSON.stringify(filesUnder(newsroom.root)) === JSON.stringify(before);
      if (!isOld) expect(filesUnder(newsroom.root)).toEqual(after);
      ends.push(`${done?.split(' ')[0] ?? 'nothing'}: ${isOld ? 'old' : 'new'}`);
      expect(recover(newsroom)).toBeNull();
    }
    // Two writes begin the journal; four files are staged, two copied; the journal says so; five are placed.
    expect(ends).toEqual([
      ...Array<string>(2).fill('nothing: old'),
      ...Array<string>(8).fill('undid: old'),
      ...Array<string>(5).fill('finished: new'),
    ]);
  });

  it('is left alone while the process that made it has the lock', () => {
    const newsroom = newsroomWithOld();
    const entry = { state: 'staging', steps: [], folders: [] };
    writeFileSync(journalOf(newsroom), JSON.stringify(entry));
    using _lock = takeLock(newsroom.cache);
    expect(recover(newsroom)).toBeNull();
    expect(existsSync(journalOf(newsroom))).toBe(true);
  });

  it('undoes half an undoing', () => {
    const newsroom = newsroomWithOld();
    const file = path.join(newsroom.root, 'data/a.csv');
    const before = filesUnder(newsroom.root);
    cpSync(file, `${file}.old`);
    writeFileSync(file, 'new a');
    const step = { path: file, staged: `${file}.new`, backup: `${file}.old`, existed: true, removes: false };
    const entry = { state: 'undoing', steps: [step], folders: [] };
    writeFileSync(journalOf(newsroom), JSON.stringify(entry));
    expect(recover(newsroom)).toContain('undid');
    rmSync(path.join(newsroom.cache, 'lock.db'));
    expect(filesUnder(newsroom.root)).toEqual(before);
  });

  it('says so if what was noted cannot be read', () => {
    const newsroom = newsroomWithOld();
    writeFileSync(journalOf(newsroom), '{');
    expect(recover(newsroom)).toContain('cannot be read');
  });
});
