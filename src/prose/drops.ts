import { Drop } from 'liquidjs';
import { nearest } from '../faults/nearest.ts';
import { cellValue } from '../figures/cellMeasures.ts';
import { groundOf, NO_EVIDENCE } from '../figures/ground.ts';
import { MEASURES, SERIES_MEASURES_WITH, VALUE_MEASURES_WITH } from '../figures/measures.ts';
import {
  type Argument,
  isValue,
  type Judgement,
  type MeasureContext,
  type MeasureResult,
  type Value,
} from '../figures/result.ts';
import { latestPoint, type Series, seriesOf } from '../figures/series.ts';
import { oneInOf } from '../figures/shareMeasures.ts';
import type { Area, Areas } from '../newsroom/area.ts';
import { type AreaGroup, isGrouping, NEIGHBOURS } from '../newsroom/areaGroup.ts';
import type { Period } from '../tables/period.ts';
import { markerOf, STATUSES } from '../tables/status.ts';
import type { PlaceWords } from '../words/grammar.ts';
import type { Phrase } from '../words/phrase.ts';

/**
 * What stories see of the figures. Liquid asks a drop for each name after a dot; an unknown name is a fault
 * with a suggestion.
 */

/** Key of a drop's content; a symbol, so that templates can't reach it. */
export const HELD = Symbol('held');

/** A fault in the story's text; Liquid adds the line. */
export class StoryError extends Error {
  readonly expected: string | undefined;
  readonly mend: string | undefined;

  constructor(what: string, help: { expected?: string | undefined; mend?: string | undefined } = {}) {
    super(what);
    this.name = 'StoryError';
    this.expected = help.expected;
    this.mend = help.mend;
  }
}

/** @param isMeasure whether the name belongs to a figure, but follows a single value */
function unknownName(of: string, name: string, known: readonly string[], isMeasure = false): StoryError {
  const close = nearest(name, known);
  const mend = close ? `did you mean ${of}.${close}?` : isMeasure ? `${of} is one value: write ${of}` : null;
  return new StoryError(`unknown name after ${of}: ${name}`, {
    expected: `one of ${known.join(', ')}`,
    ...(mend && { mend }),
  });
}

export class ValueDrop extends Drop {
  readonly [HELD]: {
    readonly value: Value;
    readonly label: string;
    readonly context: MeasureContext;
    readonly more: Readonly<Record<string, MeasureResult>>;
  };

  /** @param more names of its own */
  constructor(
    value: Value,
    label: string,
    context: MeasureContext,
    more: Readonly<Record<string, MeasureResult>> = {},
  ) {
    super();
    this[HELD] = { value, label, context, more };
  }

  override liquidMethodMissing(key: string | number): unknown {
    const { value, label, context, more } = this[HELD];
    const own = Object.hasOwn(more, key) ? more[key] : undefined;
    if (own) return asDrop(own, `${label}.${key}`, context);
    const asked = measureOfValue(value, String(key), label, context);
    if (asked) return asked;
    const last = value.periods.at(-1);
    const names: Record<string, () => unknown> = {
      available: () => statement(value.value !== null, label, 'available', value.series),
      area: () => new AreaDrop(value.area, `${label}.area`),
      oneIn: () => value.kind === 'percentage' && oneInDrop(value, label, context),
      period: () => last && new PeriodDrop(last, 'text', value),
      year: () => last && new PeriodDrop(last, 'year', value),
      from: () => value.periods[0] && new PeriodDrop(value.periods[0], 'text', value),
      ...askedMarkers(value, label),
    };
    const get = names[String(key)];
    if (!get)
      throw unknownName(
        label,
        String(key),
        [...Object.keys({ ...more, ...names, ...VALUE_MEASURES_WITH })],
        Object.hasOwn(MEASURES, key),
      );
    const found = get();
    if (found === undefined || found === false) {
      const [expected, mend] = (value.missing || 'no period').split('; ');
      throw new StoryError(`missing: ${label}.${key}`, {
        expected,
        mend: mend ?? `guard it with {% if ${label}.available %}`,
      });
    }
    return found;
  }
}

