import type { Story } from '../editions/story.ts';
import type { Told } from '../editions/tell.ts';
import { type Fault, faultKey } from '../faults/fault.ts';
import { sentencesOf } from '../prose/sentence.ts';
import { branchCoverage } from '../report/coverage.ts';
import { mergeUnread, type Unread } from '../wordings/unread.ts';
import { CHANGES } from './changes.ts';
import type { Cause } from './nextReleases.ts';
import { Occurrences } from './occurrences.ts';
import type { FutureBranch, FutureFault, FutureWording, Rehearsal } from './rehearsal.ts';

/** Collects what the rehearsed editions show that today's do not. */
export class Findings {
  readonly #today: ReadonlyMap<string, Told>;
  readonly #unreadOf: (told: Told) => readonly Unread[];
  readonly #current: ReadonlySet<string>;
  readonly #faults = new Map<string, FoundFault>();
  readonly #branches = new Map<string, Occurrences>();
  /** By wording key. */
  readonly #unreadToday: ReadonlyMap<string, Unread>;
  readonly #unread = new Map<string, { readonly all: Unread[]; readonly occurrences: Occurrences }>();

  /** @param today today's editions, by slug @param unreadOf an edition's wordings that need an approval */
  constructor(today: ReadonlyMap<string, Told>, unreadOf: (told: Told) => readonly Unread[]) {
    this.#today = today;
    this.#unreadOf = unreadOf;
    this.#unreadToday = new Map(
      mergeUnread([...today.values()].flatMap(unreadOf)).map((unread) => [unread.key, unread]),
    );
    this.#current = new Set([...today.values()].flatMap(({ faults }) => faults.map(faultKey)));
  }

  add(release: Cause, edition: string, told: Told): void {
    for (const fault of stoppingFaults(told)) {
      if (this.#current.has(faultKey(fault))) continue;
      const key = placeKey(fault);
      const found = this.#faults.get(key);
      this.#faults.set(key, found ? mended(found, fault) : this.#first(fault, told, edition));
      this.#faults.get(key)?.occurrences.add(release, edition);
    }
    for (const { id } of told.branches) {
      const occurrences = this.#branches.get(id) ?? new Occurrences();
      this.#branches.set(id, occurrences);
      occurrences.add(release, edition);
    }
    for (const unread of this.#unreadOf(told)) {
      const known = this.#unreadToday.get(unread.key);
      const fresh = known ? withFreshFacts(unread, known) : unread;
      if (!fresh) continue;
      const found = this.#unread.get(unread.key) ?? { all: [], occurrences: new Occurrences() };
      this.#unread.set(unread.key, found);
      found.all.push(fresh);
      found.occurrences.add(release, edition);
    }
  }

  /** In text order. */
  unread(releases: readonly Cause[]): FutureWording[] {
    const found = [...this.#unread.values()].flatMap(({ all, occurrences }) => {
      return mergeUnread(all).map((unread) => ({ unread, causes: occurrences.causes(releases) }));
    });
    return found.toSorted((a, b) => a.unread.line - b.unread.line);
  }

  #first(fault: Fault, told: Told, edition: string): FoundFault {
    const today = this.#today.get(edition);
    const sentence = sentenceAt(fault, told) ?? (today ? sentenceAt(fault, today) : null);
    return { fault, sentence, occurrences: new Occurrences() };
  }

  faults(releases: readonly Cause[]): FutureFault[] {
    const found = [...this.#faults.values()].map(({ occurrences, ...found }) => {
      const causes = occurrences.causes(releases);
      return { ...found, causes, editions: occurrences.editionsOf(causes) };
    });
    return found.toSorted(likeliestFirst);
  }

  branches(story: Story, releases: readonly Cause[]): Pick<Rehearsal, 'firstTaken' | 'neverTaken'> {
    const taken = [...this.#today.values()].map(({ branches }) => new Set(branches.map(({ id }) => id)));
    const untaken = branchCoverage(story, taken).filter(({ editions }) => editions === 0);
    const known = untaken.map(({ id, line, label }) => ({ id, line, label }));
    const firstTaken = known.flatMap((branch): FutureBranch[] => {
      const occurrences = this.#branches.get(branch.id);
      const causes = occurrences?.causes(releases) ?? [];
      return occurrences ? [{ ...branch, causes, editions: occurrences.editionsOf(causes) }] : [];
    });
    return { firstTaken, neverTaken: known.filter(({ id }) => !this.#branches.has(id)) };
  }
}

/**
 * When a text can't be rendered, counts only the fault that prevented it (the one with a column): other
 * checks may see a truncated text.
 */
function stoppingFaults({ faults, edition }: Told): Fault[] {
  return faults.filter(({ warning, column }) => !warning && (edition !== null || column > 0));
}

/** A figure that can't be printed is one fault, whatever the reason. */
function placeKey(fault: Fault): string {
  const { file, line, column, what } = fault;
  return column > 0 ? [file, line, column, what].join('\u0000') : faultKey(fault);
}

/** Of the guards that faults of one place ask for, the one that names the measure covers all: it is the longest. */
function mended(found: FoundFault, { mend = '' }: Fault): FoundFault {
  const isMore = mend.length > (found.fault.mend?.length ?? 0);
  return isMore ? { ...found, fault: { ...found.fault, mend } } : found;
}

/** For a wording that is unread today for want of facts: the facts that are new; null when there are none. */
function withFreshFacts(unread: Unread, today: Unread): Unread | null {
  if (Object.keys(today.facts).length === 0) return null;
  const fresh = Object.entries(unread.facts).flatMap(([about, facts]) => {
    const left = facts.filter((fact) => !today.facts[about]?.includes(fact));
    return left.length > 0 ? [[about, left] as const] : [];
  });
  return fresh.length > 0 ? { ...unread, facts: Object.fromEntries(fresh) } : null;
}

interface FoundFault extends Pick<FutureFault, 'fault' | 'sentence'> {
  readonly occurrences: Occurrences;
}

/** The sentence on the fault's line that the fault quotes, otherwise the first one. */
function sentenceAt({ file, line, what }: Fault, { passages }: Told): string | null {
  const texts = passages
    .filter((passage) => passage.file === file)
    .flatMap(sentencesOf)
    .filter(({ runs }) => runs.some((run) => run.line === line))
    .map(({ text }) => text.trim());
  return texts.find((text) => what.includes(text)) ?? texts[0] ?? null;
}

function likeliestFirst(a: FutureFault, b: FutureFault): number {
  const likely = likelihood(a) - likelihood(b) || b.editions.length - a.editions.length;
  return likely || a.fault.line - b.fault.line || a.fault.column - b.fault.column;
}

/** The place of its likeliest cause: any release, then what happened before, in the order of CHANGES. */
function likelihood({ causes }: FutureFault): number {
  const places = causes.map(({ change, isUnprecedented }) => {
    const place = CHANGES.findIndex((each) => each.change === change);
    return isUnprecedented ? place + CHANGES.length : place;
  });
  return Math.min(...places);
}
