import type { Column } from '../../tables/column.ts';
import type { Grammar } from '../grammar.ts';
import { isPercentage } from '../isPercentage.ts';
import { inSentence } from './sentences.ts';

/** A value in a sentence, its unit being said elsewhere: `1,371`, `14.4 per cent`. */
export function valueWords({ numbers }: Pick<Grammar, 'numbers'>) {
  return (value: number, column: Pick<Column, 'kind' | 'decimals'>): string =>
    isPercentage(column)
      ? numbers.percentage(value, column.decimals)
      : numbers.digits(value, column.decimals);
}

/** `offences recorded`, with what a rate is per: `offences recorded per 1,000 people`. */
export function columnWords({ title, denominator }: Pick<Column, 'title' | 'denominator'>): string {
  const name = inSentence(title);
  return denominator && !name.includes(denominator) ? `${name} ${denominator}` : name;
}
