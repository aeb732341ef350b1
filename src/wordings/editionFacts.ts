import type { MeasureContext } from '../figures/result.ts';
import type { Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { AreaGroup } from '../newsroom/areaGroup.ts';
import type { Run } from '../prose/passage.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Facts } from './approvals.ts';
import { factsOf, pairFacts, rankFacts, trendOf } from './facts.ts';
import { atomValue, type Statement } from './wordingOf.ts';

/** A series that a statement uses. */
interface Mention {
  readonly series: Series;
  /** Measure of the printed value; '' when the series is only judged or drawn. */
  readonly measure: string;
  /** Among which areas, where not among all of the kind. */
  readonly group?: AreaGroup | undefined;
}

/** A mentioned series with the name of its facts, which a list of areas shares. */
export interface Figure extends Mention {
  readonly name: string;
}

/** The facts of one edition's figures, computed once for all statements. */
export class EditionFacts {
  readonly #area: Area;
  readonly #context: MeasureContext;
  readonly #factsAmong: (peers: readonly Area[]) => (series: Series) => readonly string[];
  readonly #trendOf: (series: Series) => string[];

  constructor(area: Area, context: MeasureContext) {
    this.#area = area;
    this.#context = context;
    this.#trendOf = memoizeWeak((series: Series) => trendOf(series, context));
    this.#factsAmong = memoizeWeak((peers: readonly Area[]) =>
      memoizeWeak((series: Series) => factsOf(series, { ...context, peers }, this.#trendOf(series))),
    );
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
    if (own.length > 0) return united([...this.#singles(own), ...pairsOf(own)]);
    if (isExempt(statement)) return new Map();
    const around = [...section, ...this.#named(drawn.map((series) => ({ series, measure: '' })))];
    const whole = around.filter((figure) => !isRankOnly(figure));
    return united(whole.map(({ name, series }) => [name, this.#trendOf(series)]));
  }

  #singles(figures: readonly Figure[]): Named[] {
    return figures.map((figure) => {
      const { name, series, group } = figure;
      const peers = group?.areas ?? this.#context.peers;
      return [name, isRankOnly(figure) ? rankFacts(series, peers) : this.#factsAmong(peers)(series)];
    });
  }

  #named(mentions: readonly Mention[]): Figure[] {
    const figures = mentions.flatMap(apart).map((each): Figure => {
      return { ...each, name: factName(each, this.#area, this.#context.nation) };
    });
    return [...new Map(figures.map((each) => [`${each.name} ${each.series.area.code}`, each])).values()];
  }
}

/** A figure that is ranked among some areas is the same as ever but for its rank. */
export function apart<M extends Mention>(mention: M): M[] {
  return isRankOnly(mention) ? [{ ...mention, group: undefined }, mention] : [mention];
}

function isRankOnly(mention: Pick<Mention, 'measure' | 'group'>): boolean {
  return mention.group !== undefined && !isRankEnd(mention);
}

/** Facts with what they are about. */
type Named = readonly [about: string, facts: readonly string[]];

/** Those of one name together: a list's facts are those of any of its areas. */
function united(named: readonly Named[]): Facts {
  const groups = Map.groupBy(named, ([about]) => about);
  const all = [...groups].map(
    ([about, same]) => [about, new Set(same.flatMap(([, facts]) => facts))] as const,
  );
  return new Map(all.filter(([, facts]) => facts.size > 0));
}

function pairsOf(figures: readonly Figure[]): Named[] {
  const whole = figures.filter((figure) => !isRankOnly(figure));
  return whole.flatMap((a, i) =>
    whole.slice(i + 1).flatMap((b): Named[] => {
      if (a.name === b.name) return [];
      const [first, second] = a.name < b.name ? [a, b] : [b, a];
      return [[`${first.name}, ${second.name}`, pairFacts(first.series, second.series)]];
    }),
  );
}

/** Measures of whichever areas lead or trail, and which end that is. */
const ENDS: Readonly<Record<string, string>> = {
  top: 'top',
  bottom: 'bottom',
  topList: 'top',
  bottomList: 'bottom',
};

/**
 * Subject of facts: `crime.offences` for the edition's own area, `crime.offences(nation)` in a local edition,
 * `crime.rate(among-region)` for one that is ranked among some areas only.
 */
export function factName({ series, measure, group }: Mention, own: Area, nation: Area): string {
  const { table, column, area } = series;
  const whose = ENDS[measure] ?? (area === own ? '' : area === nation ? 'nation' : area.slug);
  const of = [whose, group ? `among-${group.by}` : ''].filter((part) => part !== '').join(' ');
  return `${table.id}.${column.name}${of && `(${of})`}`;
}

function mentionsIn({ atom, scopes }: Run): Mention[] {
  // A guard, such as "has a value", judges nothing.
  const judged = scopes
    .flatMap(({ grounds }) => grounds.filter(({ against }) => against !== 'nothing'))
    .map(({ series, group }) => ({ series, measure: '', group }));
  const value = atomValue(atom);
  return value ? [value, ...(value.beside ? [value.beside] : []), ...judged] : judged;
}

/** Headings, quotes and help boxes say nothing about the figures around them. */
function isExempt([{ kind, box }]: Statement): boolean {
  return kind === 'heading' || kind === 'quote' || box === 'help';
}

/** The first or last area may differ from edition to edition. */
export function isRankEnd({ measure }: Pick<Mention, 'measure'>): boolean {
  return measure in ENDS;
}
