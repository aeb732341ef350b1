import { asPrinted, Digits, decimalsOf } from '../digits.ts';
import type { NumberProfile, NumberWords } from '../grammar.ts';
import { isPercentage } from '../isPercentage.ts';
import { startHigh } from '../letterCase.ts';
import { moneyIn, moneyInFull, moneyLabel, readMoney } from './money.ts';
import { ordinal, shortOrdinal } from './ordinals.ts';
import { spelled } from './spelled.ts';
import { TAG } from './tag.ts';

/** Numbers in British English, in the style of a newsroom. */
export function numbersIn(profile: NumberProfile): NumberWords {
  return profile === 'pa' ? PA : ONS;
}

const all = new Digits(TAG);

const digits: NumberWords['digits'] = (value, decimals = 0) => all.text(value, decimals);

const exact: NumberWords['exact'] = (value, least = 0) =>
  digits(value, Math.max(least, Math.min(4, decimalsOf(value))));

const isOne: NumberWords['isOne'] = (value, decimals = 0) => asPrinted(value, decimals) === 1;

const LABEL = /^[+−-]?\d[\d,]*(?:\.\d+)?%?$/;

const read: NumberWords['read'] = (label) =>
  LABEL.test(label) ? label.replaceAll(/[+,%]/g, '').replace('−', '-') : readMoney(label);

const amount: NumberWords['amount'] = (value, unit) =>
  unit.kind === 'money' ? moneyLabel(value, unit) : digits(value, unit.decimals);

const inFull: NumberWords['inFull'] = (value, unit) =>
  unit.kind === 'money' ? moneyInFull(value, unit) : digits(value, unit.decimals);

const label: NumberWords['label'] = (value, unit, largest) =>
  unit.kind === 'money'
    ? moneyLabel(value, unit, largest)
    : `${digits(value, unit.decimals)}${isPercentage(unit) ? '%' : ''}`;

/** What the styles differ in. */
interface Style extends Pick<NumberWords, 'prose' | 'inDigits' | 'opening' | 'money'> {
  readonly percent: NumberWords['percentage'];
}

function inStyle({ percent, ...style }: Style): NumberWords {
  const { prose } = style;
  const measure: NumberWords['measure'] = (value, decimals, { one, many }) =>
    `${prose(value, decimals)} ${isOne(value, decimals) ? one : many}`;
  return {
    ...style,
    ...{ digits, exact, amount, inFull, label, read, spelled, ordinal, shortOrdinal, measure, isOne },
    percentage(value, decimals) {
      const [printed, smallest] = [asPrinted(value, decimals), 10 ** -decimals];
      if (value > 0 && printed === 0) return `less than ${percent(smallest, decimals)}`;
      const isPart = value > 0 && value < 100;
      return isPart && printed === 100
        ? `more than ${percent(100 - smallest, decimals)}`
        : percent(value, decimals);
    },
    points: (value, decimals) =>
      measure(value, decimals, { one: 'percentage point', many: 'percentage points' }),
    count(value, decimals, noun) {
      // Of what is counted in parts, 0.04 is not none.
      const isNone = decimals === 0 ? asPrinted(value) === 0 : value === 0;
      return isNone ? `no ${noun.many}` : measure(value, decimals, noun);
    },
    pluralOf: (noun) => `${noun}s`,
    oneIn: (n) => `one in ${prose(n)}`,
  };
}

/** A sign in running text, where a dash may be overlooked. */
function withMinus(value: number, decimals: number, say: (size: number) => string): string {
  return asPrinted(value, decimals) < 0 ? `minus ${say(-value)}` : say(value);
}

const PA = inStyle({
  prose(value, decimals = 0) {
    return withMinus(value, decimals, (size) => {
      const printed = asPrinted(size, decimals);
      return decimals === 0 && printed > 0 && printed < 10 ? spelled(printed) : digits(size, decimals);
    });
  },
  inDigits: (value, decimals = 0) => withMinus(value, decimals, (size) => digits(size, decimals)),
  money: moneyIn('short', 'minus '),
  opening(value) {
    if (value < 10 || value > 999) return null;
    return startHigh(spelled(asPrinted(value)));
  },
  percent: (value, decimals) => withMinus(value, decimals, (size) => `${digits(size, decimals)} per cent`),
});

const ONS = inStyle({
  prose: digits,
  inDigits: digits,
  money: moneyIn('word', '−'),
  opening: () => null,
  percent: (value, decimals) => `${digits(value, decimals)}%`,
});
