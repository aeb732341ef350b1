import { setImmediate, setTimeout } from 'node:timers/promises';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { readSoundData } from '../editions/readData.ts';
import { storyExists } from '../editions/readStory.ts';
import { type Fault, FaultList, stops } from '../faults/fault.ts';
import { systemFault } from '../faults/systemFault.ts';
import { foldersIn } from '../newsroom/foldersIn.ts';
import { type Newsroom, previewOf } from '../newsroom/newsroom.ts';
import { dataStamp } from './dataStamp.ts';
import { type DeskEdition, type DeskStory, failure, readDeskStory, tellEdition } from './deskStory.ts';

export type { DeskEdition, DeskStory } from './deskStory.ts';

/** What views hear of. */
export type DeskEvent =
  /** Files have changed: everything that a view shows may be old. */
  | { readonly kind: 'changed'; readonly revision: number }
  /** An edition was told again. */
  | { readonly kind: 'told'; readonly story: string; readonly edition: string }
  | { readonly kind: 'progress'; readonly told: number; readonly of: number }
  /** The preview of a release has come further. */
  | { readonly kind: 'release' };

/** In ms. */
const QUIET = 250;

type Listener = (event: DeskEvent) => void;

/**
 * The newsroom as its files are now: one faulty story leaves the others as they are. Editions are told when
 * somebody asks for them, those that somebody looks at as soon as a file has changed, and the rest in the
 * background, one at a time.
 */
export class Desk {
  readonly newsroom: Newsroom;
  /** What was done at the start about a change that was killed on the way; null for nothing. */
  recovered: string | null = null;
  #data: NewsroomData | null = null;
  #isSound = false;
  #stamp = '';
  #faults: readonly Fault[] = [];
  #derivingFaults: readonly Fault[] = [];
  #stories = new Map<string, DeskStory>();
  /** Stories whose files are gone: some editors take a file away before they write it anew. */
  readonly #gone = new Map<string, DeskStory>();
  /** Editions that somebody looks at. */
  readonly #open = new Set<{ readonly story: string; readonly edition: string }>();
  #revision = 0;
  #version = 0;
  #quietUntil = 0;
  /** Editions to be told, the next one last. */
  #waiting: { readonly story: string; readonly edition: string }[] = [];
  #editions = 0;
  #isTelling = false;
  #hasToldAll = false;
  readonly #listeners = new Set<Listener>();

  /** The date on which somebody approves, ISO. */
  readonly today: () => string;

  constructor(newsroom: Newsroom, today: () => string) {
    this.newsroom = previewOf(newsroom);
    this.today = today;
  }

  /** Counts the times that files have changed. */
  get revision(): number {
    return this.#revision;
  }

  /** Counts the times that what can be shown has changed. */
  get version(): number {
    return this.#version;
  }

  /** Whether editions wait to be told. */
  get isTelling(): boolean {
    return this.#isTelling;
  }

  /** The newest that can be told from; null until there was any. */
  get data(): NewsroomData | null {
    return this.#data;
  }

