import { editionAreas } from '../editions/editionAreas.ts';
import type { NewsroomData } from '../editions/newsroomData.ts';
import type { ToldStory } from '../editions/newsroomEditions.ts';
import { rebind } from '../editions/rebind.ts';
import { NATIONAL_SLUG, type Story } from '../editions/story.ts';
import { type Told, tell } from '../editions/tell.ts';
import { stops } from '../faults/fault.ts';
import type { Area } from '../newsroom/area.ts';
import { type Cause, nextReleases } from '../rehearsal/nextReleases.ts';
import { factsWithout, type ToldWording } from '../wordings/account.ts';
import type { Facts } from '../wordings/approvals.ts';
import { unionOf } from '../wordings/gatherWordings.ts';
import type { ShownEdition } from './storyWordings.ts';

/** An edition of a made-up next release. */
interface ToldAnew {
  readonly area: Area;
  readonly release: Cause;
  readonly told: Told;
}

/**
 * Editions of made-up next releases, as few as possible: each has unread wordings or facts that none before
 * it shows.
 */
export function rehearsedEditions(
  { story, editions }: ToldStory,
  data: NewsroomData,
): readonly ShownEdition[] {
  const chosen = new ChosenEditions(
    editions.map(({ told }) => told),
    data,
  );
  for (const each of toldAnew(story, data)) chosen.add(each);
  return chosen.all;
}

/** The same, chosen from what is told anyway. */
export class ChosenEditions {
  readonly #shown: SeenFacts;
  readonly #data: NewsroomData;
  readonly #all: ShownEdition[] = [];

  constructor(today: readonly Told[], data: NewsroomData) {
    this.#shown = new SeenFacts(today);
    this.#data = data;
  }

  get all(): readonly ShownEdition[] {
    return this.#all;
  }

  add({ area, release, told }: ToldAnew): void {
    if (isFaulty(told)) return;
    const wordings = told.wordings.filter((wording) => this.#shown.add(wording));
    if (wordings.length === 0) return;
    const slug = slugOf(area, this.#data, release);
    this.#all.push({ area, slug, isMadeUp: true, told: { ...told, wordings } });
  }
}

/** Keys of all wordings that a next release may print, read or not. */
export function rehearsedKeys(story: Story, data: NewsroomData): Set<string> {
  const keys = new Set<string>();
  for (const { told } of toldAnew(story, data)) for (const { key } of told.wordings) keys.add(key);
  return keys;
}

/** Every edition of every made-up release, without those that would be refused. */
function* toldAnew(story: Story, data: NewsroomData): Generator<ToldAnew> {
  for (const release of nextReleases(story, data)) {
    const then = release.makeData();
    const rebound = rebind(story, then);
    for (const area of editionAreas(story, data)) {
      const told = tell(rebound, area, then);
      if (!isFaulty(told)) yield { area, release, told };
    }
  }
}

/** A false edition can't be approved in advance. */
function isFaulty({ faults }: Told): boolean {
  return faults.some(stops);
}

function slugOf(area: Area, { nation }: NewsroomData, { table, column, change }: Cause): string {
  const slug = area === nation ? NATIONAL_SLUG : area.slug;
  return `${slug}, made up: ${column === null ? table : `${table}.${column}`}, ${change}`;
}

/** The facts already shown of each wording. */
class SeenFacts {
  readonly #facts = new Map<string, Facts>();

  constructor(told: readonly Told[]) {
    for (const { wordings } of told) for (const wording of wordings) this.add(wording);
  }

  /** @returns true when the wording is unread and shows something new */
  add({ key, facts, approval }: ToldWording): boolean {
    const known = this.#facts.get(key);
    const isNew = !known || factsWithout(facts, known).size > 0;
    if (isNew) this.#facts.set(key, known ? unionOf([known, facts]) : facts);
    return isNew && approval === null;
  }
}
