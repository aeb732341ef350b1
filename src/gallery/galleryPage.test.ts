import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { sampleChart } from '../test/chart.ts';
import { chartBlocks, galleryPage } from './galleryPage.ts';

test('chartBlocks finds the blocks of a story by their ids', () => {
  const story =
    'Words.\n\n```chart\ntype: line\nid: one\n```\n\n```picture\nfile: a.jpg\n```\n\n```chart\nid: two\n```\n';
  expect([...chartBlocks(story)]).toEqual([
    ['one', 'type: line\nid: one'],
    ['two', 'id: two'],
  ]);
});

test('galleryPage shows each chart with the block that makes it, and repeats no id', () => {
  const block = 'id: trend\ntitle: "Up & <away>"';
  const $ = load(galleryPage('Charts', [{ chart: sampleChart(), block }], 'p { margin: 0 }'));
  expect($('pre').text()).toBe(`\`\`\`chart\n${block}\n\`\`\``);
  expect($('svg').length).toBe(3);
  const ids = $('[id]')
    .toArray()
    .map((element) => $(element).attr('id'));
  expect(new Set(ids).size).toBe(ids.length);
  expect($('.chart-title').text()).toBe('Thefts & <other> “finds” peaked in 2021');
});
