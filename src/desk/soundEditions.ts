import type { NewsroomEditions } from '../editions/newsroomEditions.ts';
import { NATIONAL_SLUG } from '../editions/story.ts';
import { type Fault, FaultError, stops } from '../faults/fault.ts';
import type { Desk, DeskStory } from './desk.ts';

/** An edition that an address belongs to. */
export interface Addressed {
  readonly story: DeskStory;
  /** Slug. */
  readonly edition: string;
}

/**
 * All editions as they could be told last, for the pages and files of the site. The same object as long as
 * nothing has changed: what was made of it can be kept. While editions wait to be told, others stand as they were.
 */
export class SoundEditions {
  readonly #desk: Desk;
  readonly #served = new Map<string, string>();
  #made: { readonly editions: NewsroomEditions; readonly revision: number; version: number } | null = null;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Rises with each change in what pages show. */
  get version(): number {
    this.get();
    return this.#made?.version ?? 0;
  }

  /** @throws {FaultError} while nothing could be told at all */
  get(): NewsroomEditions {
    const { revision, version, isTelling } = this.#desk;
    const made = this.#made;
    if (made && made.revision === revision && (isTelling || made.version === version)) return made.editions;
    const editions = soundEditions(this.#desk);
    this.#made = { editions, revision, version };
    return editions;
  }

  /** Tells an edition now that is about to be shown. @returns whether there is anything to show of it */
  show({ story: { slug }, edition }: Addressed): boolean {
    const { sound = null, area } = this.#desk.edition(slug, edition) ?? {};
    // Somebody else may have had it told since.
    const made = this.#made?.editions.stories.find(({ story }) => story.slug === slug);
    const shown = made?.editions.find((each) => each.area === area)?.told ?? null;
    if (shown !== sound) this.#made = null;
    return sound !== null;
  }

  /** Of a page: its own, its story's, and those of what all stories are told from. */
  faultsAt({ story, edition }: Addressed): readonly Fault[] {
    const told = this.#desk.edition(story.slug, edition)?.told;
    return [...(told?.faults ?? []), ...story.faults, ...this.#desk.faults];
  }

  /** Notes that a page was made from what there is now. */
  serve(address: string): void {
    this.#served.set(address, this.#stateOf(address));
  }

  /** Whether a page that was served would be another now; one about all editions, once they are told. */
  isChanged(address: string): boolean {
    const served = this.#served.get(address);
    const isWaiting = this.#desk.isTelling && !this.at(address);
    return !isWaiting && served !== undefined && served !== this.#stateOf(address);
  }

  /** What a page depends on: its own edition, or else all of them. */
  #stateOf(address: string): string {
    const shown = this.at(address);
    if (!shown) return String(this.version);
    return this.#desk.edition(shown.story.slug, shown.edition)?.sound?.edition?.digest ?? '';
  }

  /** The edition that an address of the site belongs to, without its base path: `/charts/story/area/id.svg` */
  at(address: string): Addressed | null {
    const parts = address.split('/');
    for (const [i, part] of parts.entries()) {
      const story = part === '' ? null : this.#desk.story(part);
      if (!story) continue;
      const edition = parts[i + 1] || NATIONAL_SLUG;
      return story.editions.has(edition) ? { story, edition } : null;
    }
    return null;
  }
}

function soundEditions({ data, faults, stories }: Desk): NewsroomEditions {
  if (!data) throw new FaultError(faults.filter(stops));
  const told = stories.flatMap(({ story, editions }) => {
    const sound = [...editions.values()].flatMap(({ area, sound }) => (sound ? { area, told: sound } : []));
    return story ? [{ story, editions: sound }] : [];
  });
  return { data, stories: told };
}
