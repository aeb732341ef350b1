import { setTimeout } from 'node:timers/promises';
import * as sheetJs from '@e965/xlsx';
import { expect, test } from 'vitest';
import { TableRows } from '../../tables/tableRows.ts';
import { thefts } from '../../test/thefts.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import { workbook } from './workbook.ts';

async function sheets(table = thefts) {
  const book = sheetJs.read(await workbook(table, inEnglish));
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name] ?? {};
    return { name, sheet, rows: sheetJs.utils.sheet_to_json<unknown[]>(sheet, { header: 1 }) };
  });
}

test('a workbook has a row for each of the table, numbers as numbers and statuses beside them', async () => {
  const [data] = await sheets();
  const [head = [], ...rows] = data?.rows ?? [];
  expect(rows).toHaveLength(thefts.rows.length);
  expect(head.slice(0, 5)).toEqual([
    'Area code',
    'Area',
    'Period',
    'Thefts recorded',
    'Thefts recorded: status',
  ]);
  const at = [...thefts.rows].findIndex(
    ({ area, period }) => area.slug === 'west-marches' && period.id === '2023',
  );
  expect(rows[at]?.slice(1, 5)).toEqual(['West Marches', '2023', 371, '[p]']);
});

test('a second sheet says what the columns hold, what markers mean and where it all comes from', async () => {
  const [, about] = await sheets();
  const texts = (about?.rows ?? []).map((row) => row.join(' | '));
  expect(texts).toContain('[p] | provisional');
  expect(
    texts.some(
      (text) => text.startsWith('Thefts | thefts per 1,000 people') || / per 1,000 people/.test(text),
    ),
  ).toBe(true);
  for (const { title, publisher } of thefts.sources)
    expect(texts.some((text) => text.startsWith(`${title} | ${publisher} | `))).toBe(true);
});

test('text that looks like a formula stays text', async () => {
  const first = thefts.rows.at(0);
  if (!first) throw new RangeError('no row');
  const rows = TableRows.of([{ ...first, area: { ...first.area, name: '=1+1' } }]);
  const [data] = await sheets({ ...thefts, rows });
  expect(data?.sheet['B2']).toMatchObject({ t: 's', v: '=1+1' });
  expect(data?.sheet['B2']).not.toHaveProperty('f');
});

test('the same table makes the same bytes, whenever it is written', async () => {
  const first = await workbook(thefts, inEnglish);
  // Zip files keep the time to two seconds.
  await setTimeout(2100);
  expect(Buffer.from(await workbook(thefts, inEnglish)).equals(Buffer.from(first))).toBe(true);
});
