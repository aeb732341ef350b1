import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { counted, listed } from '../report/phrases.ts';
import type { Desk } from './desk.ts';
import { openPoints, releasePoints } from './releasePoints.ts';
import {
  type AcceptedRelease,
  type FromThread,
  type Question,
  type ReleaseApproval,
  ReleaseRefusal,
  type ReleaseResult,
  type ReleaseTask,
  type ToThread,
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
      /** Wordings that were approved in this preview. */
      readonly approved: readonly ReleaseApproval[];
    }
  | { readonly is: 'failed'; readonly error: string }
  | { readonly is: 'accepted'; readonly accepted: AcceptedRelease }
);

type Stage = ReleaseState extends infer State
  ? State extends unknown
    ? Omit<State, 'id' | 'about'>
    : never
  : never;

const NOT_THERE = 'the preview is not there: make it again';

interface ReadingQuestion {
  readonly story: string;
  readonly keys: readonly string[];
  readonly by?: string | undefined;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** From a number that the next server is not given: a page that has outlived this one asks for no preview of that. */
let newest = process.pid * 1000;

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
  #asked = 0;
  #accepting: Promise<AcceptedRelease> | null = null;
  /** Closed while it is written. */
  #isClosing = false;

  constructor(desk: Desk, task: ReleaseTask, about: ReleaseAbout) {
    newest += 1;
    this.id = newest;
    [this.#desk, this.task, this.about] = [desk, task, about];
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
    return { id: this.id, about: this.about, ...this.#stage };
  }

  /** @throws {ReleaseRefusal} */
  ask(question: Question): Promise<unknown> {
    if (this.#stage.is !== 'ready') return Promise.reject(new ReleaseRefusal(NOT_THERE, 409));
    this.#asked += 1;
    const message: ToThread = { id: this.#asked, question };
    return new Promise((resolve, reject) => {
      this.#waiting.set(message.id, { resolve, reject });
      this.#worker.postMessage(message);
    });
  }

  /** Approves what was shown. @throws {ReleaseRefusal} */
  async approve(asked: ReadingQuestion): Promise<unknown> {
    const answer = (await this.ask({ ask: 'approve', ...asked, on: this.#desk.today() })) as Pick<
      ReleaseApproval,
      'by'
    >;
    const fresh = asked.keys.map((key) => ({ story: asked.story, key, by: answer.by }));
    this.#nowApproved(asked, fresh);
    return answer;
  }

  /** Takes approvals back. @throws {ReleaseRefusal} */
  async takeBack(asked: ReadingQuestion): Promise<unknown> {
    const answer = await this.ask({ ask: 'take back', ...asked });
    this.#nowApproved(asked, []);
    return answer;
  }

  /** Notes that somebody has looked at points, or has not after all. @throws {ReleaseRefusal} */
  confirm(points: readonly string[], isConfirmed: boolean): null {
    if (this.#stage.is !== 'ready') throw new ReleaseRefusal(NOT_THERE, 409);
    const known = new Set(releasePoints(this.#stage.result).map(({ id }) => id));
    if (points.some((id) => !known.has(id))) throw new ReleaseRefusal('no such point in this preview', 404);
    const others = this.#stage.confirmed.filter((id) => !points.includes(id));
    this.#become({ ...this.#stage, confirmed: isConfirmed ? [...others, ...points] : others });
    return null;
  }

  /** Writes the release, once: a second press waits for the first. @throws {ReleaseRefusal} */
  accept(): Promise<AcceptedRelease> {
    if (this.#stage.is === 'accepted') return Promise.resolve(this.#stage.accepted);
    const open = this.state.is === 'ready' ? openPoints(this.state) : [];
    if (open.length > 0) {
      const names = open.map(({ label }) => label);
      const what = `${counted(open.length, 'point')} not confirmed: ${listed(names, 3)}`;
      return Promise.reject(new ReleaseRefusal(what, 409));
    }
    this.#accepting ??= this.ask({ ask: 'accept' })
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
      this.#become({ is: 'ready', result: message.result, changed: [], confirmed: [], approved: [] });
    } else if (message.is === 'failed') this.#become(message);
    else this.#settle(message);
  }

  #settle(message: Extract<FromThread, { id: number }>): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.is === 'answer') waiting?.resolve(message.answer);
    else waiting?.reject(new ReleaseRefusal(message.error, message.status));
  }

  #ended(): void {
    this.#stopListening();
    const error = 'the preview has ended before it was done';
    if (this.#stage.is === 'planning') this.#become({ is: 'failed', error });
    for (const { reject } of this.#waiting.values()) reject(new ReleaseRefusal(error, 500));
    this.#waiting.clear();
  }

  async #lookForChanges(): Promise<void> {
    if (this.#stage.is !== 'ready' || this.#accepting) return;
    const found = await this.ask({ ask: 'changed files' }).catch(() => []);
    const changed = found as readonly string[];
    const isNews = this.#stage.is === 'ready' && this.#stage.changed.join() !== changed.join();
    if (isNews) this.#become({ ...this.#stage, changed });
  }

  #nowApproved({ story, keys }: ReadingQuestion, fresh: readonly ReleaseApproval[]): void {
    if (this.#stage.is !== 'ready') return;
    const others = this.#stage.approved.filter((one) => one.story !== story || !keys.includes(one.key));
    this.#become({ ...this.#stage, approved: [...others, ...fresh] });
  }

  #become(stage: Stage): void {
    this.#stage = stage;
    this.#desk.announce({ kind: 'release' });
  }
}
