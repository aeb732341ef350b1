import type { Area } from '../newsroom/area.ts';
import type { AreaGroup } from '../newsroom/areaGroup.ts';
import type { Unit } from '../tables/column.ts';
import type { Period } from '../tables/period.ts';
import type { Status } from '../tables/status.ts';
import { asShown } from '../words/asShown.ts';
import type { Language } from '../words/language.ts';
import type { Phrase } from '../words/phrase.ts';
import type { Ground } from './ground.ts';
import type { Point, Series } from './series.ts';

export type { Ground };

/** How a value is put into words and digits. */
export type ValueKind =
  | 'count'
  | 'rate'
  | 'percentage'
  /** A change in per cent: printed by its size, since the words around it say which way it went. */
  | 'percentage-change'
  /** A change in the column's own unit: printed by its size. */
  | 'change'
  /** A difference of two percentages: "3 percentage points". */
  | 'points'
  | 'duration'
  | 'money'
  | 'index'
  | 'ratio'
  | 'rank'
  /** "one in seven". */
  | 'one-in'
  /** "twice", "11 times". */
  | 'multiple'
  /** A whole number for each of something else: thefts for every burglary, cases a day. */
  | 'per';

/** A number that a story may print, with all that is needed to say where it comes from. */
export interface Value {
  readonly kind: ValueKind;
  readonly value: number | null;
  /** Why there is no value, and how to mend the story; '' where there is one. */
  readonly missing: string;
  readonly decimals: number;
  readonly series: Series;
  /** The area that the number speaks of. */
  readonly area: Area;
  /** Name of the measure in the story: `latest`, `percentChange`. */
  readonly measure: string;
  /** The cells that went into it. */
  readonly points: readonly Point[];
  readonly status: readonly Status[];
  /** The period or periods that the number speaks of, oldest first. */
  readonly periods: readonly Period[];
  /** The sum that was done, `102 − 55`; '' when the cell is printed as it stands. */
  readonly how: string;
  /** Set where the number counts periods or areas, and not what the column counts. */
  readonly counts?: 'periods' | 'areas';
  /** Without a value because intervals overlap: a change that may be none, an extreme that may be another's. */
  readonly isUnclear?: boolean;
  /** Shared with another area: of a rank. */
  readonly tied?: boolean;
  /** What the measure was told, `5`, `2019`: it tells two values of one measure apart. */
  readonly argument?: string;
  /** The other of two figures. */
  readonly beside?: Value;
  /** Among which areas it was ranked or counted, where not among all of the kind. */
  readonly group?: AreaGroup | undefined;
}

/** A statement that is true, false or, where a value is missing, neither. */
export interface Judgement {
  readonly truth: boolean | null;
  /** Why it can't be judged, and what guards against it; '' where it can. */
  readonly unknown: string;
  readonly grounds: readonly Ground[];
}

export interface MeasureContext {
  /** Name of the figure in the story, for messages. */
  readonly name: string;
  readonly language: Language;
  /** The widest area. */
  readonly nation: Area;
  /** Areas among which this one is ranked: of the kind that the story tells editions for. */
  readonly peers: readonly Area[];
  /** Which areas these are, where they are not all of the kind. */
  readonly group?: AreaGroup;
}

/** What a name after a figure's dot means: `prosecutions.rose`. */
export type MeasureResult =
  | { readonly is: 'value'; readonly value: Value }
  | { readonly is: 'judgement'; readonly judgement: Judgement }
  | { readonly is: 'period'; readonly period: Period | null; readonly missing: string }
  | { readonly is: 'area'; readonly area: Area | null; readonly missing: string }
  | { readonly is: 'words'; readonly parts: Phrase<Value | Area | Period> }
  /** A value with names of its own after it: `cases.areas["rose"].of`. */
  | { readonly is: 'whole'; readonly value: Value; readonly names: Readonly<Record<string, MeasureResult>> };

/** What a measure prints: the engine's words, values, places and periods. */
export type Part = string | Value | Area | Period;

export function isValue(part: Part): part is Value {
  return typeof part === 'object' && 'series' in part;
}

export function isPeriod(part: Part): part is Period {
  return typeof part === 'object' && 'cycle' in part;
}

const LEVELS: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'count',
  'rate',
  'percentage',
  'duration',
  'money',
  'index',
  'ratio',
]);

/** Whether it is a value of the column itself or in its unit, and no change, rank or the like. */
export function isLevelKind(kind: ValueKind): boolean {
  return LEVELS.has(kind);
}

/** The number that a reader sees of a value. */
export function shownNumber(value: Value): number {
  return asShown(value.value ?? 0, unitOf(value));
}

/** How a value is rounded: money as such, and all others to their decimals. */
export function unitOf(value: Value): Unit {
  const { decimals, series } = value;
  return printsMoney(value) ? { ...series.column, decimals } : { kind: 'count', decimals };
}

/** Whether a value is printed with its currency. */
export function printsMoney({ kind, series }: Value): boolean {
  return series.column.kind === 'money' && (kind === 'money' || kind === 'change');
}

export type Measure = (series: Series, context: MeasureContext) => MeasureResult;

/** What a story may tell a measure, in brackets: `cases.average[5]`, `rate.times[nationally]`. */
export type Argument = number | string | Value | Period;

/** Of whom a measure was asked, and what it was told instead. */
export interface Asked {
  readonly series: Series;
  /** Of the figure, in the story. */
  readonly name: string;
  readonly given: string;
}

/** A measure that has to be told something. */
export interface MeasureWith<Subject> {
  /** What it has to be told, for faults: `how many periods`. */
  readonly takes: string;
  /** What it could be told here, as a story writes it: `5`. */
  readonly example: (asked: Asked) => string;
  /** @returns null for an argument of another kind */
  readonly measure: (subject: Subject, argument: Argument, context: MeasureContext) => MeasureResult | null;
}
