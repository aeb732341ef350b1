import { expect, it } from 'vitest';
import { tellText, whatIsWrong } from '../test/tellText.ts';

it.each([
  'smoking > smoking.averageOfAreas',
  'smoking < smoking.averageOfAreas',
  'smoking == smoking.medianOfAreas',
])('compares nothing with an average of estimates: %s', (condition) => {
  const told = tellText(`{% if ${condition} %}It differs.{% else %}Nobody knows.{% endif %}`);
  expect(whatIsWrong(told).join()).toContain("can't be judged");
});

it('says that the interval of an average of estimates is not worked out', () => {
  const told = tellText('The average of the areas is {{ smoking.averageOfAreas }}.');
  const rows = told.edition?.known.map(({ how }) => how) ?? [];
  expect(rows.join()).toContain('the interval of this figure is not worked out');
});
