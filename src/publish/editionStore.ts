import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import {
  type Digested,
  LONG_PARTS,
  type LongParts,
  type ShortParts,
  shortParts,
} from '../editions/digest.ts';
import type { Edition } from '../editions/edition.ts';
import type { Area } from '../newsroom/area.ts';
import type { Asked } from '../tables/asked.ts';

/** An edition whose long parts lie on disk. */
export interface StoredEdition {
  /** Code. */
  readonly area: string;
  readonly short: Omit<ShortParts, 'area'>;
  /** Of the long parts, as JSON that is compressed with zstd. */
  readonly place: Place;
}

interface Place {
  /** An open file, by its number, which is the same in all threads. */
  readonly file: number;
  readonly at: number;
  /** Bytes. */
  readonly length: number;
}

/** The same, with what it asked of which table while it was told: `thefts rows X1`. */
export interface AskedEdition extends StoredEdition {
  readonly asked: readonly string[];
}

/** Where the editions of a story are laid by all threads. */
export interface Shelf {
  readonly file: number;
  /** How many bytes are in it: one number of 64 bits that all of them count up. */
  readonly bytes: SharedArrayBuffer;
}

/** By the slugs of the stories that are told. */
export type Shelves = ReadonlyMap<string, Shelf>;

/** What the editions of a story were told from. */
export interface ToldFrom {
  /** Digest of everything. */
  readonly digest: string;
  /** Digest of everything but the rows of tables. */
  readonly base: string;
}

interface Entry extends Pick<StoredEdition, 'area' | 'short'>, Pick<Place, 'at' | 'length'> {
  /** Places in the list of questions. */
  readonly asked: readonly number[];
}

interface Index extends ToldFrom {
  readonly bytes: number;
  /** All that was asked of tables, and the digests of what they answered. */
  readonly questions: readonly (readonly [question: string, answer: string])[];
  readonly entries: readonly Entry[];
}

/** The digest of a table's answer to a question. */
export type Answers = (question: string) => string;

/**
 * Keeps a story's checked editions on disk. Ten thousand of them do not fit into memory, and those whose
 * inputs have not changed need not be told and checked again.
 */
