import type { ReadStream, WriteStream } from 'node:tty';
import { type Fault, FaultList, formatFaults, groupFaults, stops } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { counted } from '../report/phrases.ts';
import { enterAddresses } from './enterAddresses.ts';
import { listedCauses, listText } from './list.ts';
import { ReadingLoop } from './readingLoop.ts';
import { signerIn } from './signer.ts';
import { openTerminal, type TerminalEnvironment } from './terminal.ts';
import { readUnread, storeFor, type UnreadStory } from './unreadStory.ts';

export interface ApproveOptions {
  readonly newsroom: Newsroom;
  /** Slug. */
  readonly story: string;
  readonly by: string | undefined;
  /** Includes wordings that made-up next releases would print. */
  readonly rehearsed: boolean;
  /** Only list what is unread. */
  readonly list: boolean;
  readonly json: boolean;
}

/** The command's input, output and clock. */
export interface CommandIO {
  readonly input: ReadStream;
  readonly output: WriteStream;
  readonly environment: TerminalEnvironment;
  /** Today's date, ISO. */
  readonly today: () => string;
  readonly now: () => number;
  readonly say: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** @returns exit status: 0 when nothing is left unread */
export async function approve(options: ApproveOptions, io: CommandIO): Promise<number> {
  const isTerminal = Boolean(io.input.isTTY && io.output.isTTY);
  if (isTerminal && !options.json) io.say(`telling every edition of ${options.story} …`);
  const faults = new FaultList();
  const unread = readUnread(options.newsroom, options.story, options.rehearsed, faults);
  const stopping = groupFaults(faults.all.filter(stops));
  if (!unread || stopping.length > 0) return refuse(stopping, options, io);
  const isAsked = options.list || options.json;
  const status = isAsked || !isTerminal ? list(unread, options, io) : await readAll(unread, options, io);
  return status !== 0 || isAsked ? status : enterRead(unread, options, io);
}

/** What is read may be published: its addresses are given out from now on. */
function enterRead({ told, review }: UnreadStory, options: ApproveOptions, io: CommandIO): number {
  const faults = new FaultList();
  const done = enterAddresses(options.newsroom, told, review.data, faults);
  if (done !== '') io.say(done);
  const stopping = groupFaults(faults.all.filter(stops));
  return stopping.length > 0 ? refuse(stopping, options, io) : 0;
}

/** A story with faults can't be approved. */
function refuse(faults: readonly Fault[], { json }: ApproveOptions, { say, warn }: CommandIO): number {
  if (json) say(JSON.stringify({ ok: false, faults }, null, 2));
  else warn(formatFaults(faults));
  return 1;
}

function list(
  { wordings, causes, review }: UnreadStory,
  { json, story }: ApproveOptions,
  { say }: CommandIO,
): number {
  const unread = wordings.filter(({ isRead }) => !isRead).length;
  const ok = unread === 0;
  const counts = { wordings: wordings.length, unread, screens: causes.length };
  if (json) {
    say(JSON.stringify({ ok, story, ...counts, causes: listedCauses(causes, review) }, null, 2));
  } else if (ok) {
    say(allReadText(story, wordings.length));
  } else {
    say(listText(causes, review));
    const read = `read them with npm run approve -- ${story}, in a terminal`;
    say(
      `\n${unread} of ${wordings.length} wordings are unread, on ${counted(causes.length, 'screen')}: ${read}`,
    );
  }
  return ok ? 0 : 1;
}

function allReadText(story: string, count: number): string {
  return `${story}: all ${count} wordings are read`;
}

async function readAll(unread: UnreadStory, options: ApproveOptions, io: CommandIO): Promise<number> {
  const { wordings, causes, review } = unread;
  const faults = new FaultList();
  const { approval } = review.data.site;
  const store = storeFor(options.newsroom, unread);
  const read = wordings.filter(({ isRead }) => isRead).length;
  if (causes.length === 0) {
    const gone = store.staleCount;
    if (gone > 0) store.write();
    io.say(
      allReadText(options.story, wordings.length) +
        (gone > 0 ? `; ${gone} that nothing prints any more are gone` : ''),
    );
    return 0;
  }
  const by = signerIn(options.newsroom, { by: options.by, approval }, options.story, faults);
  if (by === null) return refuse(faults.all, options, io);
  const progress = { read, all: wordings.length };
  const approved = await readInTerminal({ causes, store, review, progress, by }, io);
  const left = wordings.length - read - approved;
  io.say(`${counted(approved, 'wording')} approved by ${by}, ${left} left unread`);
  return left === 0 ? 0 : 1;
}

type Reading = Omit<ConstructorParameters<typeof ReadingLoop>[0], 'on' | 'now'>;

/** @returns how many wordings were approved @throws {FaultError} when the file can't be read any more */
function readInTerminal(
  reading: Reading,
  { input, output, environment, today, now }: CommandIO,
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
