import { figureTitle } from './figures.ts';
import type { Surroundings } from './storyWordings.ts';

/** `if crime.offences.rose` → `Offences recorded rose`; what has no words of its own stays as it is written. */
export function conditionWords(condition: string, surroundings: Surroundings): string {
  const attested = /^attested by (.*)$/s.exec(condition)?.[1];
  if (attested !== undefined) return `attested by ${attested}`;
  const [, keyword = '', expression = condition] = /^(if|unless|claim) (.*)$/s.exec(condition) ?? [];
  if (expression === 'national') return keyword === 'unless' ? 'an area’s edition' : 'the national edition';
  const words = expression.replace(REFERENCE, (whole, name: string, measure: string) => {
    const [table = ''] = name.split('.');
    if (!surroundings.desk.tables.has(table)) return whole;
    return `${figureTitle(name, surroundings)}${periodOf(name)} ${MEASURES[measure] ?? measure}`.trim();
  });
  const prefix = keyword === 'unless' ? 'not: ' : keyword === 'claim' ? 'claimed: ' : '';
  return prefix + words;
}

const REFERENCE = /([a-z0-9-]+\.[a-z0-9_]+(?:\([a-z0-9-]+\))?(?:\[[\w-]+\])?)\.(\w+)/g;

function periodOf(name: string): string {
  const period = /\[([^\]]+)\]/.exec(name)?.[1];
  return period ? `, ${period},` : '';
}

const MEASURES: Readonly<Record<string, string>> = {
  rose: 'rose',
  fell: 'fell',
  unchanged: 'did not change',
  doubled: 'at least doubled',
  tripled: 'at least tripled',
  halved: 'at least halved',
  roseSinceStart: 'rose since the first comparable period',
  fellSinceStart: 'fell since the first comparable period',
  recordHigh: 'at a record high',
  recordLow: 'at a record low',
  available: 'is known',
  hasPrevious: 'is known for the period before too',
  ranked: 'is ranked',
  highest: 'the highest of the areas',
  lowest: 'the lowest of the areas',
  topTied: 'tied at the top',
  bottomTied: 'tied at the bottom',
  aboveNation: 'above the nation',
  belowNation: 'below the nation',
  levelWithNation: 'level with the nation',
  majority: 'more than half',
  minority: 'less than half',
  latest: '',
};