/** `provisional`, `revised`: whether a value bears the marker. */
function askedMarkers(value: Value, label: string): Record<string, () => unknown> {
  return Object.fromEntries(
    STATUSES.flatMap((status) => {
      const { asked } = markerOf(status);
      if (asked === undefined) return [];
      return [[asked, () => statement(value.status.includes(status), label, asked, value.series)] as const];
    }),
  );
}

export class FigureDrop extends Drop {
  readonly [HELD]: { readonly series: Series; readonly context: MeasureContext };

  constructor(series: Series, context: MeasureContext) {
    super();
    this[HELD] = { series, context };
  }

  override liquidMethodMissing(key: string | number): unknown {
    const name = String(key);
    const { series, context } = this[HELD];
    const figure = context.name;
    const label = `${figure}.${name}`;
    if (name === 'area') return new AreaDrop(series.area, label);
    if (name === 'nation') return nationOf(series, { ...context, name: label });
    const measure = Object.hasOwn(MEASURES, name) ? MEASURES[name] : undefined;
    if (measure) return asDrop(measure(series, context), label, context);
    const told = Object.hasOwn(SERIES_MEASURES_WITH, name) ? SERIES_MEASURES_WITH[name] : undefined;
    if (told)
      return new MeasureDrop(label, told.takes, context, (given) => told.measure(series, given, context));
    const latest = cellValue(series, latestPoint(series), 'latest', context);
    const asked = measureOfValue(latest, name, figure, context);
    if (asked) return asked;
    throw unknownName(figure, name, FIGURE_NAMES);
  }
}

const FIGURE_NAMES: readonly string[] = [MEASURES, SERIES_MEASURES_WITH, VALUE_MEASURES_WITH]
  .flatMap((each) => Object.keys(each))
  .concat('nation', 'area');

/** A percentage as "one in seven". */
function oneInDrop(value: Value, label: string, context: MeasureContext): unknown {
  const { digits } = context.language.numbers;
  const how = value.how.replace(/(.+) ÷ (.+) × 100/, '$2 ÷ $1') || `100 ÷ ${digits(value.value ?? 0, 1)}`;
  return asDrop(oneInOf(value, how, context), `${label}.oneIn`, context);
}

/** The same column of the nation: `cases.nation`. */
function nationOf({ table, column }: Series, context: MeasureContext): FigureDrop {
  return new FigureDrop(seriesOf(table, column.name, context.nation), context);
}

function measureOfValue(
  value: Value,
  name: string,
  label: string,
  context: MeasureContext,
): MeasureDrop | undefined {
  const told = Object.hasOwn(VALUE_MEASURES_WITH, name) ? VALUE_MEASURES_WITH[name] : undefined;
  if (!told) return undefined;
  return new MeasureDrop(`${label}.${name}`, told.takes, context, (given) =>
    told.measure(value, given, context),
  );
}

type Ask = (argument: Argument) => MeasureResult | null;

/** A measure that has yet to be told something: what follows in brackets, `cases.average[5]`. */
export class MeasureDrop extends Drop {
  readonly [HELD]: {
    readonly label: string;
    readonly takes: string;
    readonly context: MeasureContext;
    readonly ask: Ask;
  };

  constructor(label: string, takes: string, context: MeasureContext, ask: Ask) {
    super();
    this[HELD] = { label, takes, context, ask };
  }

  override liquidMethodMissing(key: unknown): unknown {
    const { label, context, ask } = this[HELD];
    const argument = argumentOf(key);
    const result = argument === null ? null : ask(argument);
    if (result) return asDrop(result, `${label}[${argumentText(key)}]`, context);
    throw this.untold(argumentText(key));
  }

  /** @param given what it was told, if anything */
  untold(given = ''): StoryError {
    const { label, takes } = this[HELD];
    const [expected = '', example = takes] = takes.split(': ');
    const mend = `write ${label}${example.includes('[') ? example.slice(example.indexOf('[')) : `[${example.split(',')[0]}]`}`;
    return new StoryError(`${label} can’t be told ${given || 'nothing'}`, { expected, mend });
  }
}

