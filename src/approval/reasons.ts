import type { Cause, CauseKind, Member } from './causes.ts';
import type { Change, Lines } from './change.ts';
import { conditionWords } from './conditionWords.ts';
import { factsLike, factWords } from './evidence.ts';
import { figureTitle } from './figures.ts';
import type { Line, Span } from './line.ts';
import { editionCount } from './place.ts';
import { paragraph } from './screen.ts';
import { changeSpans, linesChanged } from './spans.ts';
import type { Gathered, Surroundings } from './storyWordings.ts';
import { wordingDifference } from './wordingDifference.ts';

/** Why a wording has to be read: what it says now that was not approved. Nothing for one that is new. */
export function reasonLines(member: Member, width: number, surroundings: Surroundings): Line[] {
  const { wording, replaces } = member;
  if (wording.approval) return newFacts(wording, width, surroundings);
  if (member.readsTheSame) {
    const text =
      'Rewritten, and reads the same: in every edition it prints words that were approved, from the same cells.';
    return [...paragraph(text, width, 0), ...changeLines(member, width, surroundings)];
  }
  if (!replaces) return [];
  const isQuote = wording.wording.in === 'quote';
  const title = isQuote ? 'A person’s words were edited' : 'Changed';
  const { by, on } = replaces;
  return [
    ...paragraph(`${title} since ${by} approved it on ${on}:`, width, 0),
    ...changeLines(member, width, surroundings),
  ];
}

/** The difference in words, then in conditions, columns and what else it stands with. */
export function changeLines(member: Member, width: number, surroundings: Surroundings): Line[] {
  const { change } = member;
  const words = wordingDifference(member);
  return [
    ...(words ? paragraph(changeSpans(words), width) : []),
    ...(change ? besideWords(change, width, surroundings) : []),
  ];
}

/** The conditions, columns and what else has changed around the words. */
function besideWords(change: Change, width: number, surroundings: Surroundings): Line[] {
  return [...conditionLines(change.when, width, surroundings), ...withLines(change.with, width)];
}

function conditionLines({ removed, added }: Lines, width: number, surroundings: Surroundings): Line[] {
  if (removed.length + added.length === 0) return [];
  const words = (lines: readonly string[]) => lines.map((line) => conditionWords(line, surroundings));
  const spans = changeSpans(linesChanged(words(removed), words(added)));
  return paragraph([{ text: 'printed only: ' }, ...spans], width, 2, 4);
}

function withLines({ removed, added }: Lines, width: number): Line[] {
  if (removed.length + added.length === 0) return [];
  return paragraph(changeSpans(linesChanged(removed, added)), width, 2, 4);
}

/** `Approved where Burglaries recorded rose; now it fell in 3 editions.` */
function newFacts(wording: Gathered, width: number, surroundings: Surroundings): Line[] {
  const { approval } = wording;
  const by = approval ? `Approved by ${approval.by} on ${approval.on}. ` : '';
  return [
    ...paragraph(`${by}The figures do now what was not shown:`, width, 0),
    ...factNews([wording], width, surroundings),
  ];
}

/** What was shown of each figure, and what is new, in how many editions of one of the wordings or another. */
function factNews(wordings: readonly Gathered[], width: number, surroundings: Surroundings): Line[] {
  const [first] = wordings;
  return [...(first?.unshown ?? [])].flatMap(([about, facts]) => {
    const known = factsLike(facts, first?.approval?.facts.get(about) ?? new Set());
    const names = about.split(', ').map((name) => figureTitle(name, surroundings));
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

/** How many editions print one of the wordings with a fact that is new. */
function editionsOf(wordings: readonly Gathered[], about: string, fact: string): number {
  const news = wordings.flatMap(({ printings }) =>
    printings.filter(({ told }) => told.unshown.get(about)?.has(fact)),
  );
  return new Set(news.map(({ edition }) => edition.slug)).size;
}

/** What has made all wordings of a group unread. */
export function causeLines({ kind, members }: Cause, width: number, surroundings: Surroundings): Line[] {
  const [{ change }] = members;
  const title = paragraph(`${members.length} ${TITLES[kind]}`, width, 0);
  if (kind === 'facts')
    return [
      ...title,
      ...factNews(
        members.map(({ wording }) => wording),
        width,
        surroundings,
      ),
    ];
  if (!change || kind === 'words') return title;
  return [...title, ...besideWords(change, width, surroundings)];
}

/** What is so of all of them. */
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
