import { isKnown, type Series } from '../figures/series.ts';
import { cycleText } from '../tables/period.ts';
import { evidenceOf, factWords } from './evidence.ts';
import { type Elsewhere, type Example, factsElsewhere } from './examples.ts';
import { figuresOf, figureTitle, type ShownFigure } from './figures.ts';
import type { Line } from './line.ts';
import { editionCount } from './place.ts';
import { type Block, paragraph } from './screen.ts';
import type { Gathered, Printed, Surroundings } from './storyWordings.ts';
import { listed } from './unproved.ts';

/** A figure in one of the editions that are shown. */
interface Row {
  /** As it is shown: the nation's own figure is the one that other editions have of the nation. */
  readonly name: string;
  readonly figure: ShownFigure;
  readonly printing: Printed;
}

/** What each figure of a wording is and does in the editions that are shown, and what else it does elsewhere. */
export function figureBlocks(
  wording: Gathered,
  examples: readonly Example[],
  width: number,
  surroundings: Surroundings,
): Block[] {
  const rows = rowsOf(examples, surroundings);
  const numbers = new Map([...new Set(rows.map(({ name }) => name))].map((name, i) => [name, i + 1]));
  const elsewhere = factsElsewhere(wording, examples);
  const blocks = [...Map.groupBy(rows, ({ name }) => name)].map(([name, same]): Block => {
    const number = numbers.size > 1 ? `${numbers.get(name)}  ` : '';
    const title = [
      `${number}${figureTitle(name, surroundings)}`,
      ...aboutColumn(same[0]?.figure.series),
    ].join('; ');
    const texts = new Set(same.flatMap((row) => rowText(row, surroundings)));
    return {
      lines: [
        ...paragraph([{ text: title, as: 'dim' }], width, 0, 2),
        ...[...texts].flatMap((text) => paragraph(text, width, 2, 4)),
        ...others(elsewhere.get(name), width),
      ],
    };
  });
  const names = new Set(rows.flatMap(({ name, figure }) => [name, figure.name]));
  return [...blocks, together(rows, numbers, elsewhere, width), around(wording, names, width, surroundings)];
}

function rowsOf(examples: readonly Example[], surroundings: Surroundings): Row[] {
  const { nation } = surroundings.context;
  const rows = examples.flatMap(({ printing }) =>
    figuresOf(printing, surroundings).map((figure) => ({ name: figure.name, figure, printing })),
  );
  const names = new Set(rows.map(({ name }) => name));
  const local = new Set(rows.flatMap(({ name, printing }) => (printing.edition.area === nation ? [] : name)));
  return rows.map((row) => {
    const national = `${row.name}(nation)`;
    return names.has(national) && !local.has(row.name) ? { ...row, name: national } : row;
  });
}

/** `Durham: 37 cases in 2023; rose 9 per cent from 34`; without the place where the figure is of another. */
function rowText({ name: shown, figure, printing }: Row, { context }: Surroundings): string[] {
  const { name, series, values } = figure;
  const facts = printing.told.facts.get(name) ?? new Set<string>();
  const parts = [...values, ...evidenceOf(series, facts, context)];
  const { area } = printing.edition;
  const isOwn = series.area === area && shown === name;
  return parts.length === 0 ? [] : [`${isOwn ? `${area.name}: ` : ''}${parts.join('; ')}`];
}

/** What is counted, and when, as a reader is told. */
function aboutColumn(series: Series | undefined): string[] {
  if (!series) return [];
  const { kind, unit, denominator, partOf, changeOf } = series.column;
  const titleOf = (other: string) => series.table.columns.get(other)?.title ?? other;
  const latest = series.points.findLast(isKnown);
  return [
    kind.startsWith('percentage') ? [] : [kind, 'of', unit.many, denominator ?? []].flat().join(' '),
    partOf === undefined ? [] : `part of ${titleOf(partOf)}`,
    changeOf === undefined ? [] : `change of ${titleOf(changeOf)}`,
    latest ? cycleText(latest.period) : [],
  ].flat();
}

function others(facts: readonly Elsewhere[] | undefined, width: number): Line[] {
  if (!facts) return [];
  const texts = facts.map(({ fact, editions }) => `${factWords(fact)} (${few(editions)})`);
  return paragraph(`Elsewhere: ${texts.join('; ')}`, width, 2, 4);
}

/** `Durham`, `Durham and 3 more`. */
function few([first = '', ...more]: readonly string[]): string {
  return more.length > 0 ? `${first} and ${more.length} more` : first;
}

/** Two figures side by side, by their numbers: `1 and 2: the same way; 1 larger`. */
function together(
  rows: readonly Row[],
  numbers: ReadonlyMap<string, number>,
  elsewhere: ReadonlyMap<string, readonly Elsewhere[]>,
  width: number,
): Block {
  const shownAs = new Map(rows.map(({ name, figure }) => [figure.name, name]));
  const numberOf = (name: string) => numbers.get(shownAs.get(name) ?? name) ?? name;
  const found = new Map<string, Map<string, readonly string[]>>();
  const add = (about: string, fact: string, editions: readonly string[]) => {
    const [a = '', b = ''] = about.split(', ').map(numberOf).map(String);
    const words = fact.replace('first larger', `${a} larger`).replace('second larger', `${b} larger`);
    const pair = a < b ? `${a} and ${b}` : `${b} and ${a}`;
    const facts = found.get(pair) ?? new Map<string, readonly string[]>();
    found.set(pair, facts);
    facts.set(words, [...new Set([...(facts.get(words) ?? []), ...editions])]);
  };
  for (const { edition, told } of new Set(rows.map(({ printing }) => printing)))
    for (const [about, facts] of told.facts)
      if (about.includes(', ')) for (const fact of facts) add(about, fact, [edition.area.name]);
  for (const [about, facts] of elsewhere)
    if (about.includes(', ')) for (const { fact, editions } of facts) add(about, fact, editions);
  const lines = [...found].flatMap(([pair, facts]) => {
    const texts = [...facts].map(([fact, editions]) =>
      facts.size > 2 ? `${fact} (${few(editions)})` : fact,
    );
    return paragraph(`${pair}: ${texts.join('; ')}`, width, 2, 4);
  });
  return { lines: lines.length > 0 ? [[{ text: 'Side by side', as: 'dim' }], ...lines] : [] };
}

/** Of a wording without a figure: how those around it go. */
function around(
  { facts, printings }: Gathered,
  own: ReadonlySet<string>,
  width: number,
  surroundings: Surroundings,
): Block {
  const names = [...facts.keys()].filter((about) => !about.includes(', ') && !own.has(about));
  const lines = names.flatMap((name) => {
    const texts = [...(facts.get(name) ?? [])].map((fact) => {
      const count = printings.filter(({ told }) => told.facts.get(name)?.has(fact)).length;
      return count === printings.length ? fact : `${fact} (${editionCount(count)})`;
    });
    return paragraph(`${figureTitle(name, surroundings)}: ${listed(texts)}`, width, 2, 4);
  });
  return { lines: lines.length > 0 ? [[{ text: 'The figures around it', as: 'dim' }], ...lines] : [] };
}