  /** Of site, areas, sources and tables. */
  get faults(): readonly Fault[] {
    return [...this.#derivingFaults, ...this.#faults];
  }

  get stories(): readonly DeskStory[] {
    return [...this.#stories.values()];
  }

  /** Whether site, areas and tables were read as their files are now. */
  get isUpToDate(): boolean {
    return dataStamp(this.newsroom) === this.#stamp;
  }

  story(slug: string): DeskStory | null {
    return this.#stories.get(slug) ?? null;
  }

  /** An edition of the newest text; told now, unless it is already. */
  edition(slug: string, edition: string): DeskEdition | null {
    const story = this.#stories.get(slug);
    const known = story?.editions.get(edition);
    if (!story?.story || !known || !story.data || known.told) return known ?? null;
    const fresh = tellEdition(story.story, known, story.data);
    story.editions.set(edition, fresh);
    // A new one, as views are kept by it.
    this.#stories.set(slug, { ...story });
    if (fresh.sound?.edition?.digest !== known.sound?.edition?.digest) this.#version += 1;
    this.#say({ kind: 'told', story: slug, edition });
    return fresh;
  }

  /** Waits until each edition has been told at least once. */
  async toldOnce(): Promise<void> {
    while (this.#isTelling && !this.#hasToldAll) await setImmediate();
  }

  /** Tells an edition before others whenever files have changed. @returns how to let go of it */
  open(story: string, edition: string): () => void {
    const opened = { story, edition };
    this.#open.add(opened);
    return () => this.#open.delete(opened);
  }

  /**
   * Reads everything again whose files have changed. The last sound site, areas and tables stay while the newest
   * have faults.
   * @param derivingFaults of sources and recipes
   */
  readAll(derivingFaults: readonly Fault[] = []): void {
    this.#derivingFaults = derivingFaults;
    const stamp = dataStamp(this.newsroom);
    if (stamp !== this.#stamp) {
      this.#stamp = stamp;
      this.#readData();
      const before = this.#stories;
      const slugs = foldersIn(this.newsroom.stories).filter((slug) => storyExists(this.newsroom, slug));
      this.#stories = new Map(slugs.map((slug) => [slug, this.#read(slug, before.get(slug) ?? null)]));
    }
    this.#changed();
  }

  /** Reads one story again. */
  readStory(slug: string): void {
    const before = this.story(slug) ?? this.#gone.get(slug) ?? null;
    if (storyExists(this.newsroom, slug)) this.#stories.set(slug, this.#read(slug, before));
    else if (this.#stories.delete(slug) && before) this.#gone.set(slug, before);
    this.#changed();
  }

  /** @returns how to stop listening */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells all views. */
  announce(event: DeskEvent): void {
    this.#say(event);
  }

  #readData(): void {
    const faults = new FaultList();
    const read = this.#readSound(faults);
    const isSound = read !== null && !faults.all.some(stops);
    if (isSound || !this.#isSound) this.#data = read ?? this.#data;
    this.#isSound ||= isSound;
    this.#faults = faults.all;
  }

  /** Also of files that cannot be read at all. */
  #readSound(faults: FaultList): NewsroomData | null {
    try {
      return readSoundData(this.newsroom, faults);
    } catch (error) {
      faults.add(systemFault(error) ?? failure(error, 'content and data'));
      return null;
    }
  }

  #read(slug: string, before: DeskStory | null): DeskStory {
    return readDeskStory(this.newsroom, slug, this.#data, before);
  }

  #changed(): void {
    this.#revision += 1;
    this.#version += 1;
    if (this.#open.size > 0) this.#quietUntil = performance.now() + QUIET;
    this.#say({ kind: 'changed', revision: this.#revision });
    for (const { story, edition } of this.#open) this.edition(story, edition);
    const all = this.stories.flatMap(({ slug: story, editions }) =>
      [...editions].map(([edition, { told }]) => ({ story, edition, told })),
    );
    this.#editions = all.length;
    this.#waiting = all.filter(({ told }) => told === null).toReversed();
    if (this.#isTelling) return;
    this.#isTelling = true;
    void this.#tellLater();
  }

  /** Those who look at an edition have the machine to themselves for a moment after a change. */
  async #tellLater(): Promise<void> {
    const quiet = this.#quietUntil - performance.now();
    await (quiet > 0 ? setTimeout(quiet) : setImmediate());
    this.#tellNext();
  }

  /** One edition a turn of the event loop, so that requests are answered between. */
  #tellNext(): void {
    const next = this.#waiting.pop();
    const left = this.#waiting.length;
    this.#isTelling = left > 0;
    if (next) this.edition(next.story, next.edition);
    this.#say({ kind: 'progress', told: this.#editions - left, of: this.#editions });
    this.#hasToldAll ||= !this.#isTelling;
    if (this.#isTelling) void this.#tellLater();
  }

  #say(event: DeskEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
