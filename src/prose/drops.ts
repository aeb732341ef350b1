import { Drop } from 'liquidjs';
import { nearest } from '../faults/nearest.ts';
import { groundOf, NO_EVIDENCE } from '../figures/ground.ts';
import { MEASURES } from '../figures/measures.ts';
import type { Judgement, MeasureContext, MeasureResult, Value } from '../figures/result.ts';
import type { Series } from '../figures/series.ts';
import type { Area } from '../newsroom/area.ts';
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
  readonly [HELD]: { readonly value: Value; readonly label: string };

  constructor(value: Value, label: string) {
    super();
    this[HELD] = { value, label };
  }

  override liquidMethodMissing(key: string | number): unknown {
    const { value, label } = this[HELD];
    const last = value.periods.at(-1);
    const names: Record<string, () => unknown> = {
      available: () => statement(value.value !== null, label, 'available', value.series),
      area: () => new AreaDrop(value.area, `${label}.area`),
      period: () => last && new PeriodDrop(last, 'text', value),
      year: () => last && new PeriodDrop(last, 'year', value),
      from: () => value.periods[0] && new PeriodDrop(value.periods[0], 'text', value),
      ...askedMarkers(value, label),
    };
    const get = names[String(key)];
    if (!get) throw unknownName(label, String(key), Object.keys(names), Object.hasOwn(MEASURES, key));
    const found = get();
    if (found === undefined) {
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
    if (name === 'area') return new AreaDrop(series.area, `${figure}.area`);
    const measure = Object.hasOwn(MEASURES, name) ? MEASURES[name] : undefined;
    if (!measure) throw unknownName(figure, name, Object.keys(MEASURES));
    return asDrop(measure(series, context), `${figure}.${name}`);
  }
}

/** A bare figure means its latest value. */
export function asValue(operand: unknown): unknown {
  return operand instanceof FigureDrop ? operand.liquidMethodMissing('latest') : operand;
}

function asDrop(result: MeasureResult, label: string): unknown {
  switch (result.is) {
    case 'value':
      return new ValueDrop(result.value, label);
    case 'judgement':
      return new JudgementDrop(result.judgement, label);
    case 'words':
      return new WordsDrop(result.parts, label);
    case 'period':
      return result.period ? new PeriodDrop(result.period) : new MissingDrop(result.missing, label);
    case 'area':
      return result.area ? new AreaDrop(result.area, label) : new MissingDrop(result.missing, label);
  }
}

/** A phrase by the engine around values: "up from 55". */
export class WordsDrop extends Drop {
  readonly [HELD]: { readonly parts: Phrase<Value>; readonly label: string };

  constructor(parts: Phrase<Value>, label: string) {
    super();
    this[HELD] = { parts, label };
  }

  override liquidMethodMissing(key: string | number): unknown {
    const { parts, label } = this[HELD];
    const [value] = parts.filter((part) => typeof part !== 'string');
    if (value) return new ValueDrop(value, label).liquidMethodMissing(key);
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
  readonly [HELD]: { readonly area: Area; readonly label: string; readonly form: PlaceForm };

  constructor(area: Area, label: string, form: PlaceForm = 'name') {
    super();
    this[HELD] = { area, label, form };
  }

  override liquidMethodMissing(key: string | number): unknown {
    const { area, label } = this[HELD];
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
      comparable: () => new JudgementDrop({ truth: area.comparable, unknown: '', grounds: [] }, label),
    };
    const get = names[String(key)];
    if (!get) throw unknownName(label, String(key), Object.keys(names));
    return get();
  }
}
