import path from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { ApprovedStore } from '../approval/approvedStore.ts';
import { counted, listed } from '../report/phrases.ts';
import type { Desk } from './desk.ts';
import { journalOf } from './editJournal.ts';
import { approvalIn, type Reading } from './reading.ts';
import { Refusal } from './refusal.ts';
import { openPoints, releasePoints } from './releasePoints.ts';
import type {
  AcceptedRelease,
  FromThread,
  Question,
  ReleaseApproval,
  ReleaseResult,
  ReleaseTask,
  ToThread,
} from './releaseTask.ts';

/** What was asked for, as a page shows it. */
export type ReleaseAbout =
  | { readonly kind: 'refresh'; readonly source: string; readonly file: string; readonly released: string }
  | { readonly kind: 'rehearse'; readonly story: string };

/** How far a preview is. */
export type ReleaseState = { readonly id: number; readonly about: ReleaseAbout } & (
  | { readonly is: 'planning'; readonly step: string }
  | {
      readonly is: 'ready';
      readonly result: ReleaseResult;
      /** Files of the newsroom that are not what they were, relative to it. */
      readonly changed: readonly string[];
      /** Ids of points that somebody has confirmed. */
      readonly confirmed: readonly string[];
      /** Its wordings that have been approved by now. */
      readonly approved: readonly ReleaseApproval[];
    }
  | { readonly is: 'failed'; readonly error: string }
  | { readonly is: 'accepted'; readonly accepted: AcceptedRelease }
);

type Stage = ReleaseState extends infer State
  ? State extends unknown
    ? Omit<State, 'id' | 'about' | 'approved'>
    : never
  : never;

const NOT_THERE = 'the preview is not there: make it again';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** From a number that the next server is not given: a page that has outlived this one asks for no preview of that. */
let newest = process.pid * 1000;

/** The preview of a desk, if there is one. */
export const runs = new WeakMap<Desk, ReleaseRun>();

/** @throws {Refusal} where another preview has taken its place */
export function runOf(desk: Desk, id: number): ReleaseRun {
  const run = runs.get(desk);
  if (run?.id === id) return run;
  throw new Refusal('another preview has taken the place of this one', 409);
}

/** A preview in a thread of its own, which ends when the preview is closed or accepted. */
export class ReleaseRun {
  readonly id: number;
  readonly task: ReleaseTask;
  readonly about: ReleaseAbout;
  readonly #desk: Desk;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #stopListening: () => void;
  #stage: Stage = { is: 'planning', step: 'starting' };
  #readings: ReadonlyMap<string, Reading> = new Map();
  #asked = 0;
  #accepting: Promise<AcceptedRelease> | null = null;
  /** Closed while it is written. */
  #isClosing = false;

