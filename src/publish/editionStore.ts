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
import type { Edition } from '../editions/edition.ts';
import { LONG_PARTS, type LongParts, type Sealed, type ShortParts, shortParts } from '../editions/seal.ts';
import type { Area } from '../newsroom/area.ts';
import type { Asked } from '../tables/asked.ts';

/** An edition as it is kept: ready to be written, or to be handed from one thread to another. */
export interface PackedEdition {
  /** Code. */
  readonly area: string;
  readonly short: Omit<ShortParts, 'area'>;
  /** The long parts, as JSON that is compressed with zstd. */
  readonly long: Uint8Array;
  /** What it asked of which table while it was told: `thefts rows X1`. */
  readonly asked: readonly string[];
}

/** An edition whose long parts lie on disk. */
export interface StoredEdition extends Pick<PackedEdition, 'area' | 'short'> {
  readonly place: Place;
}

interface Place {
  /** An open file, by its number, which is the same in all threads. */
  readonly file: number;
  readonly at: number;
  /** Bytes. */
  readonly length: number;
}

/** What the editions of a story were told from. */
export interface ToldFrom {
  /** Digest of everything. */
  readonly digest: string;
  /** Digest of everything but the rows of tables. */
  readonly base: string;
}

interface Entry extends Omit<PackedEdition, 'long' | 'asked'> {
  readonly at: number;
  readonly length: number;
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

  /**
   * Editions that were told from other tables, all of whose questions are answered as they were then: telling
   * and checking them again would come to the same.
   * @param base digest of everything else that they are made of
   */
  *unchanged(story: string, base: string, answers: Answers): Generator<PackedEdition> {
    const index = this.#index(story);
    if (index?.base !== base || !this.#isWhole(story, index)) return;
    const same = index.questions.map(([question, answer]) => answers(question) === answer);
    const data = openSync(this.#file(story, 'data'), 'r');
    try {
      for (const { at, length, asked, ...entry } of index.entries) {
        if (!asked.every((question) => same[question])) continue;
        const long = Buffer.alloc(length);
        readSync(data, long, 0, length, at);
        yield { ...entry, long, asked: asked.flatMap((question) => index.questions[question]?.[0] ?? []) };
      }
    } finally {
      closeSync(data);
    }
  }

  /** Nothing is kept unless `keep` is called: editions with faults are not. */
  write(story: string): StoreWriter {
    mkdirSync(this.#folder, { recursive: true });
    const unfinished = this.#file(story, 'unfinished');
    const file = this.#open(unfinished, 'w+');
    const entries: Entry[] = [];
    const questions = new Map<string, number>();
    const placeOf = (question: string) => {
      const place = questions.get(question) ?? questions.size;
      questions.set(question, place);
      return place;
    };
    let bytes = 0;
    return {
      add: ({ long, asked, ...entry }) => {
        const place = { file, at: bytes, length: long.length };
        writeSync(file, long);
        entries.push({ ...entry, at: bytes, length: long.length, asked: asked.map(placeOf) });
        bytes += long.length;
        return { area: entry.area, short: entry.short, place };
      },
      keep: (from, order, answers) => {
        const place = new Map(order.map((area, index) => [area, index]));
        entries.sort((a, b) => (place.get(a.area) ?? 0) - (place.get(b.area) ?? 0));
        const answered = [...questions.keys()].map((question) => [question, answers(question)] as const);
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
      // Not there, or not long: then there are no editions to be had.
      return null;
    }
  }

  #file(story: string, kind: 'json' | 'data' | 'unfinished'): string {
    return path.join(this.#folder, `${story}.${kind}`);
  }
}

/** Takes the editions of one story, in any order. */
export interface StoreWriter {
  add(edition: PackedEdition): StoredEdition;
  /** @param order codes of the areas, in the order in which the editions are to be read */
  keep(from: ToldFrom, order: readonly string[], answers: Answers): void;
  drop(): void;
}

const PACKING = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
};

export function packEdition({ edition, long }: Sealed, asked: Asked): PackedEdition {
  const { area, ...short } = shortParts(edition);
  return {
    area: area.code,
    short,
    long: zstdCompressSync(long, PACKING),
    asked: [...asked].flatMap(([table, questions]) => [...questions].map((each) => `${table} ${each}`)),
  };
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
    const packed = Buffer.alloc(place.length);
    readSync(place.file, packed, 0, place.length, place.at);
    const long = JSON.parse(zstdDecompressSync(packed).toString('utf8')) as LongParts;
    const [oldest] = this.#held.keys();
    if (this.#held.size >= MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
    this.#held.set(place, long);
    return long;
  }
}
