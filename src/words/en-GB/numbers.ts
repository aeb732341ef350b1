import { asPrinted, Digits } from '../digits.ts';
import type { NumberProfile, NumberWords } from '../grammar.ts';
import { isPercentage } from '../isPercentage.ts';
import { ordinal, shortOrdinal } from './ordinals.ts';
import { startHigh } from './sentences.ts';
import { spelled } from './spelled.ts';
import { TAG } from './tag.ts';

/** Numbers in British English, in the style of a newsroom. */
export function numbersIn(profile: NumberProfile): NumberWords {
  return profile === 'pa' ? PA : ONS;
}

const all = new Digits(TAG);

const digits: NumberWords['digits'] = (value, decimals = 0) => all.text(value, decimals);

const exact: NumberWords['exact'] = (value) =>
  digits(value, Math.min(4, String(value).split('.')[1]?.length ?? 0));

const isOne: NumberWords['isOne'] = (value, decimals = 0) => asPrinted(value, decimals) === 1;

const LABEL = /^[+−-]?\d[\d,]*(?:\.\d+)?%?$/;

const read: NumberWords['read'] = (label) =>
  LABEL.test(label) ? label.replaceAll(/[+,%]/g, '').replace('−', '-') : null;

/** What the styles differ in. */
type Style = Pick<NumberWords, 'prose' | 'opening' | 'percentage'>;

function inStyle({ prose, opening, percentage }: Style): NumberWords {
  const measure: NumberWords['measure'] = (value, decimals, { one, many }) =>
    `${prose(value, decimals)} ${isOne(value, decimals) ? one : many}`;
  return {
    ...{ digits, exact, spelled, prose, opening, percentage, ordinal, shortOrdinal, measure, isOne, read },
    points: (value, decimals) =>
      measure(value, decimals, { one: 'percentage point', many: 'percentage points' }),
    label: (value, column) => `${digits(value, column.decimals)}${isPercentage(column) ? '%' : ''}`,
    count: (value, decimals, noun) =>
      asPrinted(value, decimals) === 0 ? `no ${noun.many}` : measure(value, decimals, noun),
    pluralOf: (noun) => `${noun}s`,
    oneIn: (n) => `one in ${prose(n)}`,
  };
}

const PA = inStyle({
  prose(value, decimals = 0) {
    const printed = asPrinted(value, decimals);
    return decimals === 0 && printed > 0 && printed < 10 ? spelled(printed) : digits(value, decimals);
  },
  opening(value) {
    if (value < 10 || value > 999) return null;
    return startHigh(spelled(asPrinted(value)));
  },
  percentage: (value, decimals) => `${digits(value, decimals)} per cent`,
});

const ONS = inStyle({
  prose: digits,
  opening: () => null,
  percentage: (value, decimals) => `${digits(value, decimals)}%`,
});
