import { type SampleTable, sampleTable } from './tables.ts';

const YEARS = ['2017', '2018', '2019', '2020', '2021', '2022', '2023'];

const SPEC: SampleTable = {
  periods: YEARS,
  columns: {
    thefts: { title: 'Thefts recorded' },
    solved: { title: 'Thefts solved', partOf: 'thefts' },
    attempts: { title: 'Attempts' },
    jailed: { title: 'Thieves jailed', partOf: 'solved', unit: { one: 'thief', many: 'thieves' } },
    rate: { title: 'Thefts', kind: 'rate', denominator: 'per 1,000 people', decimals: 1 },
    share: { title: 'People ever robbed', kind: 'percentage', decimals: 1 },
    women: { title: 'Women ever robbed', kind: 'percentage', decimals: 1 },
    change: { title: 'Change in thefts', kind: 'percentage-change', decimals: 1 },
  },
  cells: {
    albia: {
      thefts: [900, 950, [700, '[b]'], 1000, 1100, 1250, 1200],
      rate: [4.5, 4.7, [3.5, '[b]'], 5, 5.5, 6.2, 6],
      share: [null, null, null, null, null, null, 14.4],
      women: [null, null, null, null, null, null, 20.2],
    },
    'west-marches': {
      thefts: [84, 130, 195, 297, 567, 564, [371, '[p]']],
      solved: [60, 70, 80, 90, 100, 110, 72],
      attempts: [24, 28, 31, 44, 87, 93, 65],
      jailed: [20, 30, 40, 50, 60, 70, 24],
      rate: [2.9, 4.5, 6.7, 10.2, 19.4, 19.1, 15.1],
      change: [null, 54.8, 50, 52.3, 90.9, -0.5, -34.2],
    },
    'west-moors': {
      thefts: [66, 78, null, 88, 156, 177, 186],
      rate: [6.6, 7.8, null, 8.8, 15.6, 17.7, 15.1],
      change: [null, 18.2, null, null, 77.3, 13.5, 5.1],
    },
    eastmere: { thefts: [5, 5, 5, 5, 5, 5, 5], rate: [1, 1, 1, 1, 1, 1, 1], change: [0, 0, 0, 0, 0, 0, 0] },
    'isle-of-gulls': { thefts: [0, 0, 1, 0, 2, 0, 0], rate: [0, 0, 0.1, 0, 0.2, 0, 0] },
    'old-town': { thefts: [9, 9, 9, 9, 9, 9, 9], rate: [90, 91, 92, 93, 94, 95, 96] },
  },
  breaks: [{ from: '2020', because: 'from 2020 attempted thefts are counted too' }],
};

/** Seven years of thefts with all that real tables have: gaps, a break, zeros, ties, a lone cell, markers. */
export const thefts = sampleTable(SPEC);
