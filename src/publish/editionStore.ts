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
import type { Area } from '../newsroom/area.ts';
import type { Asked } from '../tables/asked.ts';

/** Parts of an edition that only its own page and files need. */
const WHOLE = ['picture', 'body', 'known', 'attested', 'sources', 'updates', 'corrections'] as const;

type Whole = Pick<Edition, (typeof WHOLE)[number]>;
/** What lists and links show of an edition. */
type Short = Omit<Edition, keyof Whole>;

/** An edition as it is kept: ready to be written, or to be handed from one thread to another. */
export interface PackedEdition {
  /** Code. */
  readonly area: string;
  readonly short: Omit<Short, 'area'>;
  /** The long parts, as JSON that is compressed with zstd. */
  readonly whole: Uint8Array;
  /** What it asked of which table while it was told: `thefts rows X1`. */
  readonly asked: readonly string[];
}

/** What the editions of a story were told from. */
export interface ToldFrom {
  /** Digest of everything. */
  readonly digest: string;
  /** Digest of everything but the rows of tables. */
  readonly base: string;
}

interface Entry extends Omit<PackedEdition, 'whole' | 'asked'> {
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

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @returns null where there are none that were told from these inputs */
  read(story: string, digest: string, areas: ReadonlyMap<string, Area>): Edition[] | null {
    const index = this.#index(story);
    if (index?.digest !== digest) return null;
    if (!this.#isWhole(story, index)) return null;
    const parts = new Parts(this.#file(story, 'data'));
    const editions = index.entries.flatMap((entry) => {
      const area = areas.get(entry.area);
      return area ? shortly({ ...entry.short, area }, () => parts.read(entry.at, entry.length)) : [];
    });
    return editions.length === index.entries.length ? editions : null;
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
        const whole = Buffer.alloc(length);
        readSync(data, whole, 0, length, at);
        yield { ...entry, whole, asked: asked.flatMap((question) => index.questions[question]?.[0] ?? []) };
      }
    } finally {
      closeSync(data);
    }
  }

  /** Nothing is kept unless `keep` is called: editions with faults are not. */
  write(story: string): StoreWriter {
    mkdirSync(this.#folder, { recursive: true });
    const unfinished = this.#file(story, 'unfinished');
    const file = openSync(unfinished, 'w');
    const entries: Entry[] = [];
    const questions = new Map<string, number>();
    const placeOf = (question: string) => {
      const place = questions.get(question) ?? questions.size;
      questions.set(question, place);
      return place;
    };
    let bytes = 0;
    return {
      add: ({ whole, asked, ...entry }) => {
        writeSync(file, whole);
        entries.push({ ...entry, at: bytes, length: whole.length, asked: asked.map(placeOf) });
        bytes += whole.length;
      },
      keep: (from, order, answers) => {
        closeSync(file);
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
      drop: () => {
        closeSync(file);
        rmSync(unfinished, { force: true });
      },
    };
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
  add(edition: PackedEdition): void;
  /** @param order codes of the areas, in the order in which the editions are to be read */
  keep(from: ToldFrom, order: readonly string[], answers: Answers): void;
  drop(): void;
}

const PACKING = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
};

export function packEdition(edition: Edition, asked: Asked): PackedEdition {
  const { area, ...rest } = edition;
  const whole = Object.fromEntries(WHOLE.map((key) => [key, edition[key]]));
  const short = Object.fromEntries(Object.entries(rest).filter(([key]) => !(key in whole)));
  return {
    area: area.code,
    short: short as PackedEdition['short'],
    whole: zstdCompressSync(JSON.stringify(whole), PACKING),
    asked: [...asked].flatMap(([table, questions]) => [...questions].map((each) => `${table} ${each}`)),
  };
}

/** An edition whose long parts are read when they are asked for. */
function shortly(short: Short, read: () => Whole): Edition {
  const parts = Object.fromEntries(WHOLE.map((key) => [key, { enumerable: true, get: () => read()[key] }]));
  return Object.defineProperties({ ...short }, parts) as Edition;
}

/** So many editions are held at once: those whose page and files are being made. */
const MOST_HELD = 32;

class Parts {
  readonly #held = new Map<number, Whole>();
  readonly #path: string;
  #file: number | null = null;

  constructor(file: string) {
    this.#path = file;
  }

  read(at: number, length: number): Whole {
    const known = this.#held.get(at);
    if (known) return known;
    this.#file ??= openSync(this.#path, 'r');
    const packed = Buffer.alloc(length);
    readSync(this.#file, packed, 0, length, at);
    const whole = JSON.parse(zstdDecompressSync(packed).toString('utf8')) as Whole;
    const [oldest] = this.#held.keys();
    if (this.#held.size >= MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
    this.#held.set(at, whole);
    return whole;
  }
}
