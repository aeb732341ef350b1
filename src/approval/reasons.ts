import type { Cause, CauseKind, Member } from './causes.ts';
import { conditionsInWords, conditionWords } from './conditionWords.ts';
import { factWords, relatedFacts } from './evidence.ts';
import { figureTitle } from './figures.ts';
import { editionCount } from './place.ts';
import { paragraph } from './screen.ts';
import { changeSpans, lineDiff } from './spans.ts';
import type { ReviewContext, StoryWording } from './storyWordings.ts';
import type { Line, Span } from './terminalText.ts';
import type { LineChanges, WordingChange } from './wordingChange.ts';
import { wordingDiff } from './wordingDiff.ts';

/** Why a wording is unread. Empty for a new one. */
export function reasonLines(member: Member, width: number, review: ReviewContext): Line[] {
  const { wording, replaces } = member;
  if (wording.approval) return newFacts(wording, width, review);
  if (member.printsTheSame) {
    const text =
      'Rewritten, and reads the same: in every edition it prints words that were approved, from the same cells.';
    return [...paragraph(text, width, 0), ...changeLines(member, width, review)];
  }
  if (!replaces) return [];
  const isQuote = wording.wording.in === 'quote';
  const title = isQuote ? 'A person’s words were edited' : 'Changed';
  const { by, on } = replaces;
  return [
    ...paragraph(`${title} since ${by} approved it on ${on}:`, width, 0),
    ...changeLines(member, width, review),
  ];
}

/** The changes in words, conditions, columns and context. */
export function changeLines(member: Member, width: number, review: ReviewContext): Line[] {
  const { change } = member;
  const words = wordingDiff(member);
  return [
    ...(words ? paragraph(changeSpans(words), width) : []),
    ...(change ? contextLines(change, width, review) : []),
  ];
}

/** The changes in conditions, columns and context. */
function contextLines(change: WordingChange, width: number, review: ReviewContext): Line[] {
  const { inside, outside } = change.moved;
  return [
    ...conditionLines(change.when, width, review),
    ...movedLines('now of a part of the text only', inside, width, review),
    ...movedLines('now of the whole text', outside, width, review),
    ...withLines(change.with, width),
  ];
}

function movedLines(how: string, lines: readonly string[], width: number, review: ReviewContext): Line[] {
  return lines.length > 0 ? paragraph(`${how}: ${conditionsInWords(lines, review)}`, width, 2, 4) : [];
}

function conditionLines({ removed, added }: LineChanges, width: number, review: ReviewContext): Line[] {
  if (removed.length + added.length === 0) return [];
  const words = (lines: readonly string[]) => lines.map((line) => conditionWords(line, review));
  const spans = changeSpans(lineDiff(words(removed), words(added)));
  return paragraph([{ text: 'printed only: ' }, ...spans], width, 2, 4);
}

function withLines({ removed, added }: LineChanges, width: number): Line[] {
  if (removed.length + added.length === 0) return [];
  return paragraph(changeSpans(lineDiff(removed, added)), width, 2, 4);
}

/** `Approved where Burglaries recorded rose; now it fell in 3 editions.` */
function newFacts(wording: StoryWording, width: number, review: ReviewContext): Line[] {
  const { approval } = wording;
  const by = approval ? `Approved by ${approval.by} on ${approval.on}. ` : '';
  return [
    ...paragraph(`${by}The figures do now what was not shown:`, width, 0),
    ...factNews([wording], width, review),
  ];
}

/** For each figure: the facts approved before, the new ones, and how many editions have them. */
function factNews(wordings: readonly StoryWording[], width: number, review: ReviewContext): Line[] {
  const [first] = wordings;
  return [...(first?.unshown ?? [])].flatMap(([about, facts]) => {
    const known = relatedFacts(facts, first?.approval?.facts.get(about) ?? new Set());
    const names = about.split(', ').map((name) => figureTitle(name, review));
    const news = [...facts].map(
      (fact) => `${factWords(fact)} in ${editionCount(editionsOf(wordings, about, fact))}`,
    );
    const before = known.length > 0 ? `approved where ${known.map(factWords).join(', ')}; ` : '';
    const spans: Span[] = [
      { text: `${names.join(' and ')}: ${before}` },
      { text: `now ${news.join(', ')}`, as: 'strong' },
    ];
    return paragraph(spans, width, 2, 4);
  });
}

/** Number of editions that print any of the wordings with a new fact. */
function editionsOf(wordings: readonly StoryWording[], about: string, fact: string): number {
  const news = wordings.flatMap(({ printings }) =>
    printings.filter(({ told }) => told.unshown.get(about)?.has(fact)),
  );
  return new Set(news.map(({ edition }) => edition.slug)).size;
}

/** Why the wordings of a group are unread. */
export function causeLines({ kind, members }: Cause, width: number, review: ReviewContext): Line[] {
  const [{ change }] = members;
  const title = paragraph(`${members.length} ${TITLES[kind]}`, width, 0);
  if (kind === 'facts')
    return [
      ...title,
      ...factNews(
        members.map(({ wording }) => wording),
        width,
        review,
      ),
    ];
  if (!change || kind === 'words') return title;
  return [...title, ...contextLines(change, width, review)];
}

/** Follows the number of wordings. */
const TITLES: Readonly<Record<CauseKind, string>> = {
  words: 'wordings with the same change of words:',
  conditions: 'wordings that are printed under other conditions, and have the same words:',
  column: 'wordings with a column that is described in another way:',
  chart: 'wordings with a chart whose settings have changed:',
  link: 'wordings with a link that leads elsewhere:',
  photo: 'wordings with another photo:',
  facts: 'wordings that were approved. The figures do now what was not shown with them:',
  'same print':
    'wordings that were rewritten and read the same: in every edition they print words that were approved, from the same cells.',
  'help boxes': 'wordings in help boxes that nobody has read. They say nothing of the figures.',
  headings: 'headings that nobody has read. They print no figure and make no claim.',
  'other texts': 'texts that nobody has read, and that pages show around the story.',
  claims: 'wordings that differ only in whose claim they hold:',
  'one wording': 'wording',
};
