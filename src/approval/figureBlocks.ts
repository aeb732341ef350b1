import { isKnown, type Series } from '../figures/series.ts';
import { listed } from '../report/phrases.ts';
import { isRankEnd } from '../wordings/editionFacts.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { evidenceOf, factWords } from './evidence.ts';
import { type Elsewhere, type Example, factsElsewhere } from './examples.ts';
import { figuresOf, figureTitle, ownFacts, type ShownFigure } from './figures.ts';
import { editionCount } from './place.ts';
import { type Block, paragraph, titledBlock } from './screen.ts';
import type { ReviewContext, ShownPrinting, StoryWording } from './storyWordings.ts';
import type { Line } from './terminalText.ts';

/** A figure in one of the examples. */
interface Row {
  /** Display name: the nation's own figure takes the name that local editions use. */
  readonly name: string;
  readonly figure: ShownFigure;
  readonly printing: ShownPrinting;
}

/** Each figure of a wording: what it is, its facts in the examples, and other facts elsewhere. */
export function figureBlocks(
  wording: StoryWording,
  examples: readonly Example[],
  width: number,
  review: ReviewContext,
): Block[] {
  const rows = rowsOf(examples, review);
  const numbers = new Map([...new Set(rows.map(({ name }) => name))].map((name, i) => [name, i + 1]));
  const elsewhere = factsElsewhere(wording, examples);
  const blocks = [...Map.groupBy(rows, ({ name }) => name)].map(([name, same]): Block => {
    const title = [figureTitle(name, review), ...aboutColumn(same[0]?.figure.series)].join('; ');
    const texts = new Set(same.flatMap(rowText));
    const lines = [...texts].flatMap((text) => paragraph(text, width, 2, 4));
    const number = numbers.size > 1 ? `${numbers.get(name)}  ` : '';
    const head = paragraph([{ text: number + title, as: 'dim' }], width, 0, 2);
    return { lines: [...head, ...lines, ...elsewhereLines(elsewhere.get(name), width)] };
  });
  const names = new Set(rows.flatMap(({ name, figure }) => [name, figure.name]));
  return [
    ...blocks,
    pairsBlock(pairsOf(rows, numbers, elsewhere), width),
    contextBlock(wording, names, width, review),
  ];
}

function rowsOf(examples: readonly Example[], review: ReviewContext): Row[] {
  const { nation } = review.context;
  const rows = examples.flatMap(({ printing }) =>
    figuresOf(printing, review).map((figure) => ({ name: figure.name, figure, printing })),
  );
  const names = new Set(rows.map(({ name }) => name));
  const local = new Set(rows.flatMap(({ name, printing }) => (printing.edition.area === nation ? [] : name)));
  return rows.map((row) => {
    const national = `${row.name}(nation)`;
    return names.has(national) && !local.has(row.name) ? { ...row, name: national } : row;
  });
}

/** `Eastmere: 37 cases in 2023; rose 9 per cent from 34`; where the title names another area, without a name. */
function rowText({ name: shown, figure, printing }: Row): string[] {
  const { name, series, values, context } = figure;
  const parts = [...values, ...evidenceOf(series, ownFacts(figure, printing.told.facts), context)];
  const isNamed = shown === name && (series.area === printing.edition.area || isRankEnd(figure));
  return parts.length === 0 ? [] : [`${isNamed ? `${series.area.name}: ` : ''}${parts.join('; ')}`];
}

/** What the column counts, and over which periods. */
function aboutColumn(series: Series | undefined): string[] {
  if (!series) return [];
  const { kind, unit, denominator, partOf, changeOf } = series.column;
  const titleOf = (other: string) => series.table.columns.get(other)?.title ?? other;
  const latest = series.points.findLast(isKnown);
  return [
    kind.startsWith('percentage') ? [] : [kind, 'of', unit.many, denominator ?? []].flat().join(' '),
    partOf === undefined ? [] : `part of ${titleOf(partOf)}`,
    changeOf === undefined ? [] : `change of ${titleOf(changeOf)}`,
    latest ? inEnglish.periods.cycle(latest.period) : [],
  ].flat();
}

function elsewhereLines(facts: readonly Elsewhere[] | undefined, width: number): Line[] {
  if (!facts) return [];
  const texts = facts.map(({ fact, editions }) => `${factWords(fact)} (${abbreviated(editions)})`);
  return paragraph(`Elsewhere: ${texts.join('; ')}`, width, 2, 4);
}

/** `Eastmere`, `Eastmere and 3 more`. */
function abbreviated([first = '', ...more]: readonly string[]): string {
  return more.length > 0 ? `${first} and ${more.length} more` : first;
}

/** Facts of each pair of figures, and where they hold: `1 and 2` → `1 larger` → Eastmere. */
type Pairs = Map<string, Map<string, Set<string>>>;

function pairsOf(
  rows: readonly Row[],
  numbers: ReadonlyMap<string, number>,
  elsewhere: ReadonlyMap<string, readonly Elsewhere[]>,
): Pairs {
  const shownAs = new Map(rows.map(({ name, figure }) => [figure.name, name]));
  const numberOf = (name: string) => String(numbers.get(shownAs.get(name) ?? name) ?? name);
  const pairs: Pairs = new Map();
  const add = (about: string, fact: string, editions: readonly string[]) => {
    if (!about.includes(', ')) return;
    const [a = '', b = ''] = about.split(', ').map(numberOf);
    const words = fact.replace('first larger', `${a} larger`).replace('second larger', `${b} larger`);
    const pair = a < b ? `${a} and ${b}` : `${b} and ${a}`;
    const facts = pairs.get(pair) ?? new Map<string, Set<string>>();
    pairs.set(pair, facts.set(words, new Set([...(facts.get(words) ?? []), ...editions])));
  };
  for (const { edition, told } of new Set(rows.map(({ printing }) => printing)))
    for (const [about, facts] of told.facts) for (const fact of facts) add(about, fact, [edition.area.name]);
  for (const [about, facts] of elsewhere) for (const { fact, editions } of facts) add(about, fact, editions);
  return pairs;
}

/** `1 and 2: the same way; 1 larger`, by the numbers of the figures on the screen. */
function pairsBlock(pairs: Pairs, width: number): Block {
  const lines = [...pairs].flatMap(([pair, facts]) => {
    const texts = [...facts].map(([fact, editions]) =>
      facts.size > 2 ? `${fact} (${abbreviated([...editions])})` : fact,
    );
    return paragraph(`${pair}: ${texts.join('; ')}`, width, 2, 4);
  });
  return titledBlock('Side by side', lines);
}

/** For a wording without figures: the facts of those around it. */
function contextBlock(
  { facts, printings }: StoryWording,
  own: ReadonlySet<string>,
  width: number,
  review: ReviewContext,
): Block {
  const names = [...facts.keys()].filter((about) => !about.includes(', ') && !own.has(about));
  const lines = names.flatMap((name) => {
    const texts = [...(facts.get(name) ?? [])].map((fact) => {
      const count = printings.filter(({ told }) => told.facts.get(name)?.has(fact)).length;
      return count === printings.length ? fact : `${fact} (${editionCount(count)})`;
    });
    return paragraph(`${figureTitle(name, review)}: ${listed(texts)}`, width, 2, 4);
  });
  return titledBlock('The figures around it', lines);
}
