import type { Operators } from 'liquidjs';
import {
  type Comparison,
  compare as compareNumbers,
  type Estimate,
  estimateOf,
  estimateText,
  exactly,
  unclearText,
} from '../figures/compare.ts';
import { type Evidence, type Ground, groundOf, NO_EVIDENCE } from '../figures/ground.ts';
import { type Judgement, shownNumber, type Value } from '../figures/result.ts';
import { AreaDrop } from './areaDrop.ts';
import { HELD, JudgementDrop, MissingDrop, missingError, StoryError } from './baseDrops.ts';
import { asValue, FigureDrop, ValueDrop, WordsDrop } from './drops.ts';
import { PeriodDrop } from './periodDrop.ts';

/**
 * Comparisons of figures give a judgement with its grounds instead of a boolean, so that the words in a
 * branch can be checked against the numbers. Values compare as printed. `and`, `or` and `not` use Kleene
 * logic: a missing value makes the result unknown unless the other operand decides it.
 */

const label = (operand: unknown): string => {
  if (operand instanceof ValueDrop) return operand[HELD].label;
  if (operand instanceof PeriodDrop) return operand[HELD].period.id;
  if (operand instanceof FigureDrop) return operand[HELD].context.name;
  if (operand instanceof JudgementDrop || operand instanceof WordsDrop || operand instanceof AreaDrop) {
    return operand[HELD].label;
  }
  return String(operand);
};

function printed(value: Value): number | null {
  return value.value === null ? null : shownNumber(value);
}

/** The judgement of an operand. A bare figure is not a statement. */
export function judgementOf(operand: unknown): Judgement {
  if (operand instanceof JudgementDrop) return operand[HELD].judgement;
  if (typeof operand === 'boolean') return { truth: operand, unknown: '', grounds: [] };
  if (operand instanceof MissingDrop) throw missingError(operand[HELD].missing, operand[HELD].label);
  if (operand instanceof FigureDrop || operand instanceof ValueDrop) {
    const name = operand instanceof FigureDrop ? operand[HELD].context.name : operand[HELD].label;
    throw new StoryError(`a figure is not a statement: ${name}`, {
      expected: 'something true or false',
      mend: `write ${name}.available, or compare it with something`,
    });
  }
  throw new StoryError(`not a statement: ${label(operand)}`, {
    expected: 'something true or false, such as national or cases.rose',
  });
}

/** @throws {StoryError} when a missing value leaves the condition neither true nor false */
export function settled(judgement: Judgement, label: string): boolean {
  if (judgement.truth !== null) return judgement.truth;
  const [expected, mend] = judgement.unknown.split('; ');
  throw new StoryError(`can't be judged: ${label}`, {
    expected: expected ?? '',
    mend: mend ?? `guard it with {% if ${label.replace('unless ', '').split(' ')[0]}.available %}`,
  });
}

type Test = (sign: number) => boolean;

function compare(a: unknown, b: unknown, test: Test): JudgementDrop {
  const [left, right] = [asValue(a), asValue(b)];
  if (left instanceof ValueDrop || right instanceof ValueDrop) {
    return new JudgementDrop(compareValues(left, right, test), `${label(left)} and ${label(right)}`);
  }
  if (left instanceof PeriodDrop && right instanceof PeriodDrop) {
    return plain(test(comparePeriods(left, right)));
  }
  if (typeof left === 'string' && typeof right === 'string') {
    return plain(test(left === right ? 0 : left < right ? -1 : 1));
  }
  throw cannotCompare(left, right);
}

/** "rose > 1": a statement can't be compared. */
function cannotCompare(left: unknown, right: unknown): StoryError {
  const statement = [left, right].find((side) => side instanceof JudgementDrop);
  const mend = statement && `${label(statement)} is true or false by itself: {% if ${label(statement)} %}`;
  return new StoryError(`can't compare: ${label(left)} and ${label(right)}`, {
    expected: 'two figures, a figure and a number, two periods, or two texts',
    ...(mend && { mend }),
  });
}

