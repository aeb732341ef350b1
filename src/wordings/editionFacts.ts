import type { MeasureContext } from '../figures/result.ts';
import type { Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Run } from '../prose/passage.ts';
import type { Facts } from './approvals.ts';
import { factsOf, pairFacts, trendOf } from './facts.ts';
import { atomValue, type Statement } from './wordingOf.ts';

/** A series that a statement uses. */
interface Mention {
  readonly series: Series;
  /** Measure of the printed value; '' when the series is only judged or drawn. */
  readonly measure: string;
}

/** A mentioned series with the name of its facts. */
export interface Figure {
  readonly name: string;
  readonly series: Series;
}

/** The facts of one edition's figures, computed once for all statements. */
export class EditionFacts {
  readonly #area: Area;
  readonly #context: MeasureContext;
  readonly #facts = new Map<Series, ReadonlySet<string>>();
  readonly #trends = new Map<Series, string[]>();

  constructor(area: Area, context: MeasureContext) {
    this.#area = area;
    this.#context = context;
  }

  /** Figures that a statement prints or judges, without duplicates. */
  figuresOf(statement: Statement): Figure[] {
    return this.#named(statement.flatMap(({ runs }) => runs.flatMap(mentionsIn)));
  }

  /** For each statement, the figures printed under its heading; those of the whole page if there are none. */
  sectionsOf(statements: readonly Statement[]): (readonly Figure[])[] {
    let section = new Map<string, Figure>();
    const sections = statements.map((statement) => {
      if (statement[0].kind === 'heading') section = new Map();
      for (const figure of this.figuresOf(statement))
        if (!isRankEnd(figure)) section.set(figure.name, figure);
      return section;
    });
    const page = new Map(sections.flatMap((figures) => [...figures]));
    return sections.map((figures) => [...(figures.size > 0 ? figures : page).values()]);
  }

  /**
   * The facts that an approval of the statement must cover.
   * @param section figures printed under the same heading
   * @param drawn series drawn by the statement's chart
   */
  of(statement: Statement, section: readonly Figure[], drawn: readonly Series[]): Facts {
    const own = this.figuresOf(statement);
    if (own.length > 0)
      return new Map([...this.#singles(own), ...this.#pairs(own)].filter(([, facts]) => facts.size > 0));
    if (isExempt(statement)) return new Map();
    const around = [...section, ...this.#named(drawn.map((series) => ({ series, measure: '' })))];
    const trends = around.map(({ name, series }) => [name, new Set(this.#trendOf(series))] as const);
    return new Map(trends.filter(([, all]) => all.size > 0));
  }

  #singles(figures: readonly Figure[]): (readonly [string, ReadonlySet<string>])[] {
    return figures.map(({ name, series }) => {
      const facts = this.#facts.get(series) ?? new Set(factsOf(series, this.#context, this.#trendOf(series)));
      this.#facts.set(series, facts);
      return [name, facts] as const;
    });
  }

  #pairs(figures: readonly Figure[]): (readonly [string, ReadonlySet<string>])[] {
    return figures.flatMap((a, i) =>
      figures.slice(i + 1).map((b) => {
        const [first, second] = a.name < b.name ? [a, b] : [b, a];
        return [`${first.name}, ${second.name}`, new Set(pairFacts(first.series, second.series))] as const;
      }),
    );
  }

  #trendOf(series: Series): string[] {
    const trend = this.#trends.get(series) ?? trendOf(series, this.#context);
    this.#trends.set(series, trend);
    return trend;
  }

  #named(mentions: readonly Mention[]): Figure[] {
    const figures = mentions.map(
      (each) => [factName(each, this.#area, this.#context.nation), each.series] as const,
    );
    return [...new Map(figures)].map(([name, series]) => ({ name, series }));
  }
}

/** Measures of whichever areas lead or trail, and which end that is. */
const ENDS: Readonly<Record<string, string>> = {
  top: 'top',
  bottom: 'bottom',
  topList: 'top',
  bottomList: 'bottom',
};

/**
 * Subject of facts: `crime.offences` for the edition's own area, `crime.offences(nation)` in a local edition.
 */
export function factName({ series, measure }: Mention, own: Area, nation: Area): string {
  const { table, column, area } = series;
  const end = ENDS[measure];
  const of = end ? `(${end})` : area === own ? '' : area === nation ? '(nation)' : `(${area.slug})`;
  return `${table.id}.${column.name}${of}`;
}

function mentionsIn({ atom, scopes }: Run): Mention[] {
  // A guard, such as "has a value", judges nothing.
  const judged = scopes
    .flatMap(({ grounds }) => grounds.filter(({ against }) => against !== 'nothing'))
    .map(({ series }) => ({ series, measure: '' }));
  const value = atomValue(atom);
  return value ? [value, ...(value.beside ? [value.beside] : []), ...judged] : judged;
}

/** Headings, quotes and help boxes say nothing about the figures around them. */
function isExempt([{ kind, box }]: Statement): boolean {
  return kind === 'heading' || kind === 'quote' || box === 'help';
}

/** The first or last area may differ from edition to edition. */
function isRankEnd({ name }: Figure): boolean {
  return Object.values(ENDS).some((end) => name.endsWith(`(${end})`));
}
