import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { commandOf } from '../bench/commandOf.ts';
import { approvedFile } from '../editions/readStory.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { copyNewsroom, edit } from '../test/newsroomCopy.ts';
import { cleanEnvironment, ended, PROJECT, runCommand } from '../test/runCommand.ts';

const STORY = 'storm-warnings';
const NODE = path.join(PROJECT, 'node_modules/.bin/node');

/** util-linux's `script` allocates a terminal; other programs of that name take other options. */
function hasScript(): boolean {
  try {
    return execFileSync('script', ['--version'], { encoding: 'utf8' }).includes('util-linux');
  } catch {
    return false;
  }
}

/** Presses keys in an 80-column terminal, one per settled screen. @returns the terminal's output */
async function inTerminal(
  newsroom: Newsroom,
  keys: readonly string[],
  options = '',
): Promise<{ screen: string; status: number | null }> {
  const command = [NODE, ...commandOf('approve', PROJECT), STORY, options].join(' ');
  const child = spawn('script', ['-qec', `stty rows 24 cols 80; ${command}`, '/dev/null'], {
    cwd: PROJECT,
    env: { ...cleanEnvironment(), TERM: 'xterm', NEWSROOM: newsroom.root },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const left = [...keys];
  let drawn = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    drawn += text;
    if (!/q quit| {2}q\b/.test(drawn)) return;
    drawn = '';
    const key = left.shift();
    if (key !== undefined) setTimeout(() => child.stdin.write(key), 400);
  });
  const { status, stdout } = await ended(child);
  return { screen: stdout, status };
}

it.skipIf(!hasScript())(
  'approves in a terminal, key by key, and writes at once',
  { timeout: 120_000 },
  async () => {
    const newsroom = copyNewsroom('harbour');
    const file = approvedFile(newsroom, STORY);
    const first = await inTerminal(newsroom, ['a', 's', 'q'], '--by Ada');
    expect(first.screen).toContain('screen 1 of 6');
    expect(first.screen).toContain('1 wording approved by Ada, 7 left unread');
    expect(first.status).toBe(1);
    expect(readFileSync(file, 'utf8').match(/^ {2}- in: /gm)).toHaveLength(1);
    const second = await inTerminal(
      newsroom,
      Array.from({ length: 12 }, () => 'a'),
      '--by Bo',
    );
    expect(second.screen).toContain('7 wordings approved by Bo, 0 left unread');
    expect(second.status).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/by: Ada[\s\S]*by: Bo/);
  },
);

it.skipIf(!hasScript())(
  'leaves a terminal at Ctrl+C, with nothing written',
  { timeout: 60_000 },
  async () => {
    const newsroom = copyNewsroom('harbour');
    const { screen, status } = await inTerminal(newsroom, ['\u0003'], '--by Ada');
    expect([status, existsSync(approvedFile(newsroom, STORY))]).toEqual([1, false]);
    expect(screen.endsWith('left unread\r\n')).toBe(true);
  },
);

it('lists what is unread where there is no terminal, and ends with 1', async () => {
  const newsroom = copyNewsroom('harbour');
  const ran = await runCommand('approve', newsroom.root, {}, [STORY]);
  expect(ran.status).toBe(1);
  expect(ran.stdout).toContain(`content/stories/${STORY}/story.md:`);
  expect(ran.stdout).toContain('8 of 8 wordings are unread, on 6 screens');
  expect(ran.stdout).not.toContain('\u001b');
  const machines = await runCommand('approve', newsroom.root, {}, [STORY, '--json']);
  expect(machines.status).toBe(1);
  expect(JSON.parse(machines.stdout)).toMatchObject({ ok: false, story: STORY, unread: 8, screens: 6 });
});

it('says what is false, and lists nothing of it', async () => {
  const newsroom = copyNewsroom('harbour');
  edit(newsroom, `content/stories/${STORY}/story.md`, 'headline:', 'headlin:');
  const ran = await runCommand('approve', newsroom.root, {}, [STORY]);
  expect([ran.status, ran.stdout]).toEqual([1, '']);
  expect(ran.stderr).toContain('headlin');
  expect(process.env['CI'] === undefined || hasScript()).toBe(true);
});
