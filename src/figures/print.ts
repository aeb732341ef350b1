import type { NumberProfile } from '../words/grammar.ts';
import { asPrinted, formatNumber, formatPercentage, formatProse } from './format.ts';
import type { Value } from './result.ts';
import { numberWords, ordinal } from './words.ts';

/** A value as running text has it. Changes are printed by their size: the words say which way. */
export function printValue(value: Value, profile: NumberProfile): string {
  const number = known(value);
  const { decimals, series } = value;
  switch (value.kind) {
    case 'rank':
      return printEnd(value) ?? formatProse(number, decimals, profile);
    case 'count':
      return formatProse(number, decimals, profile);
    case 'change':
      return withUnit(Math.abs(number), value, profile);
    case 'rate':
      return formatNumber(number, decimals);
    case 'percentage':
      return formatPercentage(number, decimals, profile);
    case 'percentage-change':
      return printSize(number, decimals, profile);
    case 'points':
      return `${formatProse(Math.abs(number), decimals, profile)} percentage ${isOne(Math.abs(number), decimals) ? 'point' : 'points'}`;
    case 'duration':
      return `${formatProse(number, decimals, profile)} ${isOne(number, decimals) ? series.column.unit.one : series.column.unit.many}`;
    case 'one-in':
      return `one in ${formatProse(number, 0, profile)}`;
  }
}

/** A first place is said by its end: "highest", "joint lowest". Null for every other rank. */
function printEnd({ measure, tied }: Value): string | null {
  return measure === 'highest' || measure === 'lowest' ? `${tied ? 'joint ' : ''}${measure}` : null;
}

/** A change too small for its decimals is not "0 per cent", and a fall that leaves something none of 100. */
function printSize(change: number, decimals: number, profile: NumberProfile): string {
  const size = Math.abs(change);
  const smallest = 10 ** -decimals;
  if (size > 0 && asPrinted(size, decimals) === 0) {
    return `less than ${formatPercentage(smallest, decimals, profile)}`;
  }
  if (change > -100 && asPrinted(change, decimals) === -100) {
    return `more than ${formatPercentage(100 - smallest, decimals, profile)}`;
  }
  return formatPercentage(size, decimals, profile);
}

function withUnit(number: number, { series, decimals }: Value, profile: NumberProfile): string {
  const text = formatProse(number, decimals, profile);
  if (series.column.kind !== 'duration') return text;
  return `${text} ${isOne(number, decimals) ? series.column.unit.one : series.column.unit.many}`;
}

function isOne(number: number, decimals: number): boolean {
  return asPrinted(number, decimals) === 1;
}

/** With a noun of its own: "no cases", "one case", "24 cases". The column's unit is the default noun. */
export function printCount(value: Value, profile: NumberProfile, one?: string, many?: string): string {
  const number = known(value);
  const singular = one ?? value.series.column.unit.one;
  const plural = many ?? (one ? `${one}s` : value.series.column.unit.many);
  const printed = asPrinted(number, value.decimals);
  if (printed === 0) return `no ${plural}`;
  return `${formatProse(number, value.decimals, profile)} ${printed === 1 ? singular : plural}`;
}

/** "third", "joint third", "12th". */
export function printOrdinal(value: Value): string {
  const text = ordinal(asPrinted(known(value), 0));
  return value.tied ? `joint ${text}` : text;
}

/** The words that may open a sentence where digits may not: "One hundred and two". Null where there are none. */
export function printAtStart(value: Value): string | null {
  const number = known(value);
  if (value.kind !== 'count' || value.decimals > 0 || number < 10 || number > 999) return null;
  const words = numberWords(asPrinted(number));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function known({ value, missing }: Value): number {
  if (value === null) throw new RangeError(missing);
  return value;
}
