import type { Guesses } from '../wanted.ts';

type Rule = Guesses['columns'][number]['rule'];

const NUMBERS: Readonly<Record<string, string>> = {
  'thousands ,': 'a comma between thousands',
  'thousands  ': 'a space between thousands',
  'percent true': 'with a percentage sign',
  'negative brackets': 'below zero in brackets',
};

/** How the cells of a column are read, in words. */
export function ruleWords({ kind, ...settings }: Rule): string {
  return Object.entries(settings)
    .map(([key, value]) => NUMBERS[`${key} ${value}`] ?? `${key}: ${value}`)
    .join(', ');
}
