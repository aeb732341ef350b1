import type { Column, Unit } from '../../tables/column.ts';
import type { Grammar } from '../grammar.ts';
import { isPercentage } from '../isPercentage.ts';
import { inSentence } from './sentences.ts';

/** A value in a sentence, its unit being said elsewhere: `1,371`, `14.4 per cent`, `£1.2m`. */
export function valueWords({ numbers }: Pick<Grammar, 'numbers'>) {
  return (value: number, column: Unit): string => {
    if (column.kind === 'money') return numbers.money(value, column);
    return isPercentage(column)
      ? numbers.percentage(value, column.decimals)
      : numbers.inDigits(value, column.decimals);
  };
}

/** `offences recorded`, with what a rate is per: `offences recorded per 1,000 people`. */
export function columnWords({ title, denominator }: Pick<Column, 'title' | 'denominator'>): string {
  const name = inSentence(title);
  return denominator && !name.includes(denominator) ? `${name} ${denominator}` : name;
}
