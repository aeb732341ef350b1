import type { ChartSettings } from '../charts/chart.ts';
import type { MeasureContext } from '../figures/result.ts';
import { type Series, seriesOf } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
import type { Passage } from '../prose/passage.ts';
import type { Table } from '../tables/table.ts';
import type { Approval, Approvals, Facts } from './approvals.ts';
import { EditionFacts } from './editionFacts.ts';
import type { ShownText } from './shownTexts.ts';
import { type Wording, wordingKey } from './wording.ts';
import { statementsOf, wordingOf } from './wordingOf.ts';

/** A wording as printed in one edition. */
export interface ToldWording {
  readonly wording: Wording;
  readonly key: string;
  /** The facts that its approval must cover. */
  readonly facts: Facts;
  readonly file: string;
  /** 1-based; 0 when it has no line. */
  readonly line: number;
  /** Indices of its passages in the edition; none for a text from outside the story. */
  readonly passages: readonly number[];
  /** Null unless the wording is approved with all of these facts. */
  readonly approval: Approval | null;
  /** Facts that the wording was approved without. */
  readonly unshown: Facts;
}

/** What an edition's wordings are derived from. */
export interface AccountInput {
  readonly area: Area;
  readonly context: MeasureContext;
  readonly approvals: Approvals;
  /** A passage's context besides its words: a chart's settings, a photo. */
  readonly others: ReadonlyMap<Passage, readonly string[]>;
  /** Series drawn by a passage's chart. */
  readonly drawn: ReadonlyMap<Passage, readonly Series[]>;
  readonly shown: readonly ShownText[];
}

/** The wordings of an edition, each with its approval at these figures. */
export function accountFor(passages: readonly Passage[], told: AccountInput): ToldWording[] {
  const places = new Map(passages.map((passage, place) => [passage, place]));
  const statements = statementsOf(passages);
  const edition = new EditionFacts(told.area, told.context);
  const sections = edition.sectionsOf(statements);
  const printed = statements.map((statement, i): ToldWording => {
    const [first] = statement;
    const wording = wordingOf(
      statement,
      statement.flatMap((passage) => told.others.get(passage) ?? []),
    );
    const drawn = statement.flatMap((passage) => told.drawn.get(passage) ?? []);
    const facts = edition.of(statement, sections[i] ?? [], drawn);
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
  const unshown = approval ? factsWithout(facts, approval.facts) : new Map<string, ReadonlySet<string>>();
  return { wording, key, facts, approval: unshown.size > 0 ? null : approval, unshown };
}

/** Facts of the first that the second lacks. */
export function factsWithout(facts: Facts, others: Facts): Facts {
  const left = [...facts].map(
    ([about, all]) => [about, new Set([...all].filter((fact) => !others.get(about)?.has(fact)))] as const,
  );
  return new Map(left.filter(([, all]) => all.size > 0));
}

/** The series named in a chart's settings, for one area. */
export function drawnSeries(table: Table | undefined, settings: ChartSettings, area: Area): Series[] {
  const named = [settings['column'], settings['columns']].flat().filter((name) => typeof name === 'string');
  return named.flatMap((name) => {
    const [id, column = ''] = name.split('.');
    return table && table.id === id && table.columns.has(column) ? [seriesOf(table, column, area)] : [];
  });
}