export class EditionStore {
  readonly #folder: string;
  readonly #opened: number[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @returns null where there are none that were told from these inputs */
  read(story: string, digest: string): StoredEdition[] | null {
    const index = this.#index(story);
    if (index?.digest !== digest) return null;
    if (!this.#isWhole(story, index)) return null;
    const file = this.#open(this.#file(story, 'data'), 'r');
    return index.entries.map(({ area, short, at, length }) => ({ area, short, place: { file, at, length } }));
  }

  /** What has been read or written can't be read any more. */
  close(): void {
    for (const file of this.#opened.splice(0)) closeSync(file);
  }

  /** Nothing is kept unless `keep` is called: editions with faults are not. */
  write(story: string): StoreWriter {
    mkdirSync(this.#folder, { recursive: true });
    const unfinished = this.#file(story, 'unfinished');
    const file = this.#open(unfinished, 'w+');
    const shelf = { file, bytes: new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT) };
    const entries: Entry[] = [];
    const questions = new Map<string, number>();
    const placeOf = (question: string) => {
      const place = questions.get(question) ?? questions.size;
      questions.set(question, place);
      return place;
    };
    const add = ({ area, short, place, asked }: AskedEdition): StoredEdition => {
      const { at, length } = place;
      entries.push({ area, short, at, length, asked: asked.map(placeOf) });
      return { area, short, place };
    };
    return {
      shelf,
      add,
      addUnchanged: (base, answers, areas) => {
        const index = this.#index(story);
        if (index?.base !== base || !this.#isWhole(story, index)) return [];
        const same = index.questions.map(([question, answer]) => answers(question) === answer);
        const before = this.#open(this.#file(story, 'data'), 'r');
        return index.entries.flatMap(({ area, short, at, length, asked }) => {
          if (!areas.has(area) || !asked.every((question) => same[question])) return [];
          const place = lay(readBytes({ file: before, at, length }), shelf);
          return add({
            area,
            short,
            place,
            asked: asked.flatMap((each) => index.questions[each]?.[0] ?? []),
          });
        });
      },
      keep: (from, order, answers) => {
        const place = new Map(order.map((area, index) => [area, index]));
        entries.sort((a, b) => (place.get(a.area) ?? 0) - (place.get(b.area) ?? 0));
        const answered = [...questions.keys()].map((question) => [question, answers(question)] as const);
        const bytes = Number(new BigInt64Array(shelf.bytes)[0]);
        rmSync(this.#file(story, 'json'), { force: true });
        renameSync(unfinished, this.#file(story, 'data'));
        writeFileSync(
          this.#file(story, 'json'),
          JSON.stringify({ ...from, bytes, questions: answered, entries } satisfies Index),
        );
      },
      drop: () => rmSync(unfinished, { force: true }),
    };
  }

  #open(file: string, flags: 'r' | 'w+'): number {
    const opened = openSync(file, flags);
    this.#opened.push(opened);
    return opened;
  }

  #isWhole(story: string, { bytes }: Index): boolean {
    return statSync(this.#file(story, 'data'), { throwIfNoEntry: false })?.size === bytes;
  }

  #index(story: string): Index | null {
    try {
      return JSON.parse(readFileSync(this.#file(story, 'json'), 'utf8')) as Index;
    } catch {
      // Not there, or not whole: then there are no editions to be had.
      return null;
    }
  }

  #file(story: string, kind: 'json' | 'data' | 'unfinished'): string {
    return path.join(this.#folder, `${story}.${kind}`);
  }
}

/** Takes the editions of one story, in any order. */
export interface StoreWriter {
  readonly shelf: Shelf;
  add(edition: AskedEdition): StoredEdition;
  /**
   * Adds editions that were told from other tables, all of whose questions are answered as they were then:
   * telling and checking them again would come to the same.
   * @param base digest of everything else that they are made of
   * @param areas codes
   */
  addUnchanged(base: string, answers: Answers, areas: ReadonlySet<string>): StoredEdition[];
  /** @param order codes of the areas, in the order in which the editions are to be read */
  keep(from: ToldFrom, order: readonly string[], answers: Answers): void;
  drop(): void;
}

const PACKING = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
};

/** Lays an edition on a shelf, from any thread. */
export function storeEdition({ edition, long }: Digested, asked: Asked, shelf: Shelf): AskedEdition {
  const { area, ...short } = shortParts(edition);
  return {
    area: area.code,
    short,
    place: lay(zstdCompressSync(long, PACKING), shelf),
    asked: [...asked].flatMap(([table, questions]) => [...questions].map((each) => `${table} ${each}`)),
  };
}

function lay(packed: Uint8Array, { file, bytes }: Shelf): Place {
  const at = Number(Atomics.add(new BigInt64Array(bytes), 0, BigInt(packed.length)));
  for (let done = 0; done < packed.length; )
    done += writeSync(file, packed, done, packed.length - done, at + done);
  return { file, at, length: packed.length };
}

function readBytes({ file, at, length }: Place): Uint8Array {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, at);
  return bytes;
}

/** So many editions are held at once: those whose page and files are being made. */
const MOST_HELD = 32;

/** Reads the long parts of editions when they are asked for. */
export class StoredEditions {
  readonly #held = new Map<Place, LongParts>();

  /** @param area its own */
  edition({ short, place }: StoredEdition, area: Area): Edition {
    const parts = LONG_PARTS.map((key) => [key, { enumerable: true, get: () => this.#read(place)[key] }]);
    return Object.defineProperties({ ...short, area }, Object.fromEntries(parts)) as Edition;
  }

  #read(place: Place): LongParts {
    const known = this.#held.get(place);
    if (known) return known;
    const long = JSON.parse(zstdDecompressSync(readBytes(place)).toString('utf8')) as LongParts;
    const [oldest] = this.#held.keys();
    if (this.#held.size >= MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
    this.#held.set(place, long);
    return long;
  }
}
