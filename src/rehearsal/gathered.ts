import type { Story } from '../editions/story.ts';
import type { Told } from '../editions/tell.ts';
import { type Fault, faultKey } from '../faults/fault.ts';
import { sentencesOf } from '../prose/sentence.ts';
import { branchCoverage } from '../report/coverage.ts';
import { together, type Unread } from '../wordings/unread.ts';
import type { Cause } from './nextReleases.ts';
import type { BranchToCome, FaultToCome, Rehearsal, WordingToCome } from './rehearsal.ts';
import { Sightings } from './sightings.ts';

/** What has been seen in the editions told so far. */
export class Gathered {
  readonly #today: ReadonlyMap<string, Told>;
  readonly #toBeRead: (told: Told) => readonly Unread[];
  readonly #standing: ReadonlySet<string>;
  readonly #faults = new Map<string, SeenFault>();
  readonly #branches = new Map<string, Sightings>();
  /** By the keys of the wordings. */
  readonly #unreadToday: ReadonlyMap<string, Unread>;
  readonly #unread = new Map<string, { readonly all: Unread[]; readonly sightings: Sightings }>();

  /**
   * @param today the editions as they stand, by slug
   * @param toBeRead the wordings of an edition that somebody has to read
   */
  constructor(today: ReadonlyMap<string, Told>, toBeRead: (told: Told) => readonly Unread[]) {
    this.#today = today;
    this.#toBeRead = toBeRead;
    this.#unreadToday = new Map(
      together([...today.values()].flatMap(toBeRead)).map((unread) => [unread.key, unread]),
    );
    this.#standing = new Set([...today.values()].flatMap(({ faults }) => faults.map(faultKey)));
  }

  add(release: Cause, edition: string, told: Told): void {
    for (const fault of stopping(told)) {
      const key = faultKey(fault);
      if (this.#standing.has(key)) continue;
      const seen = this.#faults.get(key) ?? this.#first(fault, told, edition);
      this.#faults.set(key, seen);
      seen.sightings.add(release, edition);
    }
    for (const { id } of told.branches) {
      const sightings = this.#branches.get(id) ?? new Sightings();
      this.#branches.set(id, sightings);
      sightings.add(release, edition);
    }
    for (const unread of this.#toBeRead(told)) {
      const known = this.#unreadToday.get(unread.key);
      const fresh = known ? withFreshFacts(unread, known) : unread;
      if (!fresh) continue;
      const seen = this.#unread.get(unread.key) ?? { all: [], sightings: new Sightings() };
      this.#unread.set(unread.key, seen);
      seen.all.push(fresh);
      seen.sightings.add(release, edition);
    }
  }

  /** In the order of the text. */
  unread(releases: readonly Cause[]): WordingToCome[] {
    const found = [...this.#unread.values()].flatMap(({ all, sightings }) => {
      return together(all).map((unread) => ({ unread, causes: sightings.causes(releases) }));
    });
    return found.toSorted((a, b) => a.unread.line - b.unread.line);
  }

  #first(fault: Fault, told: Told, edition: string): SeenFault {
    const today = this.#today.get(edition);
    const sentence = sentenceAt(fault, told) ?? (today ? sentenceAt(fault, today) : null);
    return { fault, sentence, sightings: new Sightings() };
  }

  faults(releases: readonly Cause[]): FaultToCome[] {
    const found = [...this.#faults.values()].map(({ sightings, ...seen }) => {
      const causes = sightings.causes(releases);
      return { ...seen, causes, editions: sightings.editionsOf(causes) };
    });
    return found.toSorted(mostFrequentFirst);
  }

  branches(story: Story, releases: readonly Cause[]): Pick<Rehearsal, 'firstTaken' | 'neverTaken'> {
    const taken = [...this.#today.values()].map(({ branches }) => new Set(branches.map(({ id }) => id)));
    const untaken = branchCoverage(story, taken).filter(({ editions }) => editions === 0);
    const known = untaken.map(({ id, line, label }) => ({ id, line, label }));
    const firstTaken = known.flatMap((branch): BranchToCome[] => {
      const sightings = this.#branches.get(branch.id);
      const causes = sightings?.causes(releases) ?? [];
      return sightings ? [{ ...branch, causes, editions: sightings.editionsOf(causes) }] : [];
    });
    return { firstTaken, neverTaken: known.filter(({ id }) => !this.#branches.has(id)) };
  }
}

/**
 * Where a text could not be rendered, only what prevented it counts, and that has a column: what the checks miss
 * or find in the rest may stand otherwise in the whole.
 */
function stopping({ faults, edition }: Told): Fault[] {
  return faults.filter(({ warning, column }) => !warning && (edition !== null || column > 0));
}

/** What is unread today for want of facts, with those that only come then; null where there is nothing more. */
function withFreshFacts(unread: Unread, today: Unread): Unread | null {
  if (Object.keys(today.facts).length === 0) return null;
  const fresh = Object.entries(unread.facts).flatMap(([about, facts]) => {
    const left = facts.filter((fact) => !today.facts[about]?.includes(fact));
    return left.length > 0 ? [[about, left] as const] : [];
  });
  return fresh.length > 0 ? { ...unread, facts: Object.fromEntries(fresh) } : null;
}

interface SeenFault extends Pick<FaultToCome, 'fault' | 'sentence'> {
  readonly sightings: Sightings;
}

/** The sentence of a fault's line that the fault quotes, or else the first. */
function sentenceAt({ file, line, what }: Fault, { passages }: Told): string | null {
  const texts = passages
    .filter((passage) => passage.file === file)
    .flatMap(sentencesOf)
    .filter(({ runs }) => runs.some((run) => run.line === line))
    .map(({ text }) => text.trim());
  return texts.find((text) => what.includes(text)) ?? texts[0] ?? null;
}

function mostFrequentFirst(a: FaultToCome, b: FaultToCome): number {
  const often = b.editions.length - a.editions.length || b.causes.length - a.causes.length;
  return often || a.fault.line - b.fault.line || a.fault.column - b.fault.column;
}
