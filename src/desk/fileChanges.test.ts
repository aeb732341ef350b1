import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, it } from 'vitest';
import { nodeOperations } from '../derive/fileOperations.ts';
import { testFolder } from '../test/testFolder.ts';
import { EditJournal } from './editJournal.ts';
import { ChangedError, changeFiles } from './fileChanges.ts';

const folder = testFolder('file-changes');
const file = path.join(folder, 'story.md');
const change = (before: string | null, after: string | null, at = file) => ({
  path: at,
  before: before === null ? null : Buffer.from(before),
  after: after === null ? null : Buffer.from(after),
});
const text = (at = file) => readFileSync(at, 'utf8');

beforeEach(() => writeFileSync(file, 'old'));

describe('changeFiles', () => {
  it('writes a file that is as it was, and leaves nothing beside it', () => {
    changeFiles([change('old', 'new')]);
    expect(text()).toBe('new');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('writes nothing over what somebody else has written, nor any of the other files', () => {
    const other = path.join(folder, 'other.md');
    writeFileSync(other, 'old');
    expect(() => changeFiles([change('old', 'new', other), change('older', 'new')])).toThrow(ChangedError);
    expect([text(other), text()]).toEqual(['old', 'old']);
  });

  it('looks again when the new text is staged', () => {
    const slow = {
      ...nodeOperations,
      write: (at: string, content: string | Uint8Array) => {
        nodeOperations.write(at, content);
        writeFileSync(file, 'theirs');
      },
    };
    expect(() => changeFiles([change('old', 'new')], slow)).toThrow(ChangedError);
    expect(text()).toBe('theirs');
  });

  it('keeps the mode of a file, and a link as a link', () => {
    const link = path.join(folder, 'link.md');
    chmodSync(file, 0o640);
    symlinkSync(file, link);
    changeFiles([change('old', 'new', link)]);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect([text(), statSync(file).mode & 0o777]).toEqual(['new', 0o640]);
  });

  it.each(['write', 'rename'])('leaves a whole file where it is killed at its %s', (at) => {
    const script = `
      import { nodeOperations } from ${JSON.stringify(path.resolve('src/derive/fileOperations.ts'))};
      import { changeFiles } from ${JSON.stringify(path.resolve('src/desk/fileChanges.ts'))};
      const killed = { ...nodeOperations, ${at}: (...all) => {
        if (${JSON.stringify(at)} === 'write') nodeOperations.write(all[0], String(all[1]).slice(0, 1));
        process.kill(process.pid, 'SIGKILL');
      } };
      const [before, after] = ['old', 'new'].map((each) => Buffer.from(each));
      changeFiles([{ path: ${JSON.stringify(file)}, before, after }], killed);`;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
    expect([signal, text()]).toEqual(['SIGKILL', 'old']);
    changeFiles([change('old', 'new')]);
    expect(text()).toBe('new');
  });
});

describe('a journal of edits', () => {
  it('goes back and forth', () => {
    const journal = new EditJournal();
    journal.make('one', [change('old', 'new')]);
    journal.make('two', [change('new', 'newer')]);
    expect([journal.undo()?.what, text()]).toEqual(['two', 'new']);
    expect([journal.undo()?.what, text()]).toEqual(['one', 'old']);
    expect(journal.undo()).toBeNull();
    expect([journal.redo()?.what, text()]).toEqual(['one', 'new']);
    journal.make('three', [change('new', 'other')]);
    expect(journal.redo()).toBeNull();
  });

  it('goes nowhere once somebody else has changed the file', () => {
    const journal = new EditJournal();
    journal.make('one', [change('old', 'new')]);
    writeFileSync(file, 'theirs');
    expect(() => journal.undo()).toThrow(ChangedError);
    expect(text()).toBe('theirs');
    writeFileSync(file, 'new');
    expect(journal.undo()?.what).toBe('one');
  });

  it('takes away a file that a step has made', () => {
    const made = path.join(folder, 'made.yaml');
    const journal = new EditJournal();
    journal.record('one', [made], () => writeFileSync(made, 'made'));
    journal.undo();
    expect(readdirSync(folder)).not.toContain('made.yaml');
    journal.redo();
    expect(text(made)).toBe('made');
  });
});
