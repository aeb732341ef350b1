import { Worker } from 'node:worker_threads';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Shelves, StoredEdition } from './editionStore.ts';
import type { EditionWorker } from './editionWorker.ts';
import type { WritingData, Written } from './editionWriter.ts';
import type { ToldStored } from './tellStored.ts';
import type { WorkPiece } from './untold.ts';

/** What a thread is handed. */
export interface WorkerData {
  readonly newsroom: Newsroom;
  readonly shelves: Shelves;
}

/** What a thread is asked to do. */
export type Task =
  | { readonly kind: 'tell'; readonly work: readonly WorkPiece[] }
  | { readonly kind: 'open'; readonly data: WritingData }
  | { readonly kind: 'write'; readonly editions: readonly StoredEdition[] }
  | { readonly kind: 'end' };

/** A worker in a thread of its own, which is asked for one thing at a time. */
export class ThreadWorker implements EditionWorker {
  readonly #thread: Worker;
  readonly #failed: Promise<never>;

  constructor(data: WorkerData) {
    this.#thread = new Worker(new URL('workerThread.ts', import.meta.url), { workerData: data });
    this.#failed = new Promise((_, reject) => {
      this.#thread.on('error', reject);
      this.#thread.on('exit', (code) => reject(new Error(`a thread ended with ${code}`)));
    });
    // It may end while nobody asks.
    this.#failed.catch(() => {});
  }

  tell(work: readonly WorkPiece[]): Promise<readonly ToldStored[]> {
    return this.#ask({ kind: 'tell', work });
  }

  open(data: WritingData): Promise<void> {
    return this.#ask({ kind: 'open', data });
  }

  write(editions: readonly StoredEdition[]): Promise<void> {
    return this.#ask({ kind: 'write', editions });
  }

  end(): Promise<Written | null> {
    return this.#ask({ kind: 'end' });
  }

  async stop(): Promise<void> {
    await this.#thread.terminate();
  }

  #ask<Answer>(task: Task): Promise<Answer> {
    const answer = new Promise<Answer>((resolve) => this.#thread.once('message', resolve));
    this.#thread.postMessage(task);
    return Promise.race([answer, this.#failed]);
  }
}
