import { plainFacts } from '../wordings/unread.ts';
import type { Cause, CauseKind, Member } from './causes.ts';
import type { changeOf } from './change.ts';
import { examplesOf } from './examples.ts';
import { figureBlocks } from './figureBlocks.ts';
import { textOf } from './figures.ts';
import { plainText } from './line.ts';
import { lineOf, placeOf, printedIn } from './place.ts';
import { causeLines, reasonLines } from './reasons.ts';
import { type Block, paragraph } from './screen.ts';
import { unprovedText } from './spans.ts';
import type { Surroundings } from './storyWordings.ts';
import { unprovedNotes } from './unproved.ts';

const WIDTH = 96;

/** What is unread, as text that goes into a file or a log. */
export function listText(causes: readonly Cause[], surroundings: Surroundings): string {
  return causes.map((cause) => causeText(cause, surroundings)).join('\n\n\n');
}

function causeText(cause: Cause, surroundings: Surroundings): string {
  const isGroup = cause.members.length > 1;
  const head = isGroup ? [linesText([{ lines: causeLines(cause, WIDTH, surroundings) }])] : [];
  return [...head, ...cause.members.map((member) => memberText(member, surroundings))].join('\n\n');
}

function memberText(member: Member, surroundings: Surroundings): string {
  const { wording } = member;
  const examples = examplesOf(wording, surroundings);
  const notProved = notProvedOf(member, surroundings);
  const head = `${lineOf(wording)}  ${placeOf(wording)}, ${printedIn(wording)}`;
  const blocks: Block[] = [
    { lines: [[{ text: head }], ...reasonLines(member, WIDTH, surroundings)] },
    ...examples.slice(0, 1).map(({ printing }) => ({ lines: paragraph(textOf(printing), WIDTH) })),
    { lines: notProved.flatMap((note) => paragraph(`not proved: ${note}`, WIDTH, 2, 4)) },
    ...figureBlocks(wording, examples, WIDTH - 2, surroundings).map(({ lines }) => ({
      lines: lines.map((line) => [{ text: '  ' }, ...line]),
    })),
  ];
  return linesText(blocks);
}

function linesText(blocks: readonly Block[]): string {
  return blocks.flatMap(({ lines }) => lines.map(plainText)).join('\n');
}

function notProvedOf({ wording }: Member, surroundings: Surroundings): string[] {
  const words = examplesOf(wording, surroundings).flatMap(({ printing }) =>
    unprovedText(printing, surroundings),
  );
  return [...new Set([...words, ...unprovedNotes(wording, surroundings)])];
}

/** The same for machines. */
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
  /** As the first of them prints it. */
  readonly printed: string;
  readonly facts: Readonly<Record<string, readonly string[]>>;
  /** Of a wording that was read: what nobody was shown. */
  readonly unshown: Readonly<Record<string, readonly string[]>>;
  readonly notProved: readonly string[];
  /** The text of the entry whose place it takes; null where there is none. */
  readonly replaces: string | null;
  readonly change: ReturnType<typeof changeOf> | null;
}

export function listedCauses(causes: readonly Cause[], surroundings: Surroundings): ListedCause[] {
  return causes.map(({ kind, members }) => ({
    cause: kind,
    wordings: members.map((member) => listedWording(member, surroundings)),
  }));
}

function listedWording(member: Member, surroundings: Surroundings): ListedWording {
  const { wording, replaces, change } = member;
  const [first] = examplesOf(wording, surroundings);
  return {
    ...wording.wording,
    file: wording.file,
    line: wording.line,
    editions: wording.printings.map(({ edition }) => edition.slug),
    printed: first ? textOf(first.printing) : '',
    facts: plainFacts(wording.facts),
    unshown: plainFacts(wording.unshown),
    notProved: notProvedOf(member, surroundings),
    replaces: replaces?.wording.text ?? null,
    change,
  };
}