function plain(truth: boolean): JudgementDrop {
  return new JudgementDrop({ truth, unknown: '', grounds: [] }, 'comparison');
}

function comparePeriods(left: PeriodDrop, right: PeriodDrop): number {
  const [a, b] = [left[HELD].period, right[HELD].period];
  if (a.cycle !== b.cycle) throw new StoryError(`can't compare periods: ${a.id} and ${b.id}`);
  return Math.sign(a.index - b.index);
}

function compareValues(left: unknown, right: unknown, test: Test): Judgement {
  const [a, b] = [operandNumber(left, right), operandNumber(right, left)];
  const series = [left, right].flatMap((side) => (side instanceof ValueDrop ? side[HELD].value.series : []));
  const [first] = series;
  if (!first) throw new RangeError('a comparison of values has a value');
  const ground = {
    ...groundOf('', 'compared', first, spanOf(left, right)),
    name: `${label(left)} and ${label(right)}`,
    against: series.length > 1 ? ('value' as const) : ('number' as const),
    other: series[1] ?? null,
  };
  if ([left, right].some(isUnclear)) {
    const evidence = { ...NO_EVIDENCE, moves: true, isClear: false };
    const values = String(typeof a === 'string' ? a : b).split('; ')[0] ?? '';
    return { truth: false, unknown: '', grounds: [{ ...ground, evidence, values }] };
  }
  if (typeof a === 'string' || typeof b === 'string') {
    const unknown = typeof a === 'string' ? a : String(b);
    return { truth: null, unknown, grounds: [{ ...ground, values: unknown }] };
  }
  const [x, y] = [estimateFor(left, a), estimateFor(right, b)];
  if (x.bounds === null || y.bounds === null) {
    const unknown = unclearText(x, y);
    return { truth: null, unknown, grounds: [{ ...ground, values: unknown }] };
  }
  const compared = compareNumbers(x, y);
  const evidence = evidenceOf(left, right, a, b, compared);
  const values = `${estimateText(x)} and ${estimateText(y)}`;
  const { sign } = compared;
  // Of estimates too close to say, nothing holds: neither more nor less, nor the same.
  return { truth: sign !== null && test(sign), unknown: '', grounds: [{ ...ground, evidence, values }] };
}

function estimateFor(operand: unknown, number: number): Estimate {
  return operand instanceof ValueDrop ? estimateOf(operand[HELD].value) : exactly(number, 15);
}

/** The periods of two values of a series, earlier first. */
function spanOf(left: unknown, right: unknown): Pick<Ground, 'from' | 'to'> {
  const [a, b] = [left, right].map((side) =>
    side instanceof ValueDrop ? side[HELD].value.periods.at(-1) : null,
  );
  const change = [left, right].find(isChange);
  if (change instanceof ValueDrop && !(a && b)) {
    const { periods } = change[HELD].value;
    return periods.length > 1
      ? { from: periods[0] ?? null, to: periods.at(-1) ?? null }
      : { from: null, to: null };
  }
  if (!a || !b || !isInTime(left, right)) return { from: null, to: null };
  return a.index < b.index ? { from: a, to: b } : { from: b, to: a };
}

function evidenceOf(
  left: unknown,
  right: unknown,
  a: number,
  b: number,
  { sign, ratio, isClear }: Comparison,
): Evidence {
  const sides = [left, right].flatMap((side) => (side instanceof ValueDrop ? side[HELD].value : []));
  // A larger ranking or longer streak is no evidence of more or fewer cases.
  if (sides.some(({ kind }) => kind === 'rank')) return NO_EVIDENCE;
  const share = left instanceof ValueDrop && left[HELD].value.kind === 'percentage' ? a : null;
  return {
    ...NO_EVIDENCE,
    direction: sign === null ? null : directionOf(left, right, a, b),
    moves: isInTime(left, right),
    // A ratio to a number in the condition is not a doubling.
    ratio: sides.length < 2 ? null : ratio,
    share,
    isClear,
  };
}

