import { expect, it } from 'vitest';
import { unreadText } from '../test/unreadText.ts';
import { conditionsInWords } from './conditionWords.ts';

const { review } = unreadText('Police act.');

it.each<[string, string]>([
  ['if national', 'in the national edition'],
  ['unless national', 'in an area’s edition'],
  ['if burglary.offences.rose', 'where Burglaries recorded: rose'],
  ['unless burglary.offences.rose', 'where Burglaries recorded: did not rise'],
  ['unless burglary.offences(nation).recordHigh', 'where Burglaries recorded (Albia): not at a record high'],
  ['if burglary.offences(eastmere)[2022].available', 'where Burglaries recorded (Eastmere), 2022: known'],
  [
    'if census.women.latest > census.carers.latest',
    'where Women who give unpaid care > People who give unpaid care',
  ],
  ['unless area.slug == "eastmere"', 'where not: area.slug == "eastmere"'],
])('%s is said as: %s', (condition, words) => {
  expect(conditionsInWords([condition], review)).toBe(words);
});

it('says what is so of one figure together', () => {
  const conditions = [
    'unless national',
    'unless burglary.offences.rose',
    'if burglary.offences.fell',
    'if burglary.rate.ranked',
  ];
  expect(conditionsInWords(conditions, review)).toBe(
    'in an area’s edition; where Burglaries recorded: did not rise, fell; where Burglaries per 1,000 homes: ranked',
  );
});
