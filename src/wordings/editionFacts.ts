import type { MeasureContext } from '../figures/result.ts';
import type { Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Run } from '../prose/passage.ts';
import type { Facts } from './approvals.ts';
import { courseOf, factsOf, pairFacts } from './facts.ts';
import type { Statement } from './wordingOf.ts';

/** A series of which a statement speaks. */
interface Spoken {
  readonly series: Series;
  /** Of the value that is printed; '' where the series is judged, or drawn. */
  readonly measure: string;
}

/** The same by the name of its facts. */
export interface Figure {
  readonly name: string;
  readonly series: Series;
}

/** What the figures of one edition did: looked up once for all statements that speak of them. */
export class EditionFacts {
  readonly #area: Area;
  readonly #context: MeasureContext;
  readonly #facts = new Map<Series, ReadonlySet<string>>();
  readonly #courses = new Map<Series, string[]>();

  constructor(area: Area, context: MeasureContext) {
    this.#area = area;
    this.#context = context;
  }

  /** Figures that a statement prints or judges, each once. */
  figuresOf(statement: Statement): Figure[] {
    return this.#named(statement.flatMap(({ runs }) => runs.flatMap(spokenIn)));
  }

  /** For each statement the figures that are printed between the headings around it; those of the page, where none are. */
  sectionsOf(statements: readonly Statement[]): (readonly Figure[])[] {
    let section = new Map<string, Figure>();
    const sections = statements.map((statement) => {
      if (statement[0].kind === 'heading') section = new Map();
      for (const figure of this.figuresOf(statement)) if (!isEnd(figure)) section.set(figure.name, figure);
      return section;
    });
    const page = new Map(sections.flatMap((figures) => [...figures]));
    return sections.map((figures) => [...(figures.size > 0 ? figures : page).values()]);
  }

  /**
   * What the reader of a statement has to be shown.
   * @param section figures printed around it
   * @param drawn what a chart draws, of its words
   */
  of(statement: Statement, section: readonly Figure[], drawn: readonly Series[]): Facts {
    const own = this.figuresOf(statement);
    if (own.length > 0)
      return new Map([...this.#singles(own), ...this.#pairs(own)].filter(([, facts]) => facts.size > 0));
    if (isExempt(statement)) return new Map();
    const around = [...section, ...this.#named(drawn.map((series) => ({ series, measure: '' })))];
    const courses = around.map(({ name, series }) => [name, new Set(this.#courseOf(series))] as const);
    return new Map(courses.filter(([, all]) => all.size > 0));
  }

  #singles(figures: readonly Figure[]): (readonly [string, ReadonlySet<string>])[] {
    return figures.map(({ name, series }) => {
      const facts =
        this.#facts.get(series) ?? new Set(factsOf(series, this.#context, this.#courseOf(series)));
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

  #courseOf(series: Series): string[] {
    const course = this.#courses.get(series) ?? courseOf(series, this.#context);
    this.#courses.set(series, course);
    return course;
  }

  #named(spoken: readonly Spoken[]): Figure[] {
    const figures = spoken.map(
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

/** What facts are about: `crime.offences` of the edition's own area, `crime.offences(nation)` in a local edition. */
export function factName({ series, measure }: Spoken, own: Area, nation: Area): string {
  const { table, column, area } = series;
  const end = ENDS[measure];
  const of = end ? `(${end})` : area === own ? '' : area === nation ? '(nation)' : `(${area.slug})`;
  return `${table.id}.${column.name}${of}`;
}

function spokenIn({ atom, scopes }: Run): Spoken[] {
  // A guard, such as that there is a value, judges nothing.
  const judged = scopes
    .flatMap(({ grounds }) => grounds.filter(({ against }) => against !== 'nothing'))
    .map(({ series }) => ({ series, measure: '' }));
  const value =
    atom?.kind === 'figure' ? atom.value : atom?.kind === 'period' || atom?.kind === 'word' ? atom.of : null;
  return value ? [value, ...(value.beside ? [value.beside] : []), ...judged] : judged;
}

/** What says nothing of the figures around it: a heading, a quotation, and where to find help. */
function isExempt([{ kind, box }]: Statement): boolean {
  return kind === 'heading' || kind === 'quote' || box === 'help';
}

/** Whoever leads the areas, or trails them, may be another one each time. */
function isEnd({ name }: Figure): boolean {
  return Object.values(ENDS).some((end) => name.endsWith(`(${end})`));
}