function argumentOf(key: unknown): Argument | null {
  const given = asValue(key);
  if (given instanceof ValueDrop) return given[HELD].value;
  if (given instanceof PeriodDrop) return given[HELD].period;
  return typeof given === 'string' || typeof given === 'number' ? given : null;
}

function argumentText(key: unknown): string {
  if (key instanceof FigureDrop) return key[HELD].context.name;
  if (key instanceof ValueDrop) return key[HELD].label;
  if (key instanceof PeriodDrop) return JSON.stringify(key[HELD].period.id);
  return JSON.stringify(key) ?? '';
}

/** A bare figure means its latest value. */
export function asValue(operand: unknown): unknown {
  return operand instanceof FigureDrop ? operand.liquidMethodMissing('latest') : operand;
}

function asDrop(found: MeasureResult, label: string, context: MeasureContext): unknown {
  const result = context.group ? amongGroup(found, context.group) : found;
  switch (result.is) {
    case 'value':
      return new ValueDrop(result.value, label, context);
    case 'whole':
      return new ValueDrop(result.value, label, context, result.names);
    case 'judgement':
      return new JudgementDrop(result.judgement, label);
    case 'words':
      return new WordsDrop(result.parts, label, context);
    case 'period':
      return result.period ? new PeriodDrop(result.period) : new MissingDrop(result.missing, label);
    case 'area':
      return result.area ? new AreaDrop(result.area, label) : new MissingDrop(result.missing, label);
  }
}

/** What was measured among some areas only says so. */
function amongGroup(result: MeasureResult, group: AreaGroup): MeasureResult {
  const among = (value: Value): Value => ({ ...value, group });
  switch (result.is) {
    case 'value':
    case 'whole':
      return { ...result, value: among(result.value) };
    case 'words':
      return { ...result, parts: result.parts.map((part) => (isValue(part) ? among(part) : part)) };
    case 'judgement': {
      const grounds = result.judgement.grounds.map((ground) => ({ ...ground, group }));
      return { ...result, judgement: { ...result.judgement, grounds } };
    }
    default:
      return result;
  }
}

/** A phrase by the engine around values: "up from 55". */
export class WordsDrop extends Drop {
  readonly [HELD]: {
    readonly parts: Phrase<Value | Area>;
    readonly label: string;
    readonly context: MeasureContext;
  };

  constructor(parts: Phrase<Value | Area>, label: string, context: MeasureContext) {
    super();
    this[HELD] = { parts, label, context };
  }

  override liquidMethodMissing(key: string | number): unknown {
    const { parts, label, context } = this[HELD];
    const value = parts.find(isValue);
    if (value) return new ValueDrop(value, label, context).liquidMethodMissing(key);
    throw new StoryError(`nothing after ${label}: ${key}`);
  }
}

/** A period or area that the figures lack: printing it is a fault, asking `available` is not. */
export class MissingDrop extends Drop {
  readonly [HELD]: { readonly missing: string; readonly label: string };

  constructor(missing: string, label: string) {
    super();
    this[HELD] = { missing, label };
  }

  override liquidMethodMissing(key: string | number): unknown {
    const { missing, label } = this[HELD];
    if (key === 'available') return new JudgementDrop({ truth: false, unknown: '', grounds: [] }, label);
    throw missingError(missing, label);
  }
}

export function missingError(missing: string, label: string): StoryError {
  const mend = `guard it with {% if ${label}.available %}`;
  return new StoryError(`missing: ${label}`, { expected: missing, mend });
}

export class JudgementDrop extends Drop {
  readonly [HELD]: { readonly judgement: Judgement; readonly label: string };

  constructor(judgement: Judgement, label: string) {
    super();
    this[HELD] = { judgement, label };
  }

  override liquidMethodMissing(key: string | number): unknown {
    const { judgement, label } = this[HELD];
    if (key === 'available') {
      const { truth, grounds } = judgement;
      return new JudgementDrop({ truth: truth !== null, unknown: '', grounds: grounds.map(bare) }, label);
    }
    throw unknownName(label, String(key), ['available']);
  }
}

