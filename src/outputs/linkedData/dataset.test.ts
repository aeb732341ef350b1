import { describe, expect, test } from 'vitest';
import { type Period, parsePeriod } from '../../tables/period.ts';
import type { Table } from '../../tables/table.ts';
import { TableRows } from '../../tables/tableRows.ts';
import { lampSite as site, lampSource as source } from '../../test/lamps.ts';
import { coverage, dataset } from './dataset.ts';

function periods(...ids: string[]): Period[] {
  return ids.flatMap((id) => parsePeriod(id) ?? []);
}

describe('coverage', () => {
  test.each([
    [['2022', '2023'], '2022-01/2023-12'],
    [['FY2022-23', 'FY2023-24'], '2022-04/2024-03'],
    [['YE2017-09', 'YE2024-09'], '2016-10/2024-09'],
    [['2024-Q1'], '2024-01/2024-03'],
    [['2019/2021', '2020/2022'], '2019-01/2022-12'],
    [['YE2022-03/YE2024-03'], '2021-04/2024-03'],
    [['2024-02', '2023-11'], '2023-11/2024-02'],
    [[], ''],
  ])('of %j is %s', (ids, interval) => {
    expect(coverage(periods(...ids))).toBe(interval);
  });
});

describe('dataset', () => {
  const table: Table = {
    id: 'lamps',
    title: 'Lamps by parish',
    description: 'Lamps lit in each parish.',
    columns: new Map(),
    rows: TableRows.of([]),
    breaks: [],
    gapped: false,
    found: [],
    sources: [source],
  };

  test('leads to the file and to the publication behind it', () => {
    expect(dataset(site, table)).toMatchObject({
      '@type': 'Dataset',
      license: 'https://open.example/',
      isBasedOn: [{ '@type': 'Dataset', name: 'Lamps lit', datePublished: '2020-02-03' }],
      distribution: { contentUrl: 'https://example.org/data/data/lamps.csv' },
    });
  });
});
