import { expect, test } from 'vitest';
import { chosenIn, fitting, withChosen } from './compareChoice.ts';

test.each([
  ['', []],
  ['?with=kent', ['kent']],
  ['?from=x&with=kent,west-moors,kent', ['kent', 'west-moors']],
  ['?with=kent,,%22%3E%3Cscript%3E,../x', ['kent']],
])('%j chooses %j', (search, slugs) => {
  expect(chosenIn(search)).toEqual(slugs);
});

test('an address keeps its other parts, and names areas with commas between', () => {
  const address = 'https://example.org/b/story/?from=x&with=kent#chart-1';
  expect(withChosen(address, ['kent', 'west-moors'])).toBe(
    'https://example.org/b/story/?from=x&with=kent,west-moors#chart-1',
  );
  expect(withChosen('https://example.org/?with=kent', [])).toBe('https://example.org/');
});

test('two areas fit and the nation besides, but never the page’s own', () => {
  const asked = ['own', 'kent', 'nation', 'west-moors', 'third'];
  expect(fitting(asked, 'own', 'nation')).toEqual(['kent', 'nation', 'west-moors']);
  expect(fitting(asked, 'nation', 'nation')).toEqual(['own', 'kent']);
});
