import { expect, test } from 'vitest';
import { chosenIn, fitting, withChosen } from './compareChoice.ts';

test.each([
  ['', []],
  ['?with=eastmere', ['eastmere']],
  ['?from=x&with=eastmere,west-moors,eastmere', ['eastmere', 'west-moors']],
  ['?with=eastmere,,%22%3E%3Cscript%3E,../x', ['eastmere']],
])('%j chooses %j', (search, slugs) => {
  expect(chosenIn(search)).toEqual(slugs);
});

test('an address keeps its other parts, and names areas with commas between', () => {
  const address = 'https://example.org/b/story/?from=x&with=eastmere#chart-1';
  expect(withChosen(address, ['eastmere', 'west-moors'])).toBe(
    'https://example.org/b/story/?from=x&with=eastmere,west-moors#chart-1',
  );
  expect(withChosen('https://example.org/?with=eastmere', [])).toBe('https://example.org/');
});

test('two areas fit and the nation besides, but never the page’s own', () => {
  const asked = ['own', 'eastmere', 'nation', 'west-moors', 'third'];
  expect(fitting(asked, 'own', 'nation')).toEqual(['eastmere', 'nation', 'west-moors']);
  expect(fitting(asked, 'nation', 'nation')).toEqual(['own', 'eastmere']);
});
