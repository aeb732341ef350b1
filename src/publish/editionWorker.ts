import type { Shelves, StoredEdition } from './editionStore.ts';
import type { EditionWriter, WritingData, Written } from './editionWriter.ts';
import type { ToldStored } from './tellStored.ts';
import type { Telling, WorkPiece } from './untold.ts';

/** Tells editions, and writes those that are told: in this thread or in another. */
export interface EditionWorker {
  tell(work: readonly WorkPiece[]): Promise<readonly ToldStored[]>;
  /** Before it writes the first. */
  open(data: WritingData): Promise<void>;
  write(editions: readonly StoredEdition[]): Promise<void>;
  /** @returns what it has written; null where nothing was opened */
  end(): Promise<Written | null>;
  /** Whatever it is doing. */
  stop(): Promise<void>;
}

/** Loads what tells and what writes when there is something of it to do: most threads do one of the two. */
export class LocalWorker implements EditionWorker {
  readonly #telling: () => Promise<Telling>;
  readonly #shelves: Shelves;
  #writer: EditionWriter | null = null;

  /** @param telling asked for when there is something to tell */
  constructor(telling: () => Promise<Telling>, shelves: Shelves) {
    this.#telling = telling;
    this.#shelves = shelves;
  }

  async tell(work: readonly WorkPiece[]): Promise<readonly ToldStored[]> {
    const { tellStored } = await import('./tellStored.ts');
    return tellStored(work, await this.#telling(), this.#shelves);
  }

  async open(data: WritingData): Promise<void> {
    const { EditionWriter } = await import('./editionWriter.ts');
    this.#writer = await EditionWriter.open(data);
  }

  async write(editions: readonly StoredEdition[]): Promise<void> {
    if (!this.#writer) throw new Error('written before it was opened');
    await this.#writer.write(editions);
  }

  async end(): Promise<Written | null> {
    return this.#writer?.written ?? null;
  }

  async stop(): Promise<void> {}
}