  constructor(desk: Desk, task: ReleaseTask) {
    newest += 1;
    this.id = newest;
    [this.#desk, this.task, this.about] = [desk, task, aboutOf(task)];
    const workerData = { root: desk.newsroom.root, task };
    this.#worker = new Worker(new URL('./releaseWorker.ts', import.meta.url), { workerData });
    this.#worker.unref();
    this.#worker.on('message', (message: FromThread) => this.#hear(message));
    this.#worker.on('error', (error) => this.#become({ is: 'failed', error: error.message }));
    this.#worker.on('exit', () => this.#ended());
    this.#stopListening = desk.listen(({ kind }) => {
      if (kind === 'changed') void this.#lookForChanges();
    });
  }

  get state(): ReleaseState {
    const own = { id: this.id, about: this.about };
    if (this.#stage.is !== 'ready') return { ...own, ...this.#stage };
    const approved = [...this.#readings].flatMap(([story, reading]) => approvedIn(story, reading));
    return { ...own, ...this.#stage, approved };
  }

  /** What was shown of a story. @throws {Refusal} */
  reading(story: string): Reading {
    if (this.#accepting) throw new Refusal('the release is being written', 409);
    const reading = this.#stage.is === 'ready' ? this.#readings.get(story) : undefined;
    if (reading) return reading;
    throw new Refusal(`no unread wordings of ${story} in this preview`, 404);
  }

  /** @throws {Refusal} */
  ask(question: Question): Promise<unknown> {
    if (this.#stage.is !== 'ready') return Promise.reject(new Refusal(NOT_THERE, 409));
    this.#asked += 1;
    const message: ToThread = { id: this.#asked, question };
    return new Promise((resolve, reject) => {
      this.#waiting.set(message.id, { resolve, reject });
      this.#worker.postMessage(message);
    });
  }

  /** Notes that somebody has looked at points, or has not after all. @throws {Refusal} */
  confirm(points: readonly string[], isConfirmed: boolean): null {
    if (this.#stage.is !== 'ready') throw new Refusal(NOT_THERE, 409);
    const known = new Set(releasePoints(this.#stage.result).map(({ id }) => id));
    if (points.some((id) => !known.has(id))) throw new Refusal('no such point in this preview', 404);
    const others = this.#stage.confirmed.filter((id) => !points.includes(id));
    this.#become({ ...this.#stage, confirmed: isConfirmed ? [...others, ...points] : others });
    return null;
  }

  /** Writes the release, once: a second press waits for the first. @throws {Refusal} */
  accept(): Promise<AcceptedRelease> {
    if (this.#stage.is === 'accepted') return Promise.resolve(this.#stage.accepted);
    const open = this.state.is === 'ready' ? openPoints(this.state) : [];
    if (open.length > 0) {
      const names = open.map(({ label }) => label);
      const what = `${counted(open.length, 'point')} not confirmed: ${listed(names, 3)}`;
      return Promise.reject(new Refusal(what, 409));
    }
    this.#accepting ??= this.#changedFiles()
      .then((changed) => this.ask({ ask: 'accept', own: changed.filter((file) => this.#isOwn(file)) }))
      .then((answer) => {
        const accepted = answer as AcceptedRelease;
        this.#become({ is: 'accepted', accepted });
        this.close();
        return accepted;
      })
      .finally(() => {
        this.#accepting = null;
        if (this.#isClosing) this.close();
      });
    return this.#accepting;
  }

  /** Ends the thread. Nothing of a preview stays; a release that is being written is written first. */
  close(): void {
    this.#isClosing = this.#accepting !== null && this.#stage.is !== 'accepted';
    if (this.#isClosing) return;
    this.#stopListening();
    void this.#worker.terminate();
  }

  #hear(message: FromThread): void {
    if (message.is === 'step') {
      if (this.#stage.is === 'planning') this.#become({ is: 'planning', step: message.step });
    } else if (message.is === 'ready') {
      this.#readings = message.readings;
      this.#become({ is: 'ready', result: message.result, changed: [], confirmed: [] });
    } else if (message.is === 'failed') this.#become(message);
    else this.#settle(message);
  }

  #settle(message: Extract<FromThread, { id: number }>): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.is === 'answer') waiting?.resolve(message.answer);
    else waiting?.reject(new Refusal(message.error, message.status));
  }

  #ended(): void {
    this.#stopListening();
    const error = 'the preview has ended before it was done';
    if (this.#stage.is === 'planning') this.#become({ is: 'failed', error });
    for (const { reject } of this.#waiting.values()) reject(new Refusal(error, 500));
    this.#waiting.clear();
  }

  async #lookForChanges(): Promise<void> {
    if (this.#stage.is !== 'ready' || this.#accepting) return;
    const found = await this.#changedFiles().catch(() => []);
    const changed = found.filter((file) => !this.#isOwn(file));
    const isNews = this.#stage.is === 'ready' && this.#stage.changed.join() !== changed.join();
    if (isNews) this.#become({ ...this.#stage, changed });
  }

  async #changedFiles(): Promise<readonly string[]> {
    return (await this.ask({ ask: 'changed files' })) as readonly string[];
  }

  /** An approval at the desk, with the addresses that it gives out, is no change that a preview does not know. */
  #isOwn(file: string): boolean {
    const { ledgerFile, root, stories } = this.#desk.newsroom;
    const own = path.join(root, file);
    const isApproval =
      own === ledgerFile || (own.startsWith(stories) && path.basename(own) === 'approved.yaml');
    return isApproval && journalOf(this.#desk).hasWritten(own);
  }

  #become(stage: Stage): void {
    this.#stage = stage;
    this.#desk.announce({ kind: 'release' });
  }
}

/** The wordings of a preview that are approved in the file of their story as it is now. */
function approvedIn(story: string, { store, wordings }: Reading): ReleaseApproval[] {
  const { approvals } = new ApprovedStore(store);
  return [...wordings].flatMap(([key, { facts }]) => {
    const known = approvalIn(approvals, key, facts);
    return known ? [{ story, key, by: known.by }] : [];
  });
}

function aboutOf(task: ReleaseTask): ReleaseAbout {
  if (task.kind === 'rehearse') return task;
  const { source, file, released, time } = task.options;
  return { kind: 'refresh', source, file, released: time ?? released };
}
