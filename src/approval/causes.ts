import { factsWithout } from '../wordings/account.ts';
import type { Approval, Approvals } from '../wordings/approvals.ts';
import { passagesOf } from './figures.ts';
import { predecessorsOf, unusedOf } from './predecessors.ts';
import type { StoryWording } from './storyWordings.ts';
import {
  type ChangedPart,
  changeKey,
  nameBefore,
  partsChanged,
  type WordingChange,
  wordingChange,
} from './wordingChange.ts';

/** An unread wording, and why. */
export interface Member {
  readonly wording: StoryWording;
  /** The entry that it probably replaces; null when unclear. */
  readonly replaces: Approval | null;
  readonly change: WordingChange | null;
  /** Prints approved words from the same cells. */
  readonly printsTheSame: boolean;
}

export type CauseKind =
  | ChangedPart
  | 'facts'
  | 'same print'
  | 'help boxes'
  | 'headings'
  | 'other texts'
  | 'claims'
  | 'one wording';

/** What one screen shows: a wording, or all wordings that became unread for the same reason. */
export interface Cause {
  readonly kind: CauseKind;
  readonly members: readonly [Member, ...Member[]];
}

/** @param printsTheSame whether a wording prints what unused entries would print */
export function causesOf(
  wordings: readonly StoryWording[],
  approvals: Approvals,
  printsTheSame: (wording: StoryWording, unused: Approvals) => boolean,
): Cause[] {
  const unread = wordings.filter(({ isRead }) => !isRead);
  return groupMembers(unread.map(membersAmong(wordings, approvals, printsTheSame)));
}

/** @returns for each unread wording, why it is unread */
export function membersAmong(
  wordings: readonly StoryWording[],
  approvals: Approvals,
  printsTheSame: (wording: StoryWording, unused: Approvals) => boolean,
): (wording: StoryWording) => Member {
  const unused = unusedOf(approvals, wordings);
  const replaced = predecessorsOf(
    wordings.filter(({ isRead }) => !isRead),
    unused,
  );
  return (wording) => {
    const replaces = replaced.get(wording.key) ?? null;
    const change = replaces && wordingChange(replaces.wording, wording.wording);
    const isSame = wording.approval === null && unused.size > 0 && printsTheSame(wording, unused);
    return { wording, replaces, change, printsTheSame: isSame };
  };
}

/** Groups stand where their first wording stands. */
function groupMembers(members: readonly Member[]): Cause[] {
  const groups = Map.groupBy(members, (member) => groupOf(member)?.key ?? member.wording.key);
  return [...groups.values()].flatMap((all): Cause[] => {
    const [first, ...others] = all;
    if (!first) return [];
    const kind = others.length > 0 ? (groupOf(first)?.kind ?? 'one wording') : 'one wording';
    return [{ kind, members: [first, ...others] }];
  });
}

/** A cause of one wording. */
export function singleCause(member: Member): Cause {
  return { kind: 'one wording', members: [member] };
}

interface Group {
  readonly kind: CauseKind;
  readonly key: string;
}

/** The group that a wording can be read with; null when it needs its own screen. */
function groupOf({ wording, replaces, change, printsTheSame }: Member): Group | null {
  if (printsTheSame) return { kind: 'same print', key: 'same print' };
  if (wording.approval) return { kind: 'facts', key: `facts ${factsKey(wording)}` };
  if (wording.wording.in === 'quote') return null;
  if (replaces && change) {
    const kind = kindOf(change);
    return factsWereShown(wording, replaces, change) ? { kind, key: `${kind} ${changeKey(change)}` } : null;
  }
  return newGroup(wording);
}

const ORDER: readonly ChangedPart[] = ['words', 'conditions', 'column', 'chart', 'link', 'photo'];

function kindOf(change: WordingChange): ChangedPart {
  const parts = partsChanged(change);
  return ORDER.find((part) => parts.has(part)) ?? 'words';
}

function factsKey({ unshown }: StoryWording): string {
  return JSON.stringify([...unshown].map(([about, all]) => [about, [...all].toSorted()]).toSorted());
}

/**
 * True when its facts were all shown with the entry that it replaces, so that showing the change is enough.
 */
function factsWereShown(
  { facts }: StoryWording,
  { facts: before }: Approval,
  change: WordingChange,
): boolean {
  const renamed = new Map([...facts].map(([about, all]) => [nameBefore(about, change), all]));
  return factsWithout(renamed, before).size === 0;
}

/** Groups for wordings without figures, and for attested claims that differ only in the publisher. */
function newGroup(wording: StoryWording): Group | null {
  const { wording: words, printings } = wording;
  const [printing] = printings;
  const passages = printing ? passagesOf(printing) : [];
  if (passages.length === 0)
    return STATEMENTS.has(words.in) ? null : { kind: 'other texts', key: 'other texts' };
  const claims = claimsKey(wording);
  if (claims !== null) return { kind: 'claims', key: claims };
  // Figures, claims and charts need their own screen.
  if (words.with.length > 0) return null;
  if (passages.every(({ box }) => box === 'help')) return { kind: 'help boxes', key: 'help boxes' };
  return words.in === 'heading' ? { kind: 'headings', key: 'headings' } : null;
}

/** Texts that may report something new. */
const STATEMENTS: ReadonlySet<string> = new Set(['update', 'correction']);

/** Equal for wordings that differ only in the attested claim; null unless one edition shows all facts. */
function claimsKey({ wording, printings, facts }: StoryWording): string | null {
  const [printing] = printings;
  if (!printing || factsWithout(facts, printing.told.facts).size > 0) return null;
  const scopes = passagesOf(printing).flatMap(({ runs }) => runs.flatMap((run) => run.scopes));
  const claims = scopes.filter(({ attested }) => attested).flatMap(({ when }) => when);
  if (claims.length === 0) return null;
  return claims.reduce(
    (key, claim) => key.replaceAll(claim, 'attested'),
    [wording.in, wording.text, ...wording.when].join('\n'),
  );
}
