import type { StoredEdition } from './editionStore.ts';
import { EditionWriter, type WritingData, type Written } from './editionWriter.ts';
import { type ToldPacked, tellPacked } from './tellPacked.ts';
import { type Telling, toTell, type WorkPiece } from './untold.ts';

/** Tells editions, and writes those that are told: in this thread or in another. */
export interface EditionWorker {
  tell(work: readonly WorkPiece[]): Promise<readonly ToldPacked[]>;
  /** Before it writes the first. */
  open(data: WritingData): Promise<void>;
  write(editions: readonly StoredEdition[]): Promise<void>;
  /** @returns what it has written; null where nothing was opened */
  end(): Promise<Written | null>;
  /** Whatever it is doing. */
  stop(): Promise<void>;
}

export class LocalWorker implements EditionWorker {
  readonly #telling: () => Telling;
  #writer: EditionWriter | null = null;

  /** @param telling asked for when there is something to tell */
  constructor(telling: () => Telling) {
    this.#telling = telling;
  }

  async tell(work: readonly WorkPiece[]): Promise<readonly ToldPacked[]> {
    return [...toTell(work, this.#telling())].map(tellPacked);
  }

  async open(data: WritingData): Promise<void> {
    this.#writer = await EditionWriter.open(data);
  }

  async write(editions: readonly StoredEdition[]): Promise<void> {
    await this.#writer?.write(editions);
  }

  async end(): Promise<Written | null> {
    return this.#writer?.written ?? null;
  }

  async stop(): Promise<void> {}
}
