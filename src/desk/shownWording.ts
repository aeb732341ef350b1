import { type Member, membersAmong } from '../approval/causes.ts';
import { examplesOf } from '../approval/examples.ts';
import { textOf } from '../approval/figures.ts';
import { editionName, neighboursOf, placeOf } from '../approval/place.ts';
import { printsTheSame } from '../approval/printsTheSame.ts';
import { reasonLines } from '../approval/reasons.ts';
import type { Block } from '../approval/screen.ts';
import { textSpans } from '../approval/spans.ts';
import {
  type ReviewContext,
  type ShownPrinting,
  type StoryWording,
  storyWordings,
} from '../approval/storyWordings.ts';
import type { Line } from '../approval/terminalText.ts';
import { supportBlocks } from '../approval/wordingScreen.ts';
import type { Story } from '../editions/story.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { DeskStory } from './desk.ts';
import { toldEditions } from './deskStory.ts';
import { digestOf } from './digest.ts';

/** A wording as its reader has to see it before it is approved. */
export interface ShownWording extends Pick<StoryWording, 'key' | 'file' | 'line' | 'isRead'> {
  /** `paragraph under “The rate”`. */
  readonly place: string;
  /** Of the words, all facts and the editions shown: an approval of something else is refused. */
  readonly digest: string;
  /** Who read it, and when; null where nobody has. */
  readonly read: { readonly by: string; readonly on: string } | null;
  /** How many editions print it. */
  readonly editions: number;
  /** Why it is unread: what changed, or which facts its approval lacks. Empty of a new one. */
  readonly reason: readonly Line[];
  readonly examples: readonly ShownExample[];
  /** All editions print the same words. */
  readonly isAlike: boolean;
  /** What is not proved, its figures, its conditions. */
  readonly support: readonly ShownSupport[];
}

/** An edition in which a wording is likely to be wrong. */
export interface ShownExample {
  /** Slug. */
  readonly edition: string;
  /** Index of the passage there; null for a text from outside of the story. */
  readonly passage: number | null;
  readonly area: string;
  /** `smallest change`. */
  readonly traits: readonly string[];
  /** Each passage, with what is not proved marked. */
  readonly texts: readonly Line[];
  /** The passages around it; '' at either end. */
  readonly before: string;
  readonly after: string;
}

export interface ShownSupport {
  readonly title: Line;
  readonly lines: readonly Line[];
}

/** Why the wordings of a story are unread. */
export interface Reasons {
  readonly member: (wording: StoryWording) => Member;
  readonly review: ReviewContext;
}

/** All wordings of a story as far as it is told. */
export interface StoryReading extends Reasons {
  readonly wordings: readonly StoryWording[];
}

/** Lines are as long as they like: a browser breaks them. */
const WIDE = Number.POSITIVE_INFINITY;

/** Told once for each state of a story: the desk has a new one for each telling. */
export function readingOf(story: DeskStory, review: ReviewContext): StoryReading {
  return readings(story)(review);
}

const readings = memoizeWeak((deskStory: DeskStory) =>
  memoizeWeak((review: ReviewContext): StoryReading => {
    const { story } = deskStory;
    const wordings = story ? storyWordings({ story, editions: toldEditions(deskStory) }, review.data) : [];
    const member = lazily(() => membersAmong(wordings, approvalsOf(story), printsTheSame(review)));
    return { wordings, member: (wording) => member()(wording), review };
  }),
);

export function shownWording(wording: StoryWording, { member, review }: Reasons): ShownWording {
  const why = wording.isRead
    ? { wording, replaces: null, change: null, printsTheSame: false }
    : member(wording);
  const examples = examplesOf(wording, review);
  const [first] = examples;
  const text = first && textOf(first.printing);
  return {
    key: wording.key,
    file: wording.file,
    line: wording.line,
    isRead: wording.isRead,
    place: placeOf(wording),
    digest: wordingDigest(wording, examples),
    read: wording.approval && { by: wording.approval.by, on: wording.approval.on },
    editions: wording.printings.length,
    reason: wording.isRead ? [] : reasonLines(why, WIDE, review).map(trimmed),
    examples: examples.map(({ printing, traits }) => ({
      edition: printing.edition.slug,
      passage: printing.told.passages[0] ?? null,
      area: editionName(printing.edition),
      traits,
      texts: textSpans(printing, review).map(plainButUnproved),
      ...neighboursOf(printing),
    })),
    isAlike: wording.printings.every((printing) => textOf(printing) === text),
    support: supportBlocks(why, examples, WIDE, review).flatMap(supportOf),
  };
}

function plainButUnproved(line: Line): Line {
  return line.map(({ text, as }) => (as === 'unproved' ? { text, as } : { text }));
}

/** Of the words and the facts that an approval would cover, and the editions in which they are shown. */
export function wordingDigest(
  { key, facts }: Pick<StoryWording, 'key' | 'facts'>,
  examples: readonly { readonly printing: Pick<ShownPrinting, 'edition'> }[],
): string {
  const sorted = [...facts].map(([about, all]) => [about, [...all].toSorted()]).toSorted();
  return digestOf(JSON.stringify([key, sorted, examples.map(({ printing }) => printing.edition.slug)]));
}

function approvalsOf(story: Story | null) {
  return story?.approvals ?? new Map();
}

function supportOf({ lines: [title, ...lines] }: Block): ShownSupport[] {
  return title ? [{ title: trimmed(title), lines: lines.map(trimmed) }] : [];
}

/** Without the indentation that a terminal needs. */
function trimmed([first, ...others]: Line): Line {
  if (!first) return [];
  const text = first.text.trimStart();
  return text === '' ? trimmed(others) : [{ ...first, text }, ...others];
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
