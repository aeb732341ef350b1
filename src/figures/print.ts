import { asShown } from '../words/asShown.ts';
import { asPrinted } from '../words/digits.ts';
import type { Noun } from '../words/grammar.ts';
import { isPercentage } from '../words/isPercentage.ts';
import type { Language } from '../words/language.ts';
import { unitOf, type Value } from './result.ts';

/** A value as running text has it. Changes are printed by their size: the words say which way. */
export function printValue(value: Value, language: Language): string {
  return inInterval(value, language) ?? printOne(value, known(value), language);
}

function printOne(value: Value, number: number, { numbers, figures }: Language): string {
  const { decimals, series, measure } = value;
  switch (value.kind) {
    case 'rank':
      // A first place is said by its end: "highest", "joint lowest".
      if (measure === 'highest' || measure === 'lowest') return figures.first(measure, value.tied ?? false);
      return number === 0 && value.counts ? figures.none : numbers.prose(number, decimals);
    case 'count':
      return numbers.prose(number, decimals);
    case 'change':
      return printChange(Math.abs(number), value, numbers);
    case 'money':
      return numbers.money(number, { ...series.column, decimals });
    case 'rate':
    case 'index':
    case 'ratio':
      return numbers.inDigits(number, decimals);
    case 'percentage':
      return numbers.percentage(number, decimals);
    case 'percentage-change':
      return numbers.percentage(Math.abs(number), decimals);
    case 'points':
      return numbers.points(Math.abs(number), decimals);
    case 'duration':
      return numbers.measure(number, decimals, series.column.unit);
    case 'one-in':
      return numbers.oneIn(number);
    case 'multiple':
      return figures.times(number);
    case 'per':
      return numbers.prose(number);
  }
}

/** A change in the column's own unit: "12", "two months", "£340,000", "4.2 points". */
function printChange(size: number, { decimals, series }: Value, numbers: Language['numbers']): string {
  const { column } = series;
  switch (column.kind) {
    case 'money':
      return numbers.money(size, { ...column, decimals });
    case 'duration':
    case 'index':
      return numbers.measure(size, decimals, column.unit);
    default:
      return numbers.prose(size, decimals);
  }
}

/** The interval of an estimate; null for other values, and where both bounds print as the estimate does. */
function inInterval(value: Value, language: Language, noun?: Noun): string | null {
  const { measure, decimals, points, series } = value;
  const bounds = points[0]?.bounds;
  if ((measure !== 'range' && measure !== 'interval') || !bounds) return null;
  const { numbers, figures } = language;
  const ends = [bounds.lower, bounds.upper].map((each) => asShown(each, unitOf(value)));
  const [lower = 0, upper = 0] = ends;
  if (lower === upper) return null;
  const isSmall = value.kind === 'count' && ends.every((each) => each >= 1);
  const [first, last] = ends.map((each) => {
    if (value.kind === 'money') return numbers.money(each, unitOf(value));
    return isSmall ? numbers.prose(each, decimals) : numbers.inDigits(each, decimals);
  });
  const many = noun?.many ?? (value.kind === 'duration' ? series.column.unit.many : undefined);
  const unit = many ? ` ${many}` : '';
  const whole = isPercentage(value) ? numbers.percentage(upper, decimals) : `${last}${unit}`;
  return figures[measure](first ?? '', whole);
}

/** With a noun of its own: "no cases", "one case", "24 cases". The column's unit is the default noun. */
export function printCount(value: Value, language: Language, one?: string, many?: string): string {
  const { numbers } = language;
  const noun = one === undefined ? value.series.column.unit : { one, many: many ?? numbers.pluralOf(one) };
  return inInterval(value, language, noun) ?? numbers.count(known(value), value.decimals, noun);
}

/** A rate with its denominator: "13.4 per 1,000 people". */
export function printRate(value: Value, denominator: string, language: Language): string {
  return language.figures.rate(printValue(value, language), denominator);
}

/** A value as a sentence says it: a place among others is the ninth, not nine. */
export function printInWords(value: Value, language: Language): string {
  return value.measure === 'standing' ? printOrdinal(value, language) : printValue(value, language);
}

/** "third", "joint third", "12th". */
export function printOrdinal(value: Value, { figures }: Language): string {
  return figures.place(asPrinted(known(value), 0), value.tied ?? false);
}

/** The words that may open a sentence where digits may not: "One hundred and two". Null where there are none. */
export function printAtStart(value: Value, { numbers }: Language): string | null {
  return (value.kind === 'count' || value.counts === 'areas') && value.decimals === 0
    ? numbers.opening(known(value))
    : null;
}

function known({ value, missing }: Value): number {
  if (value === null) throw new RangeError(missing);
  return value;
}
