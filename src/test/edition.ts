import type { Edition } from '../editions/edition.ts';
import type { ReadingRecord } from '../words/facts.ts';
import { sampleChart } from './chart.ts';
import { sampleArea } from './tables.ts';

/** Of an edition that was read whole. */
export const sampleReading: ReadingRecord = {
  bound: 1,
  quoted: 0,
  attested: 0,
  statements: 3,
  by: ['Data desk'],
  from: '2024-02-02',
  to: '2024-02-02',
  unread: 0,
};

/** An edition of a made-up story for the West Marches, with one chart and one figure. */
export function sampleEdition(more: Partial<Edition> = {}): Edition {
  const text = (plain: string) => ({ html: plain, plain });
  const chart = sampleChart();
  return {
    story: 'thefts',
    area: sampleArea('west-marches'),
    national: false,
    slug: 'west-marches',
    path: '/thefts/west-marches/',
    formerly: [],
    headline: text('Thefts in the West Marches fall to 371'),
    standfirst: text('Three hundred and seventy-one were recorded'),
    description: 'Three hundred and seventy-one were recorded',
    byline: 'Data desk',
    published: '2024-02-03',
    modified: '2024-02-03',
    updates: [],
    corrections: [],
    draft: false,
    picture: null,
    body: [{ kind: 'chart', chart }],
    known: [
      {
        id: 'known-1',
        printed: '371',
        measure: 'latest',
        what: 'Thefts recorded, West Marches',
        period: '2023',
        how: 'as published',
        origins: [],
        table: 'thefts',
        column: 'thefts',
        lines: [2],
        sources: chart.sources,
      },
    ],
    claims: [],
    attested: [],
    sources: chart.sources,
    tables: [{ id: 'thefts', title: 'Thefts', areas: 2 }],
    reading: sampleReading,
    digest: 'd1935700',
    ...more,
  };
}
