import { expect, it } from 'vitest';
import { sampleArea, sampleTable } from '../test/tables.ts';
import { tellText, whatIsWrong } from '../test/tellText.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { AREA_MEASURES } from './areaMeasures.ts';
import { isWorkedOut } from './compare.ts';
import { seriesOf } from './series.ts';

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

it('holds of a total of the areas, too', () => {
  const bounds = { lower: 'low', upper: 'high', confidence: 95 };
  const table = sampleTable({
    periods: ['2024'],
    columns: { thefts: { bounds } },
    cells: {
      'west-marches': { thefts: [[10, '', 8, 12]] },
      eastmere: { thefts: [[20, '', 17, 23]] },
    },
  });
  const context = {
    name: '',
    language: inEnglish,
    nation: sampleArea('albia'),
    peers: [sampleArea('west-marches'), sampleArea('eastmere')],
  };
  const total = AREA_MEASURES['totalOfAreas']?.(seriesOf(table, 'thefts', sampleArea('eastmere')), context);
  expect(total?.is === 'value' && [total.value.value, isWorkedOut(total.value)]).toEqual([30, true]);
});
