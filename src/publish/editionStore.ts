import {
  closeSync,
  existsSync,
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
}

interface Entry extends Omit<PackedEdition, 'whole'> {
  readonly at: number;
  readonly length: number;
}

interface Index {
  /** Digest of the inputs that the editions were told from. */
  readonly digest: string;
  readonly bytes: number;
  readonly entries: readonly Entry[];
}

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
    const data = this.#file(story, 'data');
    if (!existsSync(data) || statSync(data).size !== index.bytes) return null;
    const parts = new Parts(data);
    const editions = index.entries.flatMap((entry) => {
      const area = areas.get(entry.area);
      return area ? shortly({ ...entry.short, area }, () => parts.read(entry.at, entry.length)) : [];
    });
    return editions.length === index.entries.length ? editions : null;
  }

  /** Nothing is kept unless `keep` is called: editions with faults are not. */
  write(story: string): StoreWriter {
    mkdirSync(this.#folder, { recursive: true });
    const unfinished = this.#file(story, 'unfinished');
    const file = openSync(unfinished, 'w');
    const entries: Entry[] = [];
    let bytes = 0;
    return {
      add: ({ whole, ...entry }) => {
        writeSync(file, whole);
        entries.push({ ...entry, at: bytes, length: whole.length });
        bytes += whole.length;
      },
      keep: (digest, order) => {
        closeSync(file);
        const place = new Map(order.map((area, index) => [area, index]));
        entries.sort((a, b) => (place.get(a.area) ?? 0) - (place.get(b.area) ?? 0));
        rmSync(this.#file(story, 'json'), { force: true });
        renameSync(unfinished, this.#file(story, 'data'));
        writeFileSync(this.#file(story, 'json'), JSON.stringify({ digest, bytes, entries } satisfies Index));
      },
      drop: () => {
        closeSync(file);
        rmSync(unfinished, { force: true });
      },
    };
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
  keep(digest: string, order: readonly string[]): void;
  drop(): void;
}

const PACKING = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
};

export function packEdition(edition: Edition): PackedEdition {
  const { area, ...rest } = edition;
  const whole = Object.fromEntries(WHOLE.map((key) => [key, edition[key]]));
  const short = Object.fromEntries(Object.entries(rest).filter(([key]) => !(key in whole)));
  return {
    area: area.code,
    short: short as PackedEdition['short'],
    whole: zstdCompressSync(JSON.stringify(whole), PACKING),
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
