import { factsWithout } from '../wordings/account.ts';
import type { Approval, Approvals } from '../wordings/approvals.ts';
import { type Change, type ChangedPart, changeKey, changeOf, nameBefore, partsChanged } from './change.ts';
import { passagesOf } from './figures.ts';
import { predecessorsOf, unusedOf } from './predecessors.ts';
import type { Gathered } from './storyWordings.ts';

/** A wording that somebody has to read, and why. */
export interface Member {
  readonly wording: Gathered;
  /** The entry whose place it takes; null where nobody knows of one. */
  readonly replaces: Approval | null;
  readonly change: Change | null;
  /** Prints the same words from the same cells as what was read. */
  readonly readsTheSame: boolean;
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

/** What is looked at on one screen: a wording, or all those that one thing has made unread. */
export interface Cause {
  readonly kind: CauseKind;
  readonly members: readonly [Member, ...Member[]];
}

/** @param readsTheSame whether a wording prints what unused entries of the file would print */
export function causesOf(
  wordings: readonly Gathered[],
  approvals: Approvals,
  readsTheSame: (wording: Gathered, unused: Approvals) => boolean,
): Cause[] {
  const unused = unusedOf(approvals, wordings);
  const unread = wordings.filter(({ isRead }) => !isRead);
  const replaced = predecessorsOf(unread, unused);
  const members = unread.map((wording): Member => {
    const replaces = replaced.get(wording.key) ?? null;
    const change = replaces && changeOf(replaces.wording, wording.wording);
    const isSame = wording.approval === null && unused.size > 0 && readsTheSame(wording, unused);
    return { wording, replaces, change, readsTheSame: isSame };
  });
  return grouped(members);
}

/** Each group stands where its first wording stands. */
function grouped(members: readonly Member[]): Cause[] {
  const groups = Map.groupBy(members, (member) => groupOf(member)?.key ?? member.wording.key);
  return [...groups.values()].flatMap((all): Cause[] => {
    const [first, ...others] = all;
    if (!first) return [];
    const kind = others.length > 0 ? (groupOf(first)?.kind ?? 'one wording') : 'one wording';
    return [{ kind, members: [first, ...others] }];
  });
}

/** One wording by itself. */
export function alone(member: Member): Cause {
  return { kind: 'one wording', members: [member] };
}

interface Group {
  readonly kind: CauseKind;
  readonly key: string;
}

/** What a wording may be read with; null where it needs a screen of its own. */
function groupOf({ wording, replaces, change, readsTheSame }: Member): Group | null {
  if (readsTheSame) return { kind: 'same print', key: 'same print' };
  if (wording.approval) return { kind: 'facts', key: `facts ${factsKey(wording)}` };
  if (wording.wording.in === 'quote') return null;
  if (replaces && change) {
    const kind = kindOf(change);
    return isShown(wording, replaces, change) ? { kind, key: `${kind} ${changeKey(change)}` } : null;
  }
  return newGroup(wording);
}

const ORDER: readonly ChangedPart[] = ['words', 'conditions', 'column', 'chart', 'link', 'photo'];

function kindOf(change: Change): ChangedPart {
  const parts = partsChanged(change);
  return ORDER.find((part) => parts.has(part)) ?? 'words';
}

function factsKey({ unshown }: Gathered): string {
  return JSON.stringify([...unshown].map(([about, all]) => [about, [...all].toSorted()]).toSorted());
}

/** All that its figures do has been shown with the entry that it replaces: a screen of changes need not show it again. */
function isShown({ facts }: Gathered, { facts: before }: Approval, change: Change): boolean {
  const renamed = new Map([...facts].map(([about, all]) => [nameBefore(about, change), all]));
  return factsWithout(renamed, before).size === 0;
}

/** What was never read, and says nothing of the figures, or holds the claims of several publishers. */
function newGroup(wording: Gathered): Group | null {
  const { wording: words, printings } = wording;
  const [printing] = printings;
  const passages = printing ? passagesOf(printing) : [];
  if (passages.length === 0)
    return STATEMENTS.has(words.in) ? null : { kind: 'other texts', key: 'other texts' };
  const claims = claimsKey(wording);
  if (claims !== null) return { kind: 'claims', key: claims };
  // A figure, a claim or a chart is read by itself.
  if (words.with.length > 0) return null;
  if (passages.every(({ box }) => box === 'help')) return { kind: 'help boxes', key: 'help boxes' };
  return words.in === 'heading' ? { kind: 'headings', key: 'headings' } : null;
}

/** Texts that say something new of what happened. */
const STATEMENTS: ReadonlySet<string> = new Set(['update', 'correction']);

/** The same for wordings that differ only in whose claim they hold; null where one edition does not show all facts. */
function claimsKey({ wording, printings, facts }: Gathered): string | null {
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
