import { absolute } from '../../addresses/href.ts';
import type { Site } from '../../newsroom/site.ts';
import { monthsIn, type Period } from '../../tables/period.ts';
import type { Table, TableSource } from '../../tables/table.ts';
import type { JsonLd } from './jsonLd.ts';

/** A derived table for dataset search engines. */
export function dataset(site: Site, table: Table): JsonLd {
  const [source] = table.sources;
  return {
    '@type': 'Dataset',
    '@id': absolute(site, `/data/${table.id}.csv`),
    name: table.title,
    description: table.description,
    creator: { '@type': 'Organization', name: site.publisher.name, url: site.publisher.url },
    license: source?.licence?.url,
    isAccessibleForFree: true,
    temporalCoverage: coverage(table.rows.periods),
    variableMeasured: [...table.columns.values()].map((column) => ({
      '@type': 'PropertyValue',
      name: column.title,
      unitText: [column.unit.many, column.denominator].filter(Boolean).join(' '),
    })),
    isBasedOn: table.sources.map(publication),
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl: absolute(site, `/data/${table.id}.csv`),
    },
  };
}

/** A statistical publication, dated by the newest release used. */
export function publication(source: TableSource): JsonLd {
  return {
    '@type': 'Dataset',
    name: source.title,
    description: source.attribution || source.title,
    url: source.url,
    license: source.licence?.url,
    creator: { '@type': 'Organization', name: source.publisher },
    datePublished: source.released,
  };
}

/** From the first month to the last, as ISO 8601 writes an interval: `2016-10/2024-09`. */
export function coverage(periods: readonly Period[]): string {
  if (periods.length === 0) return '';
  const ends = periods.map((period) => period.year * 12 + (period.month ?? 12) - 1);
  const starts = periods.map((period, index) => (ends[index] ?? 0) - monthsIn(period) + 1);
  return `${isoMonth(smallest(starts))}/${isoMonth(-smallest(ends.map((end) => -end)))}`;
}

/** Not `Math.min(...)`, which overflows the stack on a long table. */
function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
}

function isoMonth(months: number): string {
  const month = String((months % 12) + 1).padStart(2, '0');
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${month}`;
}
