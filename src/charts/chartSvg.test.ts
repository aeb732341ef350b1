import { expect, it } from 'vitest';
import { chartContext } from '../test/tables.ts';
import { thefts } from '../test/thefts.ts';
import { chartSvgs } from './chartSvg.ts';
import { drawChart } from './index.ts';

const context = chartContext([thefts]);
const title = { html: 'Thefts', plain: 'Thefts' };

it('a chart that leads, and no other, has a third form, which is wider', () => {
  const settings = { type: 'line', column: 'thefts.thefts' };
  const svgs = (leads: boolean) => chartSvgs({ id: 'c', title, ...drawChart(settings, context, leads) });
  expect(svgs(true).match(/<svg/g)).toHaveLength(3);
  expect(svgs(false).match(/<svg/g)).toHaveLength(2);
});
