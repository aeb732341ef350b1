import { attestedLines, scopesIn } from './attestedLines.ts';
import type { Cause, Member } from './causes.ts';
import { conditionsInWords as inWords } from './conditionWords.ts';
import { type Example, examplesOf } from './examples.ts';
import { figureBlocks } from './figureBlocks.ts';
import { textOf } from './figures.ts';
import { cut, hung, type Line } from './line.ts';
import { chartText, editionCount, editionName, neighboursOf } from './place.ts';
import { reasonLines } from './reasons.ts';
import { type Block, paragraph, some, titled } from './screen.ts';
import { textSpans, unprovedText } from './spans.ts';
import type { Gathered, Printed, Surroundings } from './storyWordings.ts';
import { unprovedNotes } from './unproved.ts';

/** So much of the passages around a wording is shown. */
const AROUND = 2;

/** One wording: its words where they stand, its examples, what is not proved; then what its figures do, and what is proved. */
export function wordingScreen(
  { members: [member] }: Cause,
  width: number,
  surroundings: Surroundings,
): Block[] {
  const { wording } = member;
  const examples = examplesOf(wording, surroundings);
  const [first, ...more] = examples;
  const printing = first?.printing;
  return [
    { lines: reasonLines(member, width, surroundings) },
    { lines: printing ? inPlace(wording, printing, width, surroundings) : [] },
    ...exampleBlocks(wording, more, printing, width, surroundings),
    titled('Not proved', notProvedLines(member, examples, width, surroundings)),
    ...figureBlocks(wording, examples, width, surroundings),
    titled('Proved', provedLines(wording, width, surroundings)),
    titled('Said by others', attestedLines(wording, width)),
    titled('The chart shows', printing ? chartLines(printing, width) : []),
    titled('It stands with', besides(wording, width)),
  ];
}

function inPlace(wording: Gathered, printing: Printed, width: number, surroundings: Surroundings): Line[] {
  const { before, after } = neighboursOf(printing);
  const dim = (text: string, end: 'first' | 'last') =>
    text === '' ? [] : some(paragraph([{ text, as: 'dim' }], width - 2), AROUND, end);
  const isOne = wording.printings.length === 1;
  const name = editionName(printing.edition);
  const area = cut(isOne ? `Only in ${name}` : name, width);
  return [
    [{ text: area, as: 'dim' }],
    ...dim(before, 'last'),
    ...barred(wordLines(printing, width, surroundings)),
    ...dim(after, 'first'),
  ];
}

/** A bar beside the wording itself, for terminals without bold letters. */
function barred(lines: readonly Line[]): Line[] {
  return lines.map((line) => hung({ text: '| ', as: 'strong' }, line));
}

function exampleBlocks(
  { printings }: Gathered,
  more: readonly Example[],
  first: Printed | undefined,
  width: number,
  surroundings: Surroundings,
): Block[] {
  const text = first && textOf(first);
  const isAlike = printings.length > 1 && printings.every((each) => textOf(each) === text);
  if (isAlike) {
    return [{ lines: [[{ text: `The same words in all ${editionCount(printings.length)}`, as: 'dim' }]] }];
  }
  return more.map(({ printing, traits }) =>
    titled(
      cut([editionName(printing.edition), ...traits].join(', '), width),
      wordLines(printing, width, surroundings),
    ),
  );
}

function wordLines(printing: Printed, width: number, surroundings: Surroundings): Line[] {
  return textSpans(printing, surroundings).flatMap((spans) => paragraph(spans, width));
}

function notProvedLines(
  { wording }: Member,
  examples: readonly Example[],
  width: number,
  surroundings: Surroundings,
): Line[] {
  const words = examples.flatMap(({ printing }) => unprovedText(printing, surroundings));
  const notes = [...new Set([...words, ...unprovedNotes(wording, surroundings)])];
  return notes.flatMap((note) => paragraph([{ text: note, as: 'unproved' }], width));
}

/** The conditions under which it is printed, and whose claims it holds. */
function provedLines(wording: Gathered, width: number, surroundings: Surroundings): Line[] {
  const { when } = wording.wording;
  const parts = scopesIn(wording).flatMap((scope) => (scope.attested ? [] : scope.when));
  const inside = [...new Set(parts)].filter((condition) => !when.includes(condition));
  const all = when.filter((condition) => !condition.startsWith('attested by '));
  return [
    ...(all.length > 0 ? paragraph(`printed only ${inWords(all, surroundings)}`, width, 2, 4) : []),
    ...(inside.length > 0
      ? paragraph(`some words of it only ${inWords(inside, surroundings)}`, width, 2, 4)
      : []),
  ];
}

function chartLines(printing: Printed, width: number): Line[] {
  const text = chartText(printing);
  return text === '' ? [] : paragraph(text, width);
}

/** What else its reader relies on: links, photos. */
function besides({ wording }: Gathered, width: number): Line[] {
  const lines = wording.with.filter((line) => /^(?:link to|photo) /.test(line));
  return lines.flatMap((line) => paragraph(line.replace(/^link to /, ''), width));
}
