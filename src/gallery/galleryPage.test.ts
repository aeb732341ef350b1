import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { sampleChart } from '../test/chart.ts';
import { chartBlocks } from './exhibits.ts';
import { bothThemes, galleryPage } from './galleryPage.ts';

const [block] = chartBlocks('# Up & away\n\n```chart\nid: trend\ntitle: "<up>"\ntop: 3\n```\n');
if (!block) throw new RangeError('no block');
const $ = load(galleryPage('Charts', [{ chart: sampleChart(), block }], 'p { margin: 0 }', ''));

test('galleryPage shows a chart beside its block, in both forms and both themes, and repeats no id', () => {
  expect($('pre').text()).toBe('```chart\nid: trend\ntitle: "<up>"\ntop: 3\n```');
  expect($('.wall.light svg.chart-wide, .wall.light svg.chart-phone').length).toBe(2);
  expect($('.wall.dark svg.chart-wide, .wall.dark svg.chart-phone').length).toBe(2);
  const ids = $('[id]')
    .toArray()
    .map((element) => $(element).attr('id'));
  expect(new Set(ids).size).toBe(ids.length);
});

test('galleryPage shows the words of a chart and all rows of its data', () => {
  const { alt, table } = sampleChart();
  expect($('.exhibit-words > p').text()).toContain(alt);
  expect($('tbody tr').length).toBe(table.rows.length);
});

test('the index of a gallery leads to charts by type and by setting', () => {
  const rows = $('.gallery-index dt')
    .toArray()
    .map((row) => [$(row).text(), $(row).next().find('a').attr('href')]);
  expect(rows).toEqual([
    ['line', `#${sampleChart().id}`],
    ['top', `#${sampleChart().id}`],
  ]);
});

test('bothThemes keeps the reader’s own theme out, and the dark colours for what is marked', () => {
  const css =
    ':root { --a: red }\n@media screen and (prefers-color-scheme: dark) {\n  :root { --a: blue }\n}\np {}';
  expect(bothThemes(css)).toBe(':root { --a: red }\n.dark { --a: blue }\np {}');
});
