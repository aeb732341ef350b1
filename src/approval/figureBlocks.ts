import type { Facts } from '../wordings/approvals.ts';
import { columnText } from '../wordings/columnText.ts';
import { evidenceOf } from './evidence.ts';
import { type Elsewhere, type Example, factsElsewhere } from './examples.ts';
import { figuresOf, figureTitle, type ShownFigure } from './figures.ts';
import { type Line, widthOf } from './line.ts';
import { type Block, paragraph } from './screen.ts';
import type { Gathered, Surroundings } from './storyWordings.ts';
import { listed } from './unproved.ts';

/** What each figure of a wording is and does in the editions that are shown, and what else it does elsewhere. */
export function figureBlocks(
  wording: Gathered,
  examples: readonly Example[],
  width: number,
  surroundings: Surroundings,
): Block[] {
  const elsewhere = factsElsewhere(wording, examples);
  const figures = examples.map(({ printing }) => ({ printing, figures: figuresOf(printing, surroundings) }));
  const names = [...new Set(figures.flatMap((each) => each.figures.map(({ name }) => name)))];
  const numbers = new Map(names.map((name, i) => [name, i + 1]));
  const blocks = names.map((name): Block => {
    const rows = figures.flatMap(({ printing, figures: own }) => {
      const figure = own.find((each) => each.name === name);
      if (!figure) return [];
      const facts = printing.told.facts.get(name) ?? new Set<string>();
      const text = figureText(figure, facts, surroundings);
      return text === '' ? [] : paragraph(`${printing.edition.area.name}: ${text}`, width, 2, 4);
    });
    const title = titleText(
      name,
      numbers,
      figures.flatMap((each) => each.figures),
      surroundings,
    );
    return {
      lines: [
        ...paragraph([{ text: title, as: 'dim' }], width, 0, 2),
        ...rows,
        ...others(elsewhere.get(name), width),
      ],
    };
  });
  return [
    ...blocks,
    together(wording, examples, numbers, elsewhere, width),
    around(wording, names, width, surroundings),
  ];
}

function figureText(
  { series, values }: ShownFigure,
  facts: ReadonlySet<string>,
  { context }: Surroundings,
): string {
  return [...(values.length > 0 ? [values.join('; ')] : []), ...evidenceOf(series, facts, context)].join(
    '; ',
  );
}

/** `1  Burglaries recorded; count of burglary, burglaries`: all that the wording takes from its column. */
function titleText(
  name: string,
  numbers: ReadonlyMap<string, number>,
  figures: readonly ShownFigure[],
  surroundings: Surroundings,
): string {
  const series = figures.find((figure) => figure.name === name)?.series;
  const title = figureTitle(name, surroundings);
  const [, rest = ''] = series
    ? columnText(series.table)(series.column).split(`${series.column.title}; `)
    : [];
  const number = numbers.size > 1 ? `${numbers.get(name)}  ` : '';
  return `${number}${title}${rest && `; ${rest}`}`;
}

function others(facts: readonly Elsewhere[] | undefined, width: number): Line[] {
  if (!facts) return [];
  const texts = facts.map(({ fact, editions }) => `${fact} (${few(editions)})`);
  return paragraph(`Elsewhere: ${texts.join('; ')}`, width, 2, 4);
}

/** `Durham`, `Durham and 3 more`. */
export function few([first = '', ...more]: readonly string[]): string {
  return more.length > 0 ? `${first} and ${more.length} more` : first;
}

/** Two figures side by side, by their numbers: `1 and 2: the same way; 1 larger`. */
function together(
  { facts }: Gathered,
  examples: readonly Example[],
  numbers: ReadonlyMap<string, number>,
  elsewhere: ReadonlyMap<string, readonly Elsewhere[]>,
  width: number,
): Block {
  const pairs = [...facts.keys()].filter((about) => about.includes(', '));
  const lines = pairs.flatMap((about) => {
    const [a, b] = about.split(', ').map((name) => numbers.get(name) ?? name);
    const word = (fact: string) =>
      fact.replace('first larger', `${a} larger`).replace('second larger', `${b} larger`);
    const byFact = new Map<string, string[]>();
    for (const { printing } of examples) {
      for (const fact of printing.told.facts.get(about) ?? [])
        byFact.set(fact, [...(byFact.get(fact) ?? []), printing.edition.area.name]);
    }
    for (const { fact, editions } of elsewhere.get(about) ?? []) byFact.set(fact, [...editions]);
    const texts = [...byFact].map(([fact, editions]) =>
      byFact.size > 2 ? `${word(fact)} (${few(editions)})` : word(fact),
    );
    return paragraph(`${a} and ${b}: ${texts.join('; ')}`, width, 2, 4);
  });
  return { lines: lines.length > 0 ? [[{ text: 'Side by side', as: 'dim' }], ...lines] : [] };
}

/** Of a wording without a figure: how those around it go. */
function around(
  { facts, printings }: Gathered,
  own: readonly string[],
  width: number,
  surroundings: Surroundings,
): Block {
  const names = [...facts.keys()].filter((about) => !about.includes(', ') && !own.includes(about));
  const lines = names.flatMap((name) => {
    const texts = [...(facts.get(name) ?? [])].map((fact) => {
      const count = printings.filter(({ told }) => told.facts.get(name)?.has(fact)).length;
      return count === printings.length ? fact : `${fact} (${count})`;
    });
    return paragraph(`${figureTitle(name, surroundings)}: ${listed(texts)}`, width, 2, 4);
  });
  return { lines: lines.length > 0 ? [[{ text: 'The figures around it', as: 'dim' }], ...lines] : [] };
}

/** `Burglaries recorded: rose, no record`, for each figure. */
export function factTexts(facts: Facts, surroundings: Surroundings): string[] {
  return [...facts].map(([about, all]) => {
    const names = about.split(', ').map((name) => figureTitle(name, surroundings));
    return `${listed(names)}: ${[...all].join(', ')}`;
  });
}

export function widest(names: readonly string[], most: number): number {
  return Math.min(most, Math.max(0, ...names.map(widthOf)));
}
