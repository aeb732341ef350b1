import type { ReadStream, WriteStream } from 'node:tty';
import { type Fault, FaultList, formatFaults, groupFaults } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { listedCauses, listText } from './list.ts';
import { counted } from './place.ts';
import { ReadingLoop } from './readingLoop.ts';
import { gitUserName, signerOf } from './signer.ts';
import { openTerminal, type TerminalEnvironment } from './terminal.ts';
import { readUnread, storeFor, type UnreadStory } from './unreadStory.ts';

export interface ApproveOptions {
  readonly newsroom: Newsroom;
  /** Slug. */
  readonly story: string;
  readonly by: string | undefined;
  /** Reads what made-up next releases would bring, too. */
  readonly rehearsed: boolean;
  /** Only says what is unread. */
  readonly list: boolean;
  readonly json: boolean;
}

/** What a command stands in. */
export interface Desktop {
  readonly input: ReadStream;
  readonly output: WriteStream;
  readonly environment: TerminalEnvironment;
  /** Of today, as an ISO date. */
  readonly today: () => string;
  readonly now: () => number;
  readonly say: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** @returns the status with which the command ends: 0 where nothing is unread any more */
export async function approve(options: ApproveOptions, desktop: Desktop): Promise<number> {
  const isTerminal = Boolean(desktop.input.isTTY && desktop.output.isTTY);
  if (isTerminal && !options.json) desktop.say(`telling every edition of ${options.story} …`);
  const faults = new FaultList();
  const unread = readUnread(options.newsroom, options.story, options.rehearsed, faults);
  const stopping = groupFaults(faults.all.filter(({ warning }) => !warning));
  if (!unread || stopping.length > 0) return refuse(stopping, options, desktop);
  if (options.list || options.json || !isTerminal) return list(unread, options, desktop);
  return readAll(unread, options, desktop);
}

/** What is false can't be approved. */
function refuse(faults: readonly Fault[], { json }: ApproveOptions, { say, warn }: Desktop): number {
  if (json) say(JSON.stringify({ ok: false, faults }, null, 2));
  else warn(formatFaults(faults));
  return 1;
}

function list(
  { wordings, causes, surroundings }: UnreadStory,
  { json, story }: ApproveOptions,
  { say }: Desktop,
): number {
  const unread = wordings.filter(({ isRead }) => !isRead).length;
  const ok = unread === 0;
  const counts = { wordings: wordings.length, unread, screens: causes.length };
  if (json) {
    say(JSON.stringify({ ok, story, ...counts, causes: listedCauses(causes, surroundings) }, null, 2));
  } else if (ok) {
    say(nothingLeft(story, wordings.length));
  } else {
    say(listText(causes, surroundings));
    const read = `read them with npm run approve -- ${story}, in a terminal`;
    say(
      `\n${unread} of ${wordings.length} wordings are unread, on ${counted(causes.length, 'screen')}: ${read}`,
    );
  }
  return ok ? 0 : 1;
}

function nothingLeft(story: string, count: number): string {
  return `${story}: all ${count} wordings are read`;
}

async function readAll(unread: UnreadStory, options: ApproveOptions, desktop: Desktop): Promise<number> {
  const { wordings, causes, surroundings } = unread;
  const faults = new FaultList();
  const { approval } = surroundings.data.site;
  const gitName = () => gitUserName(options.newsroom.root);
  const store = storeFor(options.newsroom, unread);
  const read = wordings.filter(({ isRead }) => isRead).length;
  if (causes.length === 0) {
    const gone = store.leaving;
    if (gone > 0) store.write();
    desktop.say(
      nothingLeft(options.story, wordings.length) +
        (gone > 0 ? `; ${gone} that nothing prints any more are gone` : ''),
    );
    return 0;
  }
  const by = signerOf({ by: options.by, approval, gitName }, options.story, faults);
  if (by === null) return refuse(faults.all, options, desktop);
  const progress = { read, all: wordings.length };
  const approved = await readInTerminal({ causes, store, surroundings, progress, by }, desktop);
  const left = wordings.length - read - approved;
  desktop.say(`${counted(approved, 'wording')} approved by ${by}, ${left} left unread`);
  return left === 0 ? 0 : 1;
}

type Reading = Omit<ConstructorParameters<typeof ReadingLoop>[0], 'on' | 'now'>;

/** @returns how many wordings were approved @throws {FaultError} when the file can't be read any more */
function readInTerminal(
  reading: Reading,
  { input, output, environment, today, now }: Desktop,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const loop = new ReadingLoop({ ...reading, on: today(), now }, () => terminal);
    const finish = () => {
      close();
      terminal.end('');
      resolve(loop.approved);
    };
    const { terminal, close } = openTerminal(input, output, environment, {
      key: (key) => {
        try {
          if (loop.key(key)) finish();
        } catch (error) {
          close();
          terminal.end('');
          reject(error);
        }
      },
      resized: () => loop.draw(),
      gone: finish,
    });
    loop.draw();
  });
}