function isUnclear(side: unknown): boolean {
  return side instanceof ValueDrop && side[HELD].value.isUnclear === true;
}

/** A series at two periods, or a change against a number: only these show that something rose. */
function isInTime(left: unknown, right: unknown): boolean {
  if (!(left instanceof ValueDrop)) return isChange(right);
  if (!(right instanceof ValueDrop)) return isChange(left);
  const [a, b] = [left[HELD].value, right[HELD].value];
  return a.series === b.series && a.periods.at(-1)?.id !== b.periods.at(-1)?.id;
}

const CHANGES: ReadonlySet<string> = new Set(['percentage-change', 'change', 'points']);

function isChange(side: unknown): boolean {
  return side instanceof ValueDrop && CHANGES.has(side[HELD].value.kind);
}

/**
 * Sign of the difference; for a change against a number, the sign of the change: −3 is above −5, but fell.
 */
function directionOf(left: unknown, right: unknown, a: number, b: number): number {
  if (isChange(left) && typeof right === 'number') return Math.sign(a);
  return isChange(right) && typeof left === 'number' ? Math.sign(b) : Math.sign(a - b);
}

/** The number to compare, or why there is none. */
function operandNumber(operand: unknown, other: unknown): number | string {
  if (typeof operand === 'number') return operand;
  if (!(operand instanceof ValueDrop)) {
    throw cannotCompare(operand, other);
  }
  const { value } = operand[HELD];
  if (other instanceof ValueDrop) assertComparable(value, other[HELD].value);
  return printed(value) ?? value.missing;
}

/** More thefts than burglaries: numbers of things can be compared, whatever they are. */
const ANY_UNIT: ReadonlySet<Value['kind']> = new Set(['rank', 'percentage', 'count']);

function assertComparable(a: Value, b: Value): void {
  const unit = ({ kind, series: { column } }: Value) =>
    `${kind} of ${column.unit.many}${[column.denominator, column.currency, column.base].filter(Boolean).join(', ')}`;
  const alike = a.kind === b.kind && (ANY_UNIT.has(a.kind) || unit(a) === unit(b));
  if (alike) return;
  throw new StoryError(`can't compare: a ${unit(a)} and a ${unit(b)}`, {
    expected: 'figures with the same unit',
  });
}

function both(left: Judgement, right: Judgement, decisive: boolean): Judgement {
  const grounds = [...left.grounds, ...right.grounds];
  if (left.truth === decisive || right.truth === decisive) return { truth: decisive, unknown: '', grounds };
  if (left.truth === null || right.truth === null) {
    return { truth: null, unknown: left.unknown || right.unknown, grounds };
  }
  return { truth: !decisive, unknown: '', grounds };
}

function combined(left: unknown, right: unknown, decisive: boolean): JudgementDrop {
  return new JudgementDrop(both(judgementOf(left), judgementOf(right), decisive), 'condition');
}

function negated(operand: unknown): JudgementDrop {
  const judgement = judgementOf(operand);
  const truth = judgement.truth === null ? null : !judgement.truth;
  return new JudgementDrop({ ...judgement, truth }, 'condition');
}

/** Liquid's types expect booleans, but it only passes on what operators return. */
export const OPERATORS = {
  '==': (l: unknown, r: unknown) => compare(l, r, (sign) => sign === 0),
  '!=': (l: unknown, r: unknown) => compare(l, r, (sign) => sign !== 0),
  '>': (l: unknown, r: unknown) => compare(l, r, (sign) => sign > 0),
  '<': (l: unknown, r: unknown) => compare(l, r, (sign) => sign < 0),
  '>=': (l: unknown, r: unknown) => compare(l, r, (sign) => sign >= 0),
  '<=': (l: unknown, r: unknown) => compare(l, r, (sign) => sign <= 0),
  not: (operand: unknown) => negated(operand),
  and: (l: unknown, r: unknown) => combined(l, r, false),
  or: (l: unknown, r: unknown) => combined(l, r, true),
} as unknown as Operators;
