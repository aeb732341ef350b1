import { expect, test } from 'vitest';
import { sampleChart } from '../../test/chart.ts';
import { sampleSite } from '../../test/sampleSite.ts';
import { chartMetadata } from './chartMetadata.ts';

test('chartMetadata describes each column of the CSV file', () => {
  const metadata = JSON.parse(chartMetadata(sampleChart(), sampleSite));
  expect(metadata.url).toBe('trend.csv');
  expect(metadata['dc:description']).toContain('A note of the author’s');
  expect(metadata.tableSchema.columns[0]).toEqual({ name: 'period', titles: 'Period', datatype: 'string' });
});
