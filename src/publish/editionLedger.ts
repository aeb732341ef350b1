import path from 'node:path';
import type { NewsroomData } from '../editions/newsroomData.ts';
import type { NewsroomEditions, ToldStory } from '../editions/newsroomEditions.ts';
import { outlineOf, untold } from '../editions/outline.ts';
import { readData, readStories } from '../editions/readData.ts';
import type { Story } from '../editions/story.ts';
import { type Fault, FaultError, FaultList } from '../faults/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { together, type Unread } from '../wordings/unread.ts';
import { UnreadError } from '../wordings/unreadText.ts';
import { answersOf } from './answersOf.ts';
import {
  type Answers,
  EditionStore,
  type Shelves,
  type StoredEdition,
  StoredEditions,
  type StoreWriter,
  type ToldFrom,
} from './editionStore.ts';
import { toldFrom } from './inputsDigest.ts';
import { isIn, type Shard } from './shard.ts';
import type { ToldStored } from './tellStored.ts';
import type { Telling, Untold } from './untold.ts';

interface StoryLedger {
  readonly story: Story;
  readonly from: ToldFrom;
  /** What the tables of today answer. */
  readonly answers: Answers;
  /** Codes of the areas whose editions are told on this machine, the nation's first. */
  readonly areas: readonly string[];
  /** Kept or told. */
  readonly stored: StoredEdition[];
  /** null where nothing that the story is told from has changed. */
  readonly writer: StoreWriter | null;
}

/**
 * The account of a newsroom's editions: those that are kept from an earlier build, because nothing that they
 * are made of has changed since, and those that are told in this one. Their long parts lie on disk.
 */
export class EditionLedger {
  readonly data: NewsroomData;
  /** Those that are to be told and checked. */
  readonly untold: readonly Untold[];
  /** Those that need not be. */
  readonly kept: readonly StoredEdition[];
  readonly #store: EditionStore;
  readonly #stories: readonly StoryLedger[];
  readonly #faults = new FaultList();
  /** In the order of the editions that are told, however they come. */
  readonly #found: (readonly Fault[])[] = [];
  readonly #unread: (readonly Unread[])[] = [];
  readonly #faulty = new Set<string>();

  /**
   * @param engine folder of the engine
   * @param shard of which part the editions are told; of the others only the national ones are
   * @throws {FaultError} when the newsroom can't be read
   */
  constructor(newsroom: Newsroom, engine: string, shard: Shard | null) {
    const data = readData(newsroom, this.#faults);
    if (!data) throw new FaultError(this.#faults.all.filter(stops));
    this.data = data;
    this.#store = new EditionStore(path.join(newsroom.cache, 'editions'));
    const fromOf = toldFrom(newsroom, engine);
    const part = shard ? ` ${shard.index}/${shard.of}` : '';
    this.#stories = readStories(newsroom, data, this.#faults).map((story) => {
      const { digest, base } = fromOf(story, data);
      const from = { digest: digest + part, base: base + part };
      return this.#open({
        story,
        from,
        answers: answersOf(story, data),
        areas: areasHere(story, data, shard),
      });
    });
    this.kept = this.#stories.flatMap(({ stored }) => stored);
    this.untold = this.#stories.flatMap(({ story: { slug }, areas, stored }) => {
      const there = new Set(stored.map(({ area }) => area));
      return areas.filter((area) => !there.has(area)).map((area) => ({ story: slug, area }));
    });
  }

  get telling(): Telling {
    return { data: this.data, stories: this.#stories.map(({ story }) => story) };
  }

  get shelves(): Shelves {
    return new Map(
      this.#stories.flatMap(({ story, writer }) => (writer ? [[story.slug, writer.shelf]] : [])),
    );
  }

  /** Whether something has been found that stops a build. */
  get isFaulty(): boolean {
    return this.#faulty.size > 0 || this.#faults.all.some(stops);
  }

  /** What is known of all editions before they are told. */
  get outlines(): NewsroomEditions {
    return this.#editions(() => []);
  }

  /** Takes an edition that has been told. @returns null where there is none: a text could not be rendered */
  take({ at, edition, faults, unread }: ToldStored): StoredEdition | null {
    this.#found[at] = faults;
    this.#unread[at] = unread;
    const slug = this.untold[at]?.story;
    const ledger = this.#stories.find(({ story }) => story.slug === slug);
    if (!ledger?.writer) throw new RangeError(`nobody was to tell ${slug}`);
    if (faults.some(stops) || unread.length > 0) this.#faulty.add(ledger.story.slug);
    if (!edition) return null;
    const stored = ledger.writer.add(edition);
    ledger.stored.push(stored);
    return stored;
  }

  /**
   * When all are told: keeps them for the next build, but for those of a story with a fault.
   * @throws {FaultError} with every fault that stops a build
   * @throws {UnreadError} where there is none, and wordings that nobody has read
   */
  finish(): NewsroomEditions {
    for (const { story, writer, from, areas, answers } of this.#stories) {
      if (this.#faulty.has(story.slug)) writer?.drop();
      else writer?.keep(from, areas, answers);
    }
    const stopping = [...this.#faults.all, ...this.#found.flat()].filter(stops);
    if (stopping.length > 0) throw new FaultError(stopping);
    const unread = together(this.#unread.flat());
    if (unread.length > 0) throw new UnreadError(unread);
    return this.#editions(({ stored }) => stored);
  }

  close(): void {
    this.#store.close();
  }

  #open(known: Omit<StoryLedger, 'stored' | 'writer'>): StoryLedger {
    const { story, from, answers, areas } = known;
    const same = this.#store.read(story.slug, from.digest);
    if (same) return { ...known, stored: same, writer: null };
    const writer = this.#store.write(story.slug);
    const stored = writer.addUnchanged(from.base, answers, new Set(areas));
    return { ...known, stored, writer };
  }

  #editions(storedOf: (ledger: StoryLedger) => readonly StoredEdition[]): NewsroomEditions {
    const read = new StoredEditions();
    const stories = this.#stories.map((ledger): ToldStory => {
      const { story } = ledger;
      const stored = new Map(storedOf(ledger).map((each) => [each.area, each]));
      const editions = [this.data.nation, ...story.areas].map((area) => {
        const known = stored.get(area.code);
        const edition = known ? read.edition(known, area) : untold(outlineOf(story, area, this.data));
        // What reports need besides is not kept: passages, branches, warnings.
        return {
          area,
          told: {
            edition,
            long: null,
            charts: [],
            passages: [],
            wordings: [],
            lapsed: new Map<string, string>(),
            branches: [],
            faults: [],
          },
        };
      });
      return { story, editions };
    });
    return { data: this.data, stories };
  }
}

function stops({ warning }: Fault): boolean {
  return !warning;
}

/** Codes of the areas whose editions are told on this machine. */
function areasHere({ slug, areas }: Story, { nation }: NewsroomData, shard: Shard | null): string[] {
  const local = areas.filter((area) => !shard || isIn(shard, slug, area.slug));
  return [nation, ...local].map(({ code }) => code);
}
