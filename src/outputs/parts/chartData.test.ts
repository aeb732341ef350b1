import { expect, test } from 'vitest';
import { inEnglish } from '../../words/inEnglish.ts';
import { chartCsv, chartData, numberIn } from './chartData.ts';

const column = (label: string, ...texts: string[]) => ({ label, texts });

function table(
  numeric: { label: string; texts: string[] },
  words = numeric.texts.map((_, i) => `area ${i}`),
) {
  return {
    columns: [
      { label: 'Area', numeric: false },
      { label: numeric.label, numeric: true },
    ],
    rows: numeric.texts.map((text, i) => [words[i] ?? '', text]),
  };
}

test('chartCsv takes commas, percent signs and typographic minus signs out of numbers', () => {
  const csv = chartCsv({ table: table(column('Change', '1,234', '−5', '0')) }, inEnglish);
  expect(csv).toBe('Area,Change\narea 0,1234\narea 1,-5\narea 2,0\n');
  expect(chartCsv({ table: table(column('Share', '14.4%')) }, inEnglish)).toBe(
    'Area,Share (%)\narea 0,14.4\n',
  );
});

test('chartCsv puts markers and reasons into a column of their own', () => {
  const cells = column('Cases', '7 [p] [r]', 'withheld', 'not available', 'near zero', 'not applicable', '3');
  expect(
    chartCsv({ table: table(cells) }, inEnglish)
      .split('\n')
      .slice(0, 7),
  ).toEqual([
    'Area,Cases,Cases: status',
    'area 0,7,[p][r]',
    'area 1,,[c]',
    'area 2,,[x]',
    'area 3,,[low]',
    'area 4,,[z]',
    'area 5,3,',
  ]);
});

test('chartData leaves a column as text when it holds words that are no reason', () => {
  const { columns, rows } = chartData(table(column('Rank', '1', '2=', 'not ranked')), inEnglish);
  expect(columns[1]).toMatchObject({ name: 'rank', datatype: 'string' });
  expect(rows.map(([, rank]) => rank)).toEqual(['1', '2=', 'not ranked']);
});

test.each([
  ['3', 'integer'],
  ['3.0', 'number'],
])('a column that holds %s is of the type %s', (text, datatype) => {
  expect(chartData(table(column('Cases', text)), inEnglish).columns[1]).toMatchObject({ datatype });
});

test('chartCsv quotes commas and disarms formulas', () => {
  expect(chartCsv({ table: table(column('Cases', '1'), ['=1+1, or so']) }, inEnglish)).toContain(
    '"\'=1+1, or so",1',
  );
});

test('chartData names columns apart', () => {
  const columns = ['Cases', 'Cases', 'In %', '%'].map((label) => ({ label, numeric: false }));
  const names = chartData({ columns, rows: [] }, inEnglish).columns.map(({ name }) => name);
  expect(names).toEqual(['cases', 'cases_2', 'in', 'column']);
});

test.each<[string, number | null]>([
  ['1,234 [p]', 1234],
  ['9=', 9],
  ['−3.4%', -3.4],
  ['£1.2m', 1_200_000],
  ['not available', null],
  ['West Marches', null],
  ['', null],
])('the number in %j is %j', (text, number) => {
  expect(numberIn(text, inEnglish)).toBe(number);
});
