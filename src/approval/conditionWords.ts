import { figureTitle } from './figures.ts';
import type { ReviewContext } from './storyWordings.ts';

/**
 * A condition in words: `if crime.offences.rose` → `Offences recorded: rose`, `unless` → `Offences recorded:
 * did not rise`. Unknown expressions stay as they are.
 */
export function conditionWords(condition: string, review: ReviewContext): string {
  const [, keyword = '', expression = condition] = /^(if|unless|claim) (.*)$/s.exec(condition) ?? [];
  const isNot = keyword === 'unless';
  if (expression === 'national') return isNot ? 'in an area’s edition' : 'in the national edition';
  const isPlain = SIMPLE.test(expression);
  const words = expression.replace(REFERENCE, (whole, name: string, measure: string) => {
    const [table = ''] = name.split('.');
    if (!review.data.tables.has(table)) return whole;
    const title = `${figureTitle(name, review)}${periodOf(name)}`;
    const said = isPlain && isNot ? notSaid(measure) : (MEASURES[measure] ?? measure);
    return said === '' ? title : `${title}: ${said}`;
  });
  return isNot && !(isPlain && words !== expression) ? `not: ${words}` : words;
}

/**
 * Several conditions, grouped by figure: `in an area’s edition; where Offences recorded: rose, at a record
 * high`.
 */
export function conditionsInWords(conditions: readonly string[], review: ReviewContext): string {
  const parts: string[] = [];
  for (const condition of conditions) {
    const words = conditionWords(condition, review);
    const [, title = '', said = ''] = /^(?!not: )(.*): (.*)$/.exec(words) ?? [];
    const same = title === '' ? -1 : parts.findIndex((part) => part.startsWith(`where ${title}: `));
    if (same >= 0) parts[same] += `, ${said}`;
    else parts.push(words.startsWith('in ') ? words : `where ${words}`);
  }
  return parts.join('; ');
}

const REFERENCE = /([a-z0-9-]+\.[a-z0-9_]+(?:\([a-z0-9-]+\))?(?:\[[\w-]+\])?)\.([\w.]+)/g;

/** One judgement on one figure. */
const SIMPLE = new RegExp(`^${REFERENCE.source}$`);

function notSaid(measure: string): string {
  return NEGATED[measure] ?? `not ${MEASURES[measure] ?? measure}`;
}

const NEGATED: Readonly<Record<string, string>> = {
  rose: 'did not rise',
  fell: 'did not fall',
  unchanged: 'changed',
  available: 'missing',
  hasPrevious: 'missing for the period before',
};

function periodOf(name: string): string {
  const period = /\[([^\]]+)\]/.exec(name)?.[1];
  return period ? `, ${period}` : '';
}

const MEASURES: Readonly<Record<string, string>> = {
  rose: 'rose',
  fell: 'fell',
  unchanged: 'unchanged',
  doubled: 'at least doubled',
  tripled: 'at least tripled',
  halved: 'at least halved',
  roseSinceStart: 'rose since the first comparable period',
  fellSinceStart: 'fell since the first comparable period',
  recordHigh: 'at a record high',
  recordLow: 'at a record low',
  available: 'known',
  hasPrevious: 'known, for the period before too',
  ranked: 'ranked',
  highest: 'the highest of the areas',
  lowest: 'the lowest of the areas',
  topTied: 'tied at the top',
  bottomTied: 'tied at the bottom',
  aboveNation: 'above the nation',
  belowNation: 'below the nation',
  levelWithNation: 'level with the nation',
  majority: 'more than half',
  minority: 'less than half',
  negative: 'below zero',
  zero: 'none',
  latest: '',
  'percentChange.available': 'its change can be given in per cent',
  'change.available': 'its change is known',
  'previous.available': 'known for the period before',
};
