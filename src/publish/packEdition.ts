import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import {
  type Digested,
  LONG_PARTS,
  type LongParts,
  type ShortParts,
  shortParts,
} from '../editions/digest.ts';
import type { Edition } from '../editions/edition.ts';
import { lazyEdition, type Outline } from '../editions/outline.ts';
import type { BuildStore, StoredEdition } from './buildStore.ts';

const ZSTD = {
  params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
};

export function packEdition({ edition, long }: Digested): Pick<StoredEdition, 'short' | 'long'> {
  // Without the rest of its buffer, all of which would be posted with it.
  const packed = new Uint8Array(zstdCompressSync(long, ZSTD));
  return { short: JSON.stringify(shortParts(edition)), long: packed };
}

/** Long parts held in memory, which ten thousand editions do not fit into. */
const MAX_LONG = 32;

/** Editions that are read from a store on first access. */
export class PackedEditions {
  readonly #store: BuildStore;
  readonly #words = new Map<string, Edition>();
  readonly #long = new Map<string, LongParts>();

  constructor(store: BuildStore) {
    this.#store = store;
  }

  /** An edition that can be linked to at once, and read once it is stored. */
  edition(outline: Outline): Edition {
    return lazyEdition(outline, () => this.#wordsOf(outline));
  }

  /** The same as a plain object. */
  whole(outline: Outline): Edition {
    return { ...this.#wordsOf(outline) };
  }

  #wordsOf(outline: Outline): Edition {
    const known = this.#words.get(outline.path);
    if (known) return known;
    const { story, area, path } = outline;
    const short = JSON.parse(found(this.#store.part('short', story, area.code), path)) as ShortParts;
    const long = LONG_PARTS.map((key) => [key, { enumerable: true, get: () => this.#longOf(outline)[key] }]);
    const words = Object.defineProperties({ ...short, area }, Object.fromEntries(long)) as Edition;
    this.#words.set(path, words);
    return words;
  }

  #longOf({ story, area, path }: Outline): LongParts {
    const known = this.#long.get(path);
    if (known) return known;
    const packed = found(this.#store.part('long', story, area.code), path);
    const long = JSON.parse(zstdDecompressSync(packed).toString('utf8')) as LongParts;
    const [oldest] = this.#long.keys();
    if (this.#long.size >= MAX_LONG && oldest !== undefined) this.#long.delete(oldest);
    this.#long.set(path, long);
    return long;
  }
}

function found<T>(part: T | undefined, path: string): T {
  if (part === undefined) throw new RangeError(`not told here: ${path}`);
  return part;
}
