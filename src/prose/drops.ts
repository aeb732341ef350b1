import { Drop } from 'liquidjs';
import { cellValue } from '../figures/cellMeasures.ts';
import { MEASURES, SERIES_MEASURES_WITH, VALUE_MEASURES_WITH } from '../figures/measures.ts';
import {
  type Argument,
  isValue,
  type MeasureContext,
  type MeasureResult,
  type MeasureWith,
  type Part,
  type Value,
} from '../figures/result.ts';
import { latestPoint, type Series, seriesOf } from '../figures/series.ts';
import { oneInOf } from '../figures/shareMeasures.ts';
import { belowZeroOf } from '../figures/signMeasures.ts';
import { NOWHERE } from '../newsroom/area.ts';
import type { AreaGroup } from '../newsroom/areaGroup.ts';
import { markerOf, STATUSES } from '../tables/status.ts';
import { AreaDrop } from './areaDrop.ts';
import { HELD, JudgementDrop, MissingDrop, StoryError, statement, unknownName } from './baseDrops.ts';
import { PeriodDrop } from './periodDrop.ts';

/**
 * What stories see of the figures. Liquid asks a drop for each name after a dot; an unknown name is a fault
 * with a suggestion.
 */

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
      // Where intervals overlap, nobody knows which area comes first or last.
      area: () => !(value.isUnclear && ENDS.has(value.measure)) && new AreaDrop(value.area, `${label}.area`),
      oneIn: () =>
        value.kind === 'percentage' && !value.series.column.negative && oneInDrop(value, label, context),
      belowZero: () =>
        !Object.hasOwn(more, 'of') &&
        new ValueDrop(belowZeroOf(value, context), `${label}.belowZero`, context),
      period: () => last && new PeriodDrop(last, 'text', value),
      year: () => last && new PeriodDrop(last, 'year', value),
      from: () => value.periods[0] && new PeriodDrop(value.periods[0], 'text', value),
      ...askedMarkers(value, label),
    };
    const get = Object.hasOwn(names, key) ? names[String(key)] : undefined;
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

const ENDS: ReadonlySet<string> = new Set(['top', 'bottom']);

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
    if (name === 'nation' && context.nation !== NOWHERE) return nationOf(series, { ...context, name: label });
    const measure = Object.hasOwn(MEASURES, name) ? MEASURES[name] : undefined;
    if (measure) return asDrop(measure(series, context), label, context);
    const told = Object.hasOwn(SERIES_MEASURES_WITH, name) ? SERIES_MEASURES_WITH[name] : undefined;
    if (told)
      return new MeasureDrop(label, told, series, context, (given) => told.measure(series, given, context));
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
  return new MeasureDrop(`${label}.${name}`, told, value.series, context, (given) =>
    told.measure(value, given, context),
  );
}

type Ask = (argument: Argument) => MeasureResult | null;

/** A measure that has yet to be told something: what follows in brackets, `cases.average[5]`. */
export class MeasureDrop extends Drop {
  readonly [HELD]: {
    readonly label: string;
    readonly takes: string;
    readonly example: (given: string) => string;
    readonly context: MeasureContext;
    readonly ask: Ask;
  };

  constructor(
    label: string,
    { takes, example }: Pick<MeasureWith<unknown>, 'takes' | 'example'>,
    series: Series,
    context: MeasureContext,
    ask: Ask,
  ) {
    super();
    const exampleFor = (given: string) => example({ series, name: context.name, given });
    this[HELD] = { label, takes, example: exampleFor, context, ask };
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
    const { label, takes, example } = this[HELD];
    const what = given === '' ? `${label} has to be told something` : `${label} does not take ${given}`;
    return new StoryError(what, {
      expected: takes,
      mend: `write ${label}[${example(given.replaceAll('"', ''))}]`,
    });
  }
}

function argumentOf(key: unknown): Argument | null {
  const given = asValue(key);
  if (given instanceof ValueDrop) return given[HELD].value;
  if (given instanceof PeriodDrop) return given[HELD].period;
  return typeof given === 'string' || typeof given === 'number' ? given : null;
}

export function argumentText(key: unknown): string {
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
    readonly parts: readonly Part[];
    readonly label: string;
    readonly context: MeasureContext;
  };

  constructor(parts: readonly Part[], label: string, context: MeasureContext) {
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
