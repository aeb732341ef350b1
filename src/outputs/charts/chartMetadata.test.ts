import { expect, test } from 'vitest';
import { madeUpChart } from '../../test/chart.ts';
import { madeUpSite } from '../../test/madeUpSite.ts';
import { chartMetadata } from './chartMetadata.ts';

test('chartMetadata describes each column of the CSV file', () => {
  const metadata = JSON.parse(chartMetadata(madeUpChart(), madeUpSite));
  expect(metadata.url).toBe('trend.csv');
  expect(metadata['dc:description']).toContain('A note of the author’s');
  expect(metadata.tableSchema.columns[0]).toEqual({ name: 'period', titles: 'Period', datatype: 'string' });
});