/** Drops the evidence: that something can be judged supports no claim word. */
function bare(ground: Judgement['grounds'][number]): Judgement['grounds'][number] {
  return { ...ground, measure: 'available', against: 'nothing', evidence: NO_EVIDENCE };
}

function statement(truth: boolean, label: string, measure: string, series: Series): JudgementDrop {
  return new JudgementDrop({ truth, unknown: '', grounds: [groundOf(label, measure, series)] }, label);
}

/** Printed forms of a period: "the year to March 2024", "2024", "March 2024". */
export type PeriodForm = 'text' | 'year' | 'end';

export class PeriodDrop extends Drop {
  readonly [HELD]: { readonly period: Period; readonly form: PeriodForm; readonly of: Value | null };

  /** @param of the value that has the period, if any */
  constructor(period: Period, form: PeriodForm = 'text', of: Value | null = null) {
    super();
    this[HELD] = { period, form, of };
  }

  override liquidMethodMissing(key: string | number): unknown {
    if (key === 'year' || key === 'end') return new PeriodDrop(this[HELD].period, key, this[HELD].of);
    if (key === 'available') return new JudgementDrop({ truth: true, unknown: '', grounds: [] }, 'period');
    throw unknownName('period', String(key), ['year', 'end', 'available']);
  }
}

/** How an area is printed: its name, or a form of it that a sentence asks for. */
export type PlaceForm = 'name' | Exclude<keyof PlaceWords, 'articles'>;

export class AreaDrop extends Drop {
  readonly [HELD]: {
    readonly area: Area;
    readonly label: string;
    readonly form: PlaceForm;
    readonly areas: Areas | undefined;
  };

  /** @param areas in which its groups are looked up: `area.region` */
  constructor(area: Area, label: string, form: PlaceForm = 'name', areas?: Areas) {
    super();
    this[HELD] = { area, label, form, areas };
  }

  override liquidMethodMissing(key: string | number): unknown {
    const { area, label, areas } = this[HELD];
    const group = areas && groupDrop(area, String(key), areas);
    if (group) return group;
    const as = (form: PlaceForm) => new AreaDrop(area, `${label}.${key}`, form);
    const names: Record<string, () => unknown> = {
      name: () => as('name'),
      /** "in the West Marches". */
      in: () => as('in'),
      /** "the West Marches". */
      the: () => as('the'),
      /** "the West Marches’". */
      possessive: () => as('possessive'),
      slug: () => area.slug,
      code: () => area.code,
      kind: () => area.kind,
      available: () => new JudgementDrop({ truth: true, unknown: '', grounds: [] }, label),
      comparable: () => new JudgementDrop({ truth: area.comparable, unknown: '', grounds: [] }, label),
    };
    const get = names[String(key)];
    if (!get) throw unknownName(label, String(key), Object.keys(names));
    return get();
  }
}

/** `area.region`: a place where the region is one of the areas, else its name. */
function groupDrop(area: Area, by: string, areas: Areas): unknown {
  if (by === 'parent') {
    const parent = areas.byCode.get(area.parent ?? '');
    return parent ? new AreaDrop(parent, 'area.parent') : new MissingDrop('no parent', 'area.parent');
  }
  if (by === NEIGHBOURS || !isGrouping(areas, by)) return undefined;
  const name = area.groups?.[by];
  if (name === undefined) return new MissingDrop(`no ${by} for ${area.name}`, `area.${by}`);
  const found = areas.byName.get(name.toLowerCase());
  return found ? new AreaDrop(found, `area.${by}`) : new GroupDrop(name);
}

/** The name of a group that is no area. */
export class GroupDrop extends Drop {
  readonly [HELD]: { readonly name: string };

  constructor(name: string) {
    super();
    this[HELD] = { name };
  }

  override liquidMethodMissing(key: string | number): unknown {
    if (key === 'available') return new JudgementDrop({ truth: true, unknown: '', grounds: [] }, 'group');
    throw unknownName('the name of a group', String(key), ['available']);
  }
}
