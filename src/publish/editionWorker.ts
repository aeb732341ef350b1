import type { Shelf, StoredEdition } from './editionStore.ts';
import { EditionWriter, type WritingData, type Written } from './editionWriter.ts';
import { type ToldStored, tellStored } from './tellStored.ts';
import { type Telling, toTell, type WorkPiece } from './untold.ts';

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

/** By the slugs of the stories that are told: where their editions are laid. */
export type Shelves = ReadonlyMap<string, Shelf>;

export class LocalWorker implements EditionWorker {
  readonly #telling: () => Telling;
  readonly #shelves: Shelves;
  #writer: EditionWriter | null = null;

  /** @param telling asked for when there is something to tell */
  constructor(telling: () => Telling, shelves: Shelves) {
    this.#telling = telling;
    this.#shelves = shelves;
  }

  async tell(work: readonly WorkPiece[]): Promise<readonly ToldStored[]> {
    return [...toTell(work, this.#telling())].map((each) => {
      const shelf = this.#shelves.get(each.story.slug);
      if (!shelf) throw new RangeError(`nobody was to tell ${each.story.slug}`);
      return tellStored(each, shelf);
    });
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
