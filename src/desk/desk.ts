import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { editionAreas } from '../editions/editionAreas.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import { readSoundData } from '../editions/readData.ts';
import { readSoundStory, storyExists } from '../editions/readStory.ts';
import { NATIONAL_SLUG, type Story } from '../editions/story.ts';
import { type Told, tell } from '../editions/tell.ts';
import { type Fault, FaultList } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import { foldersIn } from '../newsroom/foldersIn.ts';
import { type Newsroom, previewOf } from '../newsroom/newsroom.ts';

/** An edition as it was told last. */
export interface DeskEdition {
  readonly area: Area;
  /** The area's slug, or `national`. */
  readonly slug: string;
  /** Of the newest text and figures; null while they wait to be told. */
  readonly told: Told | null;
  /** The newest telling that could be rendered, which stays in sight while there are faults. */
  readonly sound: Told | null;
}

/** A story with its editions. */
export interface DeskStory {
  readonly slug: string;
  /** Absolute path of `story.md`. */
  readonly path: string;
  /** Text of the file when it was read. */
  readonly text: string;
  /** As far as it is sound; the one before while it cannot be read at all; null if it never could. */
  readonly story: Story | null;
  /** Of the newest reading, without those of single editions. */
  readonly faults: readonly Fault[];
  /** By slug; national first, then by name. */
  readonly editions: ReadonlyMap<string, DeskEdition>;
}

/** What views hear of. */
export type DeskEvent =
  /** Files have changed: everything that a view shows may be old. */
  | { readonly kind: 'changed'; readonly revision: number }
  /** An edition was told again. */
  | { readonly kind: 'told'; readonly story: string; readonly edition: string }
  | { readonly kind: 'progress'; readonly told: number; readonly of: number }
  /** The preview of a release has come further. */
  | { readonly kind: 'release' };

type Listener = (event: DeskEvent) => void;

/**
 * The newsroom as its files are now: one faulty story leaves the others as they are. Editions are told when
 * somebody asks for them, and the rest in the background, one at a time.
 */
export class Desk {
  readonly newsroom: Newsroom;
  #data: NewsroomData | null = null;
  #faults: readonly Fault[] = [];
  #stories = new Map<string, DeskStory>();
  #revision = 0;
  #isTelling = false;
  readonly #listeners = new Set<Listener>();

  constructor(newsroom: Newsroom) {
    this.newsroom = previewOf(newsroom);
  }

  /** Counts the times that files have changed. */
  get revision(): number {
    return this.#revision;
  }

  /** The newest that can be told from; null until there was any. */
  get data(): NewsroomData | null {
    return this.#data;
  }

  /** Of site, areas, sources and tables. */
  get faults(): readonly Fault[] {
    return this.#faults;
  }

  get stories(): readonly DeskStory[] {
    return [...this.#stories.values()];
  }

  story(slug: string): DeskStory | null {
    return this.#stories.get(slug) ?? null;
  }

  /** An edition of the newest text; told now, unless it is already. */
  edition(slug: string, edition: string): DeskEdition | null {
    const story = this.#stories.get(slug);
    const known = story?.editions.get(edition);
    if (!story?.story || !known || !this.#data || known.told) return known ?? null;
    const told = tell(story.story, known.area, this.#data);
    const sound = told.edition ? told : known.sound;
    const fresh = { ...known, told, sound };
    const editions = new Map(story.editions).set(edition, fresh);
    this.#stories.set(slug, { ...story, editions });
    this.#say({ kind: 'told', story: slug, edition });
    return fresh;
  }

  /** @param derivingFaults of sources and recipes */
  readAll(derivingFaults: readonly Fault[] = []): void {
    const faults = new FaultList();
    this.#data = readSoundData(this.newsroom, faults) ?? this.#data;
    this.#faults = [...derivingFaults, ...faults.all];
    const slugs = foldersIn(this.newsroom.stories).filter((slug) => storyExists(this.newsroom, slug));
    const before = this.#stories;
    this.#stories = new Map(slugs.flatMap((slug) => this.#read(slug, before.get(slug) ?? null)));
    this.#changed();
  }

  /** Reads one story again. */
  readStory(slug: string): void {
    const [read] = storyExists(this.newsroom, slug) ? this.#read(slug, this.story(slug)) : [];
    if (read) this.#stories.set(...read);
    else this.#stories.delete(slug);
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

  #read(slug: string, before: DeskStory | null): [string, DeskStory][] {
    const file = path.join(this.newsroom.stories, slug, 'story.md');
    if (!existsSync(file)) return [];
    const faults = new FaultList();
    const data = this.#data;
    const story = (data && readSoundStory(this.newsroom, slug, data, faults)) ?? before?.story ?? null;
    const areas = data && story ? editionAreas(story, data) : [];
    const editions = areas.map((area): [string, DeskEdition] => {
      const own = area === data?.nation ? NATIONAL_SLUG : area.slug;
      return [own, { area, slug: own, told: null, sound: before?.editions.get(own)?.sound ?? null }];
    });
    const text = readFileSync(file, 'utf8');
    return [[slug, { slug, path: file, text, story, faults: faults.all, editions: new Map(editions) }]];
  }

  #changed(): void {
    this.#revision += 1;
    this.#say({ kind: 'changed', revision: this.#revision });
    if (this.#isTelling) return;
    this.#isTelling = true;
    setImmediate(() => this.#tellNext());
  }

  /** One edition a turn of the event loop, so that requests are answered between. */
  #tellNext(): void {
    const all = this.stories.flatMap(({ slug, editions }) =>
      [...editions.values()].map((edition) => ({ story: slug, edition })),
    );
    const next = all.find(({ edition }) => edition.told === null);
    this.#isTelling = next !== undefined;
    if (!next) return;
    this.edition(next.story, next.edition.slug);
    const told = all.filter(({ edition }) => edition.told !== null).length + 1;
    this.#say({ kind: 'progress', told, of: all.length });
    setImmediate(() => this.#tellNext());
  }

  #say(event: DeskEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
