import { attestedLines, scopesIn } from './attestedLines.ts';
import type { Cause, Member } from './causes.ts';
import { conditionsInWords as inWords } from './conditionWords.ts';
import { type Example, examplesOf } from './examples.ts';
import { figureBlocks } from './figureBlocks.ts';
import { textOf } from './figures.ts';
import { chartText, editionCount, editionName, neighboursOf } from './place.ts';
import { reasonLines } from './reasons.ts';
import { type Block, clipLines, paragraph, titledBlock } from './screen.ts';
import { textSpans, unprovedText } from './spans.ts';
import type { ReviewContext, ShownPrinting, StoryWording } from './storyWordings.ts';
import { hangingMark, type Line, truncate } from './terminalText.ts';
import { unprovedNotes } from './unproved.ts';

/** Lines shown of the neighbouring passages. */
const CONTEXT_LINES = 2;

/**
 * One wording: its words in context, examples and what is not proved; then its figures and what is proved.
 */
export function wordingScreen({ members: [member] }: Cause, width: number, review: ReviewContext): Block[] {
  const { wording } = member;
  const examples = examplesOf(wording, review);
  const [first, ...more] = examples;
  const printing = first?.printing;
  return [
    { lines: reasonLines(member, width, review) },
    { lines: printing ? inContext(wording, printing, width, review) : [] },
    ...exampleBlocks(wording, more, printing, width, review),
    ...supportBlocks(member, examples, width, review),
  ];
}

/** What its reader has to know besides the words: what is not proved, its figures and conditions, and others' claims. */
export function supportBlocks(
  { wording }: Member,
  examples: readonly Example[],
  width: number,
  review: ReviewContext,
): Block[] {
  const [first] = examples;
  return [
    titledBlock('Not proved', notProvedLines(wording, examples, width, review)),
    ...figureBlocks(wording, examples, width, review),
    titledBlock('Proved', provedLines(wording, width, review)),
    titledBlock('Said by others', attestedLines(wording, width)),
    titledBlock('The chart shows', first ? chartLines(first.printing, width) : []),
    titledBlock('It stands with', otherLines(wording, width)),
  ];
}

function inContext(
  wording: StoryWording,
  printing: ShownPrinting,
  width: number,
  review: ReviewContext,
): Line[] {
  const { before, after } = neighboursOf(printing);
  const dim = (text: string, end: 'first' | 'last') =>
    text === '' ? [] : clipLines(paragraph([{ text, as: 'dim' }], width - 2), CONTEXT_LINES, end);
  const isOne = wording.printings.length === 1;
  const name = editionName(printing.edition);
  const area = truncate(isOne ? `Only in ${name}` : name, width);
  return [
    [{ text: area, as: 'dim' }],
    ...dim(before, 'last'),
    ...withBar(wordLines(printing, width, review)),
    ...dim(after, 'first'),
  ];
}

/** Marks the wording for terminals without bold. */
function withBar(lines: readonly Line[]): Line[] {
  return lines.map((line) => hangingMark({ text: '| ', as: 'strong' }, line));
}

function exampleBlocks(
  { printings }: StoryWording,
  more: readonly Example[],
  first: ShownPrinting | undefined,
  width: number,
  review: ReviewContext,
): Block[] {
  const text = first && textOf(first);
  const isAlike = printings.length > 1 && printings.every((each) => textOf(each) === text);
  if (isAlike) {
    return [{ lines: [[{ text: `The same words in all ${editionCount(printings.length)}`, as: 'dim' }]] }];
  }
  return more.map(({ printing, traits }) =>
    titledBlock(
      truncate([editionName(printing.edition), ...traits].join(', '), width),
      wordLines(printing, width, review),
    ),
  );
}

function wordLines(printing: ShownPrinting, width: number, review: ReviewContext): Line[] {
  return textSpans(printing, review).flatMap((spans) => paragraph(spans, width));
}

function notProvedLines(
  wording: StoryWording,
  examples: readonly Example[],
  width: number,
  review: ReviewContext,
): Line[] {
  const words = examples.flatMap(({ printing }) => unprovedText(printing, review));
  const notes = [...new Set([...words, ...unprovedNotes(wording, review)])];
  return notes.flatMap((note) => paragraph([{ text: note, as: 'unproved' }], width));
}

/** The conditions of printing. */
function provedLines(wording: StoryWording, width: number, review: ReviewContext): Line[] {
  const { when } = wording.wording;
  const parts = scopesIn(wording).flatMap((scope) => (scope.attested ? [] : scope.when));
  const inside = [...new Set(parts)].filter((condition) => !when.includes(condition));
  const all = when.filter((condition) => !condition.startsWith('attested by '));
  return [
    ...(all.length > 0 ? paragraph(`printed only ${inWords(all, review)}`, width, 2, 4) : []),
    ...(inside.length > 0 ? paragraph(`some words of it only ${inWords(inside, review)}`, width, 2, 4) : []),
  ];
}

function chartLines(printing: ShownPrinting, width: number): Line[] {
  const text = chartText(printing);
  return text === '' ? [] : paragraph(text, width);
}

/** Other things that its reader relies on: links, photos. */
function otherLines({ wording }: StoryWording, width: number): Line[] {
  const lines = wording.with.filter((line) => /^(?:link to|photo) /.test(line));
  return lines.flatMap((line) => paragraph(line.replace(/^link to /, ''), width));
}
