import type { ChartSettings } from '../charts/chart.ts';
import type { MeasureContext } from '../figures/result.ts';
import { type Series, seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Passage, Run } from '../prose/passage.ts';
import type { Table } from '../tables/table.ts';
import type { Approval, Approvals, Facts } from './approvals.ts';
import { courseOf, factsOf, pairFacts } from './facts.ts';
import type { ShownText } from './shownTexts.ts';
import { type Wording, wordingKey } from './wording.ts';
import { type Statement, statementsOf, wordingOf } from './wordingOf.ts';

/** A wording where an edition prints it. */
export interface ToldWording {
  readonly wording: Wording;
  readonly key: string;
  /** What its reader has to be shown of the figures. */
  readonly facts: Facts;
  readonly file: string;
  /** 1-based; 0 where it stands in no line of its own. */
  readonly line: number;
  /** Places of its passages among those of the edition; none for a text that the story does not hold. */
  readonly passages: readonly number[];
  /** By whom it was read, and when; null where nobody has read it, or not with these facts. */
  readonly approval: Approval | null;
  /** Facts that nobody was shown, of a wording that was read without them. */
  readonly unshown: Facts;
}

/** What the wordings of an edition are made up from. */
export interface Accounted {
  readonly area: Area;
  readonly context: MeasureContext;
  readonly approvals: Approvals;
  /** What passages stand with besides their words: a chart's settings, a photo. */
  readonly others: ReadonlyMap<Passage, readonly string[]>;
  /** Columns that charts draw, for their words. */
  readonly drawn: ReadonlyMap<Passage, readonly Series[]>;
  readonly shown: readonly ShownText[];
}

/** Every passage of an edition with its wording, and whether somebody has read it at these figures. */
export function accountFor(passages: readonly Passage[], told: Accounted): ToldWording[] {
  const places = new Map(passages.map((passage, place) => [passage, place]));
  const statements = statementsOf(passages);
  const sections = sectionsOf(statements, told);
  const printed = statements.map((statement, i): ToldWording => {
    const [first] = statement;
    const wording = wordingOf(
      statement,
      statement.flatMap((passage) => told.others.get(passage) ?? []),
    );
    const facts = statementFacts(statement, sections[i] ?? [], told);
    return {
      ...judge(wording, facts, told.approvals),
      file: first.file,
      line: first.runs[0]?.line ?? 0,
      passages: statement.flatMap((passage) => places.get(passage) ?? []),
    };
  });
  const shown = told.shown.map(({ place, text, others = [], file, line }): ToldWording => {
    const wording: Wording = { in: place, text, when: [], with: others };
    return { ...judge(wording, new Map(), told.approvals), file, line, passages: [] };
  });
  return [...printed, ...shown];
}

export function isRead({ approval }: Pick<ToldWording, 'approval'>): boolean {
  return approval !== null;
}

function judge(
  wording: Wording,
  facts: Facts,
  approvals: Approvals,
): Pick<ToldWording, 'wording' | 'key' | 'facts' | 'approval' | 'unshown'> {
  const key = wordingKey(wording);
  const approval = approvals.get(key) ?? null;
  const unshown = approval ? without(facts, approval.facts) : new Map<string, ReadonlySet<string>>();
  return { wording, key, facts, approval: unshown.size > 0 ? null : approval, unshown };
}

/** Facts that are not among others. */
export function without(facts: Facts, others: Facts): Facts {
  const left = [...facts].map(
    ([about, all]) => [about, new Set([...all].filter((fact) => !others.get(about)?.has(fact)))] as const,
  );
  return new Map(left.filter(([, all]) => all.size > 0));
}

/** A series of which a statement speaks. */
interface Spoken {
  readonly series: Series;
  /** Of the value that is printed; '' where the series is judged, or drawn. */
  readonly measure: string;
}

/** The same by the name of its facts. */
interface Figure {
  readonly name: string;
  readonly series: Series;
}

/** Figures that a statement prints or judges, each once. A figure of a past period has no facts that can change. */
function figuresOf(statement: Statement, told: Accounted): Figure[] {
  return named(
    statement.flatMap(({ runs }) => runs.flatMap(spokenIn)),
    told,
  );
}

function spokenIn({ atom, scopes }: Run): Spoken[] {
  const value =
    atom?.kind === 'figure' ? atom.value : atom?.kind === 'period' || atom?.kind === 'word' ? atom.of : null;
  const judged = scopes.flatMap(({ grounds }) => grounds.map(({ series }) => ({ series, measure: '' })));
  return value ? [value, ...judged] : judged;
}

function named(spoken: readonly Spoken[], { area, context }: Accounted): Figure[] {
  const figures = spoken.map((each) => [factName(each, area, context.nation), each.series] as const);
  return [...new Map(figures)].map(([name, series]) => ({ name, series }));
}

/** What facts are about: `crime.offences` of the edition's own area, `crime.offences(nation)` in a local edition. */
export function factName({ series, measure }: Spoken, own: Area, nation: Area): string {
  const { table, column, area } = series;
  const isEnd = measure === 'top' || measure === 'bottom';
  const of = isEnd ? `(${measure})` : area === own ? '' : area === nation ? '(nation)' : `(${area.slug})`;
  return `${table.id}.${column.name}${of}`;
}

function statementFacts(statement: Statement, section: readonly Figure[], told: Accounted): Facts {
  const own = figuresOf(statement, told);
  if (own.length === 0)
    return exempt(statement) ? new Map() : courses([...section, ...drawnWith(statement, told)], told);
  const singles = own.map(({ name, series }) => [name, new Set(factsOf(series, told.context))] as const);
  const pairs = own.flatMap((a, i) =>
    own.slice(i + 1).map((b) => {
      const [first, second] = a.name < b.name ? [a, b] : [b, a];
      return [`${first.name}, ${second.name}`, new Set(pairFacts(first.series, second.series))] as const;
    }),
  );
  return new Map([...singles, ...pairs].filter(([, facts]) => facts.size > 0));
}

function courses(figures: readonly Figure[], { context }: Accounted): Facts {
  const facts = figures.map(({ name, series }) => [name, new Set(courseOf(series, context))] as const);
  return new Map(facts.filter(([, all]) => all.size > 0));
}

/** What says nothing of the figures around it: advice in a box, a quotation, a heading without a claim. */
function exempt([{ kind, box }]: Statement): boolean {
  return kind === 'quote' || kind === 'heading' || box !== '';
}

function drawnWith(statement: Statement, told: Accounted): Figure[] {
  const series = statement.flatMap((passage) => told.drawn.get(passage) ?? []);
  return named(
    series.map((each) => ({ series: each, measure: '' })),
    told,
  );
}

/** For each statement the figures that are printed between the headings around it. */
function sectionsOf(statements: readonly Statement[], told: Accounted): (readonly Figure[])[] {
  let section = new Map<string, Figure>();
  const sections = statements.map((statement) => {
    if (statement[0].kind === 'heading') section = new Map();
    for (const figure of figuresOf(statement, told)) section.set(figure.name, figure);
    return section;
  });
  return sections.map((figures) => [...figures.values()]);
}

/** The series that a chart's settings name, for one area. */
export function drawnSeries(table: Table | undefined, settings: ChartSettings, area: Area): Series[] {
  const named = [settings['column'], settings['columns']].flat().filter((name) => typeof name === 'string');
  return named.flatMap((name) => {
    const [id, column = ''] = name.split('.');
    return table && table.id === id && table.columns.has(column) ? [seriesOf(table, column, area)] : [];
  });
}
