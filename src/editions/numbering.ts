import { estimateOf, isWorkedOut } from '../figures/compare.ts';
import { describeValue } from '../figures/describe.ts';
import type { Ground } from '../figures/ground.ts';
import { originsOf } from '../figures/origins.ts';
import { overridesBehind } from '../figures/overridden.ts';
import { printInWords } from '../figures/print.ts';
import { isLevelKind, type Value } from '../figures/result.ts';
import type { Atom } from '../prose/atom.ts';
import type { Attested } from '../prose/attested.ts';
import type { Numbering } from '../prose/composition.ts';
import { decimalsOf } from '../words/digits.ts';
import type { TracedCells } from '../words/facts.ts';
import type { Language } from '../words/language.ts';
import type { AttestedClaim, KnownClaim, KnownFigure } from './edition.ts';
import { knownClaim, linesOf } from './knownClaim.ts';
import { originTexts } from './originTexts.ts';

type FigureAtom = Extract<Atom, { kind: 'figure' }>;

/** Gives the figures of a page their rows in "How we know"; a figure printed twice has one row. */
export class PageNumbering implements Numbering {
  readonly #figures = new Map<string, KnownFigure>();
  readonly #claims = new Map<string, KnownClaim>();
  readonly #attested = new Map<string, AttestedClaim>();
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  figure({ value }: FigureAtom): string {
    const key = [
      value.series.table.id,
      value.series.column.name,
      value.area.code,
      value.measure,
      ...(value.argument === undefined ? [] : [value.argument]),
      ...(value.group ? [value.group.by] : []),
      value.periods.map(({ id }) => id).join(),
    ].join('\u0000');
    const known =
      this.#figures.get(key) ?? knownFigure(`known-${this.#figures.size + 1}`, value, this.#language);
    this.#figures.set(key, known);
    return known.id;
  }

  claim(grounds: readonly Ground[], says: string): string | null {
    const key = JSON.stringify(
      grounds.map(({ name, measure, series, from, to }) => [
        ...[name, measure, series.table.id, series.column.name, series.area.code, from?.id, to?.id],
      ]),
    );
    const made = `claim-${this.#claims.size + 1}`;
    const known = this.#claims.get(key) ?? knownClaim(made, says, grounds, this.#language);
    if (known) this.#claims.set(key, known);
    return known?.id ?? null;
  }

  attested({ id, says, by, date, url }: Attested): string {
    const known = this.#attested.get(id) ?? {
      id: `attested-${this.#attested.size + 1}`,
      says,
      by,
      date,
      url,
    };
    this.#attested.set(id, known);
    return known.id;
  }

  get knownFigures(): KnownFigure[] {
    return [...this.#figures.values()];
  }

  get knownClaims(): KnownClaim[] {
    return [...this.#claims.values()];
  }

  get attestedClaims(): AttestedClaim[] {
    return [...this.#attested.values()];
  }
}

function knownFigure(id: string, value: Value, language: Language): KnownFigure {
  const { table, column } = value.series;
  const origins = originsOf(value);
  const beside = value.beside?.series.table === table ? undefined : value.beside;
  return {
    id,
    printed: printInWords(value, language),
    what: `${describeValue(value, language)}, ${value.area.name}`,
    measure: value.measure,
    period: language.periods.span(value.periods),
    how: [
      ...(value.how ? [value.how] : []),
      ...originTexts(value, origins, sourcesOf(value), language),
      ...boundsHow(value, language),
      ...groupOf(value, language),
      ...overridesOf(value, language),
      ...storedOf(value, language),
      ...value.status.map((each) => language.figures.status[each]),
    ].join('; '),
    table: table.id,
    column: column.name,
    ...boundsIn(value),
    ...(value.value !== null && { value: value.value }),
    ...(value.status.length > 0 && { status: value.status }),
    lines: linesOf(value.points.filter((point) => !beside?.points.includes(point))),
    ...(beside && beside.points.length > 0 && { beside: cellsOf(beside) }),
    origins,
    sources: sourcesOf(value),
  };
}

/** The interval of a printed cell, for programs. */
function boundsIn(value: Value): Pick<KnownFigure, 'bounds'> {
  const { bounds: declared } = value.series.column;
  const { bounds } = estimateOf(value);
  return declared && bounds ? { bounds: { ...bounds, confidence: declared.confidence } } : {};
}

/** A cell as the table holds it, where it is printed in another way: rounded, or in words. */
function storedOf(value: Value, language: Language): string[] {
  const [point, ...others] = value.points;
  if (value.how !== '' || !isLevelKind(value.kind) || others.length > 0 || !point?.value) return [];
  const stored = language.numbers.exact(point.value);
  return printInWords(value, language).includes(stored) ? [] : [language.figures.how.stored(stored)];
}

/** Of estimates: the interval, its confidence level, and when two are said to differ. */
export function boundsHow(value: Value, { figures: { how, interval }, numbers }: Language): string[] {
  const column = value.series.column.bounds ? value.series.column : value.beside?.series.column;
  if (!column?.bounds) return [];
  const confidence = numbers.percentage(column.bounds.confidence, decimalsOf(column.bounds.confidence));
  if (isWorkedOut(value)) return [how.estimates(confidence), how.unbounded];
  const { bounds } = estimateOf(value);
  const [lower = '', upper = ''] = bounds
    ? [bounds.lower, bounds.upper].map((end) => numbers.amount(end, column))
    : [];
  return [bounds ? how.bounds(interval(lower, upper), confidence) : how.estimates(confidence), how.compared];
}

/** Of a place, or a number of areas, among whom. */
function groupOf({ group, kind, measure }: Value, { figures }: Language): string[] {
  const isOfAreas = kind === 'rank' || measure.endsWith('OfAreas');
  return group && isOfAreas ? [figures.how.group(group.name)] : [];
}

function sourcesOf({ series, beside }: Value): KnownFigure['sources'] {
  const others = beside?.series.table.sources ?? [];
  const { sources } = series.table;
  return [...sources, ...others.filter(({ id }) => sources.every((source) => source.id !== id))];
}

/** Overrides of published values that are wrong. */
function overridesOf({ points, series }: Value, { figures }: Language): string[] {
  const periods = new Set(points.map(({ period }) => period.id));
  return overridesBehind({ ...series, periods }).map(figures.override);
}

/** The cells of another figure, in another table. */
function cellsOf({ series: { table, column }, points }: Pick<Value, 'series' | 'points'>): TracedCells {
  return { table: table.id, title: table.title, column: column.name, lines: linesOf(points) };
}
