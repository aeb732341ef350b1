import { counted, listed } from '../report/phrases.ts';
import { type Entry, type Section, section } from '../report/section.ts';
import { unreadEntry } from '../report/unreadEntry.ts';
import type { ChartChange } from './chartChanges.ts';
import type { FigureGroup, PrintedFigure } from './figureChanges.ts';
import type { SentenceChange } from './sentenceChanges.ts';
import type { StatementChange, Truth } from './statementChanges.ts';
import type { StoryChange } from './storyChange.ts';

/** Up to this many areas are named; the rest are counted. */
const NAMES = 6;

/** What new figures do to one story, the words before the numbers behind them. */
export function storySections(change: StoryChange): Section[] {
  const { story, figures, headlines, sentences, statements, ranks, branches } = change;
  const sentence = { layout: 'sentences', most: 1 } as const;
  return [
    ...section(`Story ${story}`, [{ label: summary(change), lines: editionLines(change) }], { isHead: true }),
    ...section('Figures', figures.map(figureEntry), { most: 6 }),
    ...section(
      'Sentences in other words',
      sentences.filter(({ words }) => words).map(sentenceEntry),
      sentence,
    ),
    ...section(
      'Sentences with other figures',
      sentences.filter(({ words }) => !words).map(sentenceEntry),
      sentence,
    ),
    ...section('Headlines', headlines.map(sentenceEntry), { ...sentence, most: 3 }),
    ...section('Statements that turned', statements.map(statementEntry)),
    ...section('Ranks', ranks.map(rankEntry)),
    ...section('Branches that flipped', branches.map(branchEntry)),
    ...section('Wordings that nobody has read', (change.unread ?? []).map(unreadEntry), {
      tone: 'look',
      unreadOf: story,
    }),
    ...section('Attested claims that lapse', change.lapsed.map(lapsedEntry), { tone: 'look' }),
    ...section('Quotes: do they speak of the old figures?', change.quotes.map(quoteEntry), { tone: 'look' }),
    ...section('Charts', change.charts.map(chartEntry), { layout: 'sentences' }),
    ...section('Leads', leadEntries(change)),
  ];
}

function lapsedEntry({ claim, why, editions }: StoryChange['lapsed'][number]): Entry {
  return { label: `${claim}, in ${counted(editions.length, 'edition')}`, lines: [why] };
}

function quoteEntry({ words, by, editions }: StoryChange['quotes'][number]): Entry {
  const said = by === '' ? words : `“${words.replaceAll(/^“|”$/g, '')}” — ${by}`;
  return { label: said, lines: [`in ${editionsText(editions)}`] };
}

function summary({ editions, changed }: StoryChange): string {
  return `${changed.length} of ${counted(editions, 'edition')} read or look otherwise`;
}

function editionLines({ added, lost, untold, changed, editions, unread }: StoryChange): string[] {
  return [
    unread?.length === 0 && untold.length === 0 ? 'nothing in it prints what has not been read' : [],
    changed.length > 0 && changed.length < editions ? `changed: ${listed(changed, NAMES)}` : [],
    added.length > 0 ? `new editions: ${listed(added, NAMES)}` : [],
    lost.length > 0 ? `editions lost: ${listed(lost, NAMES)}` : [],
    untold.length > 0 ? `cannot be told: ${listed(untold, NAMES)}` : [],
  ].flat();
}

function editionsText(names: readonly string[]): string {
  return names.length === 1 ? `the edition for ${names[0]}` : `${names.length} editions`;
}

function figureEntry({ what, measure, changes }: FigureGroup): Entry {
  return {
    label: `${what} (${measure})`,
    changes: changes.map(({ area, before, after, editions }) => {
      const where = editions.length === 1 && editions[0] === area ? '' : `, in ${editionsText(editions)}`;
      return { label: `${area}${where}`, before: printed(before), after: printed(after) };
    }),
  };
}

function printed(figure: PrintedFigure | null): string | null {
  return figure && (figure.period === '' ? figure.printed : `${figure.printed} (${figure.period})`);
}

function sentenceEntry({ kind, line, editions }: SentenceChange): Entry {
  const names = editions.map(({ area }) => area);
  return {
    label: `line ${line}, ${kind}, in ${names.length < 4 ? listed(names) : `${names.length} editions`}`,
    changes: editions.map(({ area, before, after }) => ({ label: area, before, after })),
  };
}

function statementEntry({ statement, before, after, areas }: StatementChange): Entry {
  return {
    label: statement,
    changes: [{ label: listed(areas, NAMES), before: truthText(before), after: truthText(after) }],
  };
}

function truthText(truth: Truth): string {
  return truth === null ? 'not known' : String(truth);
}

function rankEntry({ what, of, moves }: StoryChange['ranks'][number]): Entry {
  const text = (rank: number | null) => (rank === null ? 'not ranked' : String(rank));
  return {
    label: `${what}, of ${of}`,
    changes: moves.map(({ area, before, after }) => ({
      label: area,
      before: text(before),
      after: text(after),
    })),
  };
}

function branchEntry({ line, label, taken, left }: StoryChange['branches'][number]): Entry {
  const lines = [
    taken.length > 0 ? `now taken by ${listed(taken, NAMES)}` : [],
    left.length > 0 ? `no longer by ${listed(left, NAMES)}` : [],
  ].flat();
  return { label: `line ${line}  ${label}`, lines };
}

function chartEntry({ id, type, changed, added, lost, example }: ChartChange): Entry {
  const { area, before, after } = example;
  const lines = [
    added.length > 0 ? `new in ${listed(added, NAMES)}` : [],
    lost.length > 0 ? `gone from ${listed(lost, NAMES)}` : [],
  ].flat();
  return {
    label: `${id} (${type}), in ${editionsText([...changed, ...added, ...lost])}`,
    lines,
    changes: [
      { label: `${area}, title`, before: before?.title.plain ?? null, after: after?.title.plain ?? null },
      { label: `${area}, alt text`, before: before?.alt ?? null, after: after?.alt ?? null },
    ].filter((turn) => turn.before !== turn.after),
    pictures: { before: before?.svg.wide ?? null, after: after?.svg.wide ?? null },
  };
}

const LEADS = 5;

function leadEntries({ leads }: StoryChange): Entry[] {
  return leads.slice(0, LEADS).map(({ area, reasons, sentence }) => {
    return { label: `${area} (${reasons.join('; ')})`, lines: [sentence] };
  });
}
