import { plainFacts } from '../wordings/unread.ts';
import type { Cause, CauseKind, Member } from './causes.ts';
import { examplesOf } from './examples.ts';
import { figureBlocks } from './figureBlocks.ts';
import { textOf } from './figures.ts';
import { lineOf, placeOf, printedIn } from './place.ts';
import { causeLines, reasonLines } from './reasons.ts';
import { type Block, paragraph } from './screen.ts';
import { unprovedText } from './spans.ts';
import type { ReviewContext } from './storyWordings.ts';
import { plainText } from './terminalText.ts';
import { unprovedNotes } from './unproved.ts';
import type { wordingChange } from './wordingChange.ts';

const WIDTH = 96;

/** Unread wordings as plain text, for files and logs. */
export function listText(causes: readonly Cause[], review: ReviewContext): string {
  return causes.map((cause) => causeText(cause, review)).join('\n\n\n');
}

function causeText(cause: Cause, review: ReviewContext): string {
  const isGroup = cause.members.length > 1;
  const head = isGroup ? [linesText([{ lines: causeLines(cause, WIDTH, review) }])] : [];
  return [...head, ...cause.members.map((member) => memberText(member, review))].join('\n\n');
}

function memberText(member: Member, review: ReviewContext): string {
  const { wording } = member;
  const examples = examplesOf(wording, review);
  const notProved = notProvedOf(member, review);
  const head = `${lineOf(wording)}  ${placeOf(wording)}, ${printedIn(wording)}`;
  const blocks: Block[] = [
    { lines: [[{ text: head }], ...reasonLines(member, WIDTH, review)] },
    ...examples.slice(0, 1).map(({ printing }) => ({ lines: paragraph(textOf(printing), WIDTH) })),
    { lines: notProved.flatMap((note) => paragraph(`not proved: ${note}`, WIDTH, 2, 4)) },
    ...figureBlocks(wording, examples, WIDTH - 2, review).map(({ lines }) => ({
      lines: lines.map((line) => [{ text: '  ' }, ...line]),
    })),
  ];
  return linesText(blocks);
}

function linesText(blocks: readonly Block[]): string {
  return blocks.flatMap(({ lines }) => lines.map(plainText)).join('\n');
}

function notProvedOf({ wording }: Member, review: ReviewContext): string[] {
  const words = examplesOf(wording, review).flatMap(({ printing }) => unprovedText(printing, review));
  return [...new Set([...words, ...unprovedNotes(wording, review)])];
}

/** The same as JSON. */
export interface ListedCause {
  readonly cause: CauseKind;
  readonly wordings: readonly ListedWording[];
}

export interface ListedWording {
  readonly in: string;
  readonly text: string;
  readonly when: readonly string[];
  readonly with: readonly string[];
  readonly file: string;
  readonly line: number;
  /** Slugs. */
  readonly editions: readonly string[];
  /** As printed in the first of them. */
  readonly printed: string;
  readonly facts: Readonly<Record<string, readonly string[]>>;
  /** New facts of a wording that was approved. */
  readonly unshown: Readonly<Record<string, readonly string[]>>;
  readonly notProved: readonly string[];
  /** Text of the entry that it replaces, if any. */
  readonly replaces: string | null;
  readonly change: ReturnType<typeof wordingChange> | null;
}

export function listedCauses(causes: readonly Cause[], review: ReviewContext): ListedCause[] {
  return causes.map(({ kind, members }) => ({
    cause: kind,
    wordings: members.map((member) => listedWording(member, review)),
  }));
}

function listedWording(member: Member, review: ReviewContext): ListedWording {
  const { wording, replaces, change } = member;
  const [first] = examplesOf(wording, review);
  return {
    ...wording.wording,
    file: wording.file,
    line: wording.line,
    editions: wording.printings.map(({ edition }) => edition.slug),
    printed: first ? textOf(first.printing) : '',
    facts: plainFacts(wording.facts),
    unshown: plainFacts(wording.unshown),
    notProved: notProvedOf(member, review),
    replaces: replaces?.wording.text ?? null,
    change,
  };
}
