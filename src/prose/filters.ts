import { cellValue } from '../figures/cellMeasures.ts';
import { SERIES_MEASURES_WITH, VALUE_MEASURES_WITH } from '../figures/measures.ts';
import { printOrdinal, printRate, printValue } from '../figures/print.ts';
import type { Value } from '../figures/result.ts';
import { pointAt } from '../figures/series.ts';
import { type Period, parsePeriod } from '../tables/period.ts';
import type { Language } from '../words/language.ts';
import type { Atom } from './atom.ts';
import { HELD, StoryError } from './baseDrops.ts';
import { argumentText, FigureDrop, MeasureDrop, ValueDrop } from './drops.ts';
import { countAtom, figureAtom, Printed, presentValue } from './printing.ts';

type Filter = (input: unknown, args: readonly unknown[], language: Language) => unknown;

/** Of a change: "up", "down", "unchanged" or "not clearly different". */
const direction: Filter = (input, _args, { figures }) => {
  const value = changeIn(input);
  return new Printed({ kind: 'word', printed: figures.way(signOf(value)), of: value });
};

/** Of a change: "up 27 per cent", "down 12", "unchanged" or "not clearly different". */
const moved: Filter = (input, args, language) => {
  const value = changeIn(input);
  if (value.value === 0 || value.isUnclear) return direction(input, args, language);
  const figure = figureAtom(value, printValue(value, language));
  const atoms = language.figures.moved(signOf(value), figure).map((part): Atom => {
    return typeof part === 'string' ? { kind: 'word', printed: part, of: value } : part;
  });
  return new Printed(...atoms);
};

function changeIn(input: unknown): Value {
  const isUnclear = input instanceof ValueDrop && input[HELD].value.isUnclear;
  const value = isUnclear ? input[HELD].value : presentValue(input);
  if (['change', 'points', 'percentage-change'].includes(value.kind)) return value;
  throw new StoryError(`no direction: ${value.measure}`, {
    expected: 'a change',
    mend: isFigure(input) ? `write ${input[HELD].context.name}.change | direction` : undefined,
  });
}

function isFigure(input: unknown): input is FigureDrop | ValueDrop {
  return input instanceof FigureDrop || input instanceof ValueDrop;
}

function signOf({ value, isUnclear }: Value): number | null {
  return isUnclear ? null : Math.sign(value ?? 0);
}

/** `{{ cases.latest | count: "case" }}`: "one case", "24 cases", "no cases". */
const count: Filter = (input, [one, many], language) => countAtom(input, language, words(one), words(many));

function words(argument: unknown): string | undefined {
  if (argument === undefined || typeof argument === 'string') return argument;
  throw new StoryError(`not a text: ${String(argument)}`, { expected: 'words in quotation marks' });
}

/** Of a rank or streak: "third". */
const ordinal: Filter = (input, _args, language) => {
  const value = presentValue(input);
  if (value.kind !== 'rank' || (value.value ?? 0) < 1) {
    throw new StoryError(`no ordinal: ${value.measure}`, { expected: 'a rank or a streak of at least one' });
  }
  return new Printed(figureAtom(value, printOrdinal(value, language)));
};

const PER: ReadonlySet<Value['kind']> = new Set<Value['kind']>(['rate', 'money', 'ratio']);

/** Of a rate, with its denominator: "13.4 per 1,000 people". */
const per: Filter = (input, args, language) => {
  if (args.length > 0) return measureWith('per')(input, args, language);
  const value = presentValue(input);
  const { denominator } = value.series.column;
  if (!denominator || !PER.has(value.kind))
    throw new StoryError(`no rate: ${value.measure}`, { expected: 'a rate' });
  return new Printed(figureAtom(value, printRate(value, denominator, language)));
};

/** A number that is not a statistic, with its meaning: `{{ 999 | literal: "emergency number" }}`. */
const literal: Filter = (input, [reason]) => {
  if (typeof reason !== 'string' || reason.trim() === '') {
    throw new StoryError('literal: what the number is has to be said', {
      mend: `write {{ ${String(input)} | literal: "emergency number" }}`,
    });
  }
  if (typeof input !== 'number' && typeof input !== 'string') {
    throw new StoryError('literal: only typed numbers and texts', {
      mend: 'print a figure without this filter',
    });
  }
  return new Printed({ kind: 'literal', printed: String(input), reason });
};

/** `{{ "2024-10-08" | date }}`: "8 October 2024". */
const date: Filter = (input, _args, { periods }) => {
  if (typeof input !== 'string')
    throw new StoryError(`not a date: ${String(input)}`, { expected: '"2024-10-08"' });
  return new Printed({ kind: 'word', printed: periods.date(input) });
};

/** The cell of a period: `{{ recorded | at: "YE2019-09" }}`. */
const at: Filter = (input, [id], { periods }) => {
  if (!(input instanceof FigureDrop))
    throw new StoryError('at: not a figure with all its periods', {
      expected: 'the name of a figure: cases | at: "2019"',
      mend: isFigure(input)
        ? `write ${input[HELD].context.name} | at: ${JSON.stringify(id ?? '2019')}`
        : undefined,
    });
  const { series, context } = input[HELD];
  const period = typeof id === 'string' ? parsePeriod(id) : null;
  if (!period) {
    // Authors may try the printed form of a period instead of its id.
    const names = (of: Period) => [periods.label(of), periods.text(of), periods.heading(of)];
    const meant = series.points.find((point) => names(point.period).includes(String(id)))?.period.id;
    throw new StoryError(`not a period: ${String(id)}`, {
      expected: '2023, FY2023-24, YE2024-09, 2024-Q1 or 2024-03',
      ...(meant && { mend: `write at: "${meant}"`, edit: { from: `"${id}"`, to: `"${meant}"` } }),
    });
  }
  const name = `${context.name} at ${period.id}`;
  return new ValueDrop(cellValue(series, pointAt(series, period), 'at', context), name, context);
};

/** `{{ rate | times: nationally }}`: what `rate.times[nationally]` is. */
function measureWith(name: string): Filter {
  return (input, [given, ...more]) => {
    const measure = isFigure(input) ? input.liquidMethodMissing(name) : undefined;
    if (!(measure instanceof MeasureDrop) || more.length > 0) {
      throw new StoryError(`${name}: not a figure, or more than one thing told`, {
        expected: `the name of a figure, and one thing: cases | ${name}: …`,
        mend:
          isFigure(input) && given !== undefined
            ? `write ${argumentText(input)} | ${name}: ${argumentText(given)}`
            : undefined,
      });
    }
    return measure.liquidMethodMissing(given);
  };
}

/** All filters for stories. Liquid's own are left out: they do arithmetic on bare numbers. */
export const FILTERS: Readonly<Record<string, Filter>> = {
  ...Object.fromEntries(
    [SERIES_MEASURES_WITH, VALUE_MEASURES_WITH]
      .flatMap((measures) => Object.keys(measures))
      .map((name) => [name, measureWith(name)]),
  ),
  direction,
  moved,
  count,
  ordinal,
  per,
  literal,
  date,
  at,
};
