import { asPrinted } from '../words/digits.ts';
import type { Language } from '../words/language.ts';
import type { Value } from './result.ts';

/** A value as running text has it. Changes are printed by their size: the words say which way. */
export function printValue(value: Value, { numbers, figures }: Language): string {
  const number = known(value);
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
      return printSize(number, decimals, { numbers, figures });
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

/** A change too small for its decimals is not "0 per cent", and a fall that leaves something none of 100. */
function printSize(
  change: number,
  decimals: number,
  { numbers, figures }: Pick<Language, 'numbers' | 'figures'>,
): string {
  const size = Math.abs(change);
  const smallest = 10 ** -decimals;
  if (size > 0 && asPrinted(size, decimals) === 0) {
    return figures.lessThan(smallest, decimals);
  }
  if (change > -100 && asPrinted(change, decimals) === -100) {
    return figures.moreThan(100 - smallest, decimals);
  }
  return numbers.percentage(size, decimals);
}

/** With a noun of its own: "no cases", "one case", "24 cases". The column's unit is the default noun. */
export function printCount(value: Value, { numbers }: Language, one?: string, many?: string): string {
  const noun = one === undefined ? value.series.column.unit : { one, many: many ?? numbers.pluralOf(one) };
  return numbers.count(known(value), value.decimals, noun);
}

/** "third", "joint third", "12th". */
export function printOrdinal(value: Value, { figures }: Language): string {
  return figures.place(asPrinted(known(value), 0), value.tied ?? false);
}

/** The words that may open a sentence where digits may not: "One hundred and two". Null where there are none. */
export function printAtStart(value: Value, { numbers }: Language): string | null {
  return value.kind === 'count' && value.decimals === 0 ? numbers.opening(known(value)) : null;
}

function known({ value, missing }: Value): number {
  if (value === null) throw new RangeError(missing);
  return value;
}
