import { printCount, printInWords, printValue } from '../figures/print.ts';
import { isPeriod, isValue, type Part, type Value } from '../figures/result.ts';
import type { Column } from '../tables/column.ts';
import type { Language } from '../words/language.ts';
import { AreaDrop, GroupDrop } from './areaDrop.ts';
import type { Atom } from './atom.ts';
import { HELD, JudgementDrop, MissingDrop, missingError, StoryError } from './baseDrops.ts';
import { asValue, MeasureDrop, ValueDrop, WordsDrop } from './drops.ts';
import { PeriodDrop } from './periodDrop.ts';

/** The output of a filter. */
export class Printed {
  readonly atoms: readonly Atom[];

  constructor(...atoms: readonly Atom[]) {
    this.atoms = atoms;
  }
}

/** The value behind a filter's input. @throws {StoryError} when there is none or it is missing */
export function presentValue(input: unknown): Value {
  const [value, label] = valueAndLabel(input);
  if (value.value === null) throw missingValue(value, label);
  return value;
}

function valueAndLabel(asked: unknown): [Value, string] {
  const input = asValue(asked);
  if (input instanceof ValueDrop) return [input[HELD].value, input[HELD].label];
  if (input instanceof WordsDrop) {
    const { parts, label } = input[HELD];
    const value = parts.find(isValue);
    if (value) return [value, label];
  }
  if (input instanceof MeasureDrop) throw input.untold();
  if (input instanceof MissingDrop) throw missingError(input[HELD].missing, input[HELD].label);
  throw new StoryError(`not a value: ${describe(input)}`, {
    expected: 'a figure with a measure: cases.latest',
  });
}

function missingValue(value: Value, label: string): StoryError {
  const [expected, mend] = value.missing.split('; ');
  const guard = `guard it with {% if ${label}.available %}`;
  const either = mend && !mend.includes('guard it') ? `${mend}, or ${guard}` : mend;
  return new StoryError(`missing value: ${label}`, { expected: expected ?? '', mend: either ?? guard });
}

function describe(input: unknown): string {
  if (input instanceof JudgementDrop) return input[HELD].label;
  return typeof input === 'object' ? 'an object' : String(input);
}

/** The atoms of an output. */
export function atomsOf(asked: unknown, language: Language): readonly Atom[] {
  const output = asValue(asked);
  if (output instanceof Printed) return output.atoms;
  if (output instanceof ValueDrop) {
    const value = presentValue(output);
    return [figureAtom(value, printValue(value, language))];
  }
  if (output instanceof WordsDrop) return output[HELD].parts.map((part) => partAtom(part, output, language));
  if (output instanceof AreaDrop) return [placeAtom(output[HELD], language)];
  if (output instanceof GroupDrop) return [{ kind: 'word', printed: output[HELD].name }];
  if (output instanceof PeriodDrop) {
    const { period, form, of } = output[HELD];
    return [{ kind: 'period', printed: language.periods[form](period), period, of }];
  }
  throw notPrintable(output);
}

function partAtom(part: Part, drop: WordsDrop, language: Language): Atom {
  if (typeof part === 'string') {
    const [of, ...others] = drop[HELD].parts.filter(isValue);
    return of && others.length === 0 ? { kind: 'word', printed: part, of } : { kind: 'word', printed: part };
  }
  if (isPeriod(part)) {
    return {
      kind: 'period',
      printed: language.periods.text(part),
      period: part,
      of: drop[HELD].parts.find(isValue) ?? null,
    };
  }
  if (!isValue(part)) return { kind: 'place', printed: language.places.the(part), area: part };
  if (part.value === null) throw missingValue(part, drop[HELD].label);
  return figureAtom(part, printInWords(part, language));
}

function notPrintable(output: unknown): StoryError {
  if (output instanceof MeasureDrop) return output.untold();
  if (output instanceof MissingDrop) return missingError(output[HELD].missing, output[HELD].label);
  if (output instanceof JudgementDrop) {
    return new StoryError(`a statement can't be printed: ${output[HELD].label}`, {
      mend: 'use it in {% if … %} or {% claim … %}',
    });
  }
  if (typeof output === 'number') {
    return new StoryError(`a number without a figure: ${output}`, {
      mend: `bind it to a table, or say what it is: {{ ${output} | literal: "emergency number" }}`,
    });
  }
  return new StoryError(`can't be printed: ${describe(output)}`, {
    expected: 'a figure, a place, a period or a date',
  });
}

function placeAtom({ area, form }: AreaDrop[typeof HELD], { places }: Language): Atom {
  return { kind: 'place', printed: form === 'name' ? area.name : places[form](area), area };
}

export function figureAtom(value: Value, printed: string): Extract<Atom, { kind: 'figure' }> {
  return { kind: 'figure', printed, value };
}

const COUNTABLE: ReadonlySet<Value['kind']> = new Set<Value['kind']>([
  'count',
  'change',
  'rank',
  'per',
  'ratio',
]);

/** Money and indices print a unit of their own. */
const OWN_UNIT: ReadonlySet<Column['kind']> = new Set<Column['kind']>(['money', 'index']);

/** "no cases", "one case", "24 cases". */
export function countAtom(input: unknown, language: Language, one?: string, many?: string): Printed {
  const value = presentValue(input);
  const isUnitless = !OWN_UNIT.has(value.series.column.kind) || value.kind === 'rank';
  if (!COUNTABLE.has(value.kind) || !isUnitless) {
    throw new StoryError(`no count: ${value.measure}`, {
      expected: 'a count, a change of one, or a streak',
      mend: 'print it without this filter',
    });
  }
  // Changes print without a sign: the words around them give the direction.
  const size = value.kind === 'change' ? { ...value, value: Math.abs(value.value ?? 0) } : value;
  const nouns = one === undefined ? [] : [one, many ?? `${one}s`];
  const counted = { ...figureAtom(value, printCount(size, language, one, many)), nouns };
  // "More than two" keeps its hedge.
  const atoms = input instanceof WordsDrop ? atomsOf(input, language) : [counted];
  return new Printed(...atoms.map((atom) => (atom.kind === 'figure' ? counted : atom)));
}
