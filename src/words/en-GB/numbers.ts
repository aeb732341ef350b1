import { asPrinted, Digits } from '../digits.ts';
import type { Noun, NumberProfile, NumberWords } from '../grammar.ts';
import { ordinal, shortOrdinal } from './ordinals.ts';
import { spelled } from './spelled.ts';

/** Numbers in British English, in the style of a newsroom. */
export function numbersIn(profile: NumberProfile): NumberWords {
  return profile === 'pa' ? PA : ONS;
}

const all = new Digits('en-GB');

const digits: NumberWords['digits'] = (value, decimals = 0) => all.text(value, decimals);

const exact: NumberWords['exact'] = (value) =>
  digits(value, Math.min(4, String(value).split('.')[1]?.length ?? 0));

const isOne: NumberWords['isOne'] = (value, decimals = 0) => asPrinted(value, decimals) === 1;

const isPercentage = (kind: string) => kind === 'percentage' || kind === 'percentage-change';

const LABEL = /^[+−-]?\d[\d,]*(?:\.\d+)?%?$/;

const read: NumberWords['read'] = (label) =>
  LABEL.test(label) ? label.replaceAll(/[+,%]/g, '').replace('−', '-') : null;

/** What the styles differ in. */
type Style = Pick<NumberWords, 'prose' | 'opening' | 'percentage'>;

function inStyle({ prose, opening, percentage }: Style): NumberWords {
  const agreeing = (value: number, decimals: number, { one, many }: Noun) =>
    isOne(value, decimals) ? one : many;
  const measure: NumberWords['measure'] = (value, decimals, noun) =>
    `${prose(value, decimals)} ${agreeing(value, decimals, noun)}`;
  return {
    ...{ digits, exact, spelled, prose, opening, percentage, ordinal, shortOrdinal, measure, isOne, read },
    points: (value, decimals) =>
      measure(value, decimals, { one: 'percentage point', many: 'percentage points' }),
    label: (value, { kind, decimals }) => `${digits(value, decimals)}${isPercentage(kind) ? '%' : ''}`,
    withUnit(value, { kind, decimals, unit, denominator }) {
      if (isPercentage(kind)) return percentage(value, decimals);
      const of = denominator ? ` ${denominator}` : '';
      return `${digits(value, decimals)} ${agreeing(value, decimals, unit)}${of}`;
    },
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
    const words = spelled(asPrinted(value));
    return words.charAt(0).toUpperCase() + words.slice(1);
  },
  percentage: (value, decimals) => `${digits(value, decimals)} per cent`,
});

const ONS = inStyle({
  prose: digits,
  opening: () => null,
  percentage: (value, decimals) => `${digits(value, decimals)}%`,
});
