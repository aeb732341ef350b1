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

/** The series that a chart's settings name, for one area. */
export function drawnSeries(table: Table | undefined, settings: ChartSettings, area: Area): Series[] {
  const named = [settings['column'], settings['columns']].flat().filter((name) => typeof name === 'string');
  return named.flatMap((name) => {
    const [id, column = ''] = name.split('.');
    return table && table.id === id && table.columns.has(column) ? [seriesOf(table, column, area)] : [];
  });
}
