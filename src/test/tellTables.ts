import type { Table } from '../tables/table.ts';
import { sampleTable } from './tables.ts';

const YEARS = ['2019', '2020', '2021', '2022', '2023', '2024'];

/**
 * The figures of `tellText`. In the West Marches burglaries are at their highest, on the Isle of
 * Gulls at their lowest; Eastmere has a tie with the year before, the West Moors have no figure for
 * 2021, and Old Town is not comparable. Fires are counted in another way from 2022 on: what was more before
 * is so in the West Marches, not in Eastmere. In the survey smoking has not clearly changed in the West
 * Marches, cycling has clearly risen. Libraries are counted over spans, asthma over spans that overlap, and otters
 * every second year.
 */
export function tellTables(): Table[] {
  return [burglary(), census(), survey(), ...services(), ...overTime()];
}

function burglary(): Table {
  return sampleTable({
    id: 'burglary',
    periods: YEARS,
    columns: {
      offences: {
        title: 'Burglaries recorded',
        unit: { one: 'burglary', many: 'burglaries' },
        words: ['burgl', 'offence'],
        nouns: ['offence', 'offences', 'report', 'reports', 'time', 'times'],
      },
      charged: {
        title: 'Burglaries that led to a charge',
        unit: { one: 'charge', many: 'charges' },
        words: ['charge'],
        nouns: ['case', 'cases', 'charge', 'charges'],
        partOf: 'offences',
      },
      rate: {
        title: 'Burglaries per 1,000 homes',
        kind: 'rate',
        unit: { one: 'burglary', many: 'burglaries' },
        denominator: 'per 1,000 homes',
        decimals: 1,
        formula: 'offences ÷ homes × 1,000',
      },
      wait: {
        title: 'Average time to a charge',
        kind: 'duration',
        unit: { one: 'day', many: 'days' },
        words: ['charge', 'wait'],
      },
    },
    cells: {
      albia: {
        offences: [2400, 2300, 2100, 2200, 2250, 2500],
        charged: [240, 250, 260, 270, 280, 300],
        rate: [4, 3.9, 3.6, 3.7, 3.8, 4.2],
        wait: [30, 31, 33, 36, 40, 44],
      },
      'west-marches': {
        offences: [400, 420, 450, 470, 480, 610],
        charged: [40, 42, 46, 50, 61, 366],
        rate: [4.1, 4.3, 4.6, 4.8, 4.9, 6.2],
        wait: [20, 22, 25, 27, 30, 15],
      },
      'west-moors': {
        offences: [90, 80, null, 70, 72, 9],
        charged: [9, 8, null, 7, 7, 1],
        rate: [2.9, 2.6, null, 2.3, 2.3, 0.3],
        wait: [12, 11, null, 10, 9, 9],
      },
      eastmere: {
        offences: [200, 210, 190, 180, 200, 200],
        charged: [20, 21, 19, 18, 20, 20],
        rate: [5, 5.3, 4.8, 4.5, 5, 5],
        wait: [14, 14, 14, 14, 14, 14],
      },
      'isle-of-gulls': {
        offences: [60, 55, 44, 33, 22, 0],
        charged: [6, 5, 4, 3, 2, 0],
        rate: [3, 2.8, 2.2, 1.7, 1.1, 0],
        wait: [40, 38, 36, 34, 32, 30],
      },
      'old-town': {
        offences: [5, 6, 7, 8, 9, 10],
        charged: [1, 1, 1, 1, 1, 1],
        rate: [99, 99, 99, 99, 99, 99],
        wait: [1, 1, 1, 1, 1, 1],
      },
    },
  });
}

function census(): Table {
  return sampleTable({
    id: 'census',
    periods: ['2011', '2021'],
    columns: {
      disabled: {
        title: 'People with a disability',
        nouns: ['person', 'people'],
        kind: 'percentage',
        unit: { one: 'per cent', many: 'per cent' },
        decimals: 1,
        words: ['disab'],
      },
      carers: {
        title: 'People who give unpaid care',
        nouns: ['person', 'people'],
        kind: 'percentage',
        unit: { one: 'per cent', many: 'per cent' },
        decimals: 1,
        words: ['carer', 'caring'],
      },
      women: {
        title: 'Women who give unpaid care',
        nouns: ['woman', 'women'],
        kind: 'percentage',
        unit: { one: 'per cent', many: 'per cent' },
        decimals: 1,
        words: ['carer'],
      },
      men: {
        title: 'Men who give unpaid care',
        nouns: ['man', 'men'],
        kind: 'percentage',
        unit: { one: 'per cent', many: 'per cent' },
        decimals: 1,
        words: ['carer'],
      },
    },
    cells: {
      albia: { disabled: [19.5, 17.8], carers: [11.3, 9], women: [12.8, 10.3], men: [9.8, 7.7] },
      'west-marches': { disabled: [22.7, 21.1], carers: [12.6, 10.5], women: [14.3, 12], men: [10.9, 9] },
      'west-moors': { disabled: [20, 19], carers: [10.4, 9.6], women: [11, 10.1], men: [9.8, 9.1] },
      eastmere: { disabled: [14.4, [14.4, '[p]']], carers: [8.1, 8.4], women: [9, 9.2], men: [7.2, 7.6] },
    },
  });
}

function survey(): Table {
  const share = (title: string, word: string, name: string) => ({
    title,
    kind: 'percentage' as const,
    unit: { one: 'per cent', many: 'per cent' },
    nouns: ['adult', 'adults'],
    words: [word],
    bounds: { lower: `${name}_lower`, upper: `${name}_upper`, confidence: 95 },
  });
  return sampleTable({
    id: 'survey',
    periods: ['2022', '2023', '2024'],
    columns: {
      smoking: share('Adults who smoke', 'smok', 'smoking'),
      cycling: share('Adults who cycle', 'cycl', 'cycling'),
    },
    cells: {
      albia: {
        smoking: [
          [13, '', 12, 14],
          [13, '', 12, 14],
          [12, '', 11, 13],
        ],
        cycling: [
          [16, '', 15, 17],
          [17, '', 16, 18],
          [18, '', 17, 19],
        ],
      },
      'west-marches': {
        smoking: [
          [16, '', 13, 19],
          [16, '', 14, 19],
          [14, '', 12, 17],
        ],
        cycling: [
          [19, '', 17, 22],
          [20, '', 18, 22],
          [30, '', 27, 33],
        ],
      },
      'west-moors': {
        smoking: [
          [14, '', 11, 18],
          [13, '', 10, 17],
          [13, '', 10, 16],
        ],
        cycling: [
          [15, '', 11, 19],
          [14, '', 10, 18],
          [14, '', 11, 18],
        ],
      },
      eastmere: {
        smoking: [
          [12, '', 10, 14],
          [10, '', 8, 12],
          [9, '', 7, 11],
        ],
        cycling: [
          [12, '', 9, 15],
          [12, '', 9, 15],
          [12, '', 9, 15],
        ],
      },
      'isle-of-gulls': {
        smoking: [
          [21, '', 17, 25],
          [22, '', 18, 26],
          [22, '', 18, 26],
        ],
        cycling: [
          [9, '', 5, 14],
          [10, '', 6, 15],
          [10, '', 6, 15],
        ],
      },
    },
  });
}

/** Few births, dear homes, long waits: each with periods of another kind. */
function services(): Table[] {
  const births = sampleTable({
    id: 'births',
    periods: YEARS,
    columns: {
      live: {
        title: 'Live births',
        unit: { one: 'birth', many: 'births' },
        words: ['bab', 'born'],
        nouns: ['baby', 'babies'],
      },
    },
    cells: {
      albia: { live: [5200, 5100, 5150, 5000, 4900, 4950] },
      'west-marches': { live: [900, 860, 870, 820, 800, 760] },
      eastmere: { live: [400, 410, 405, 400, 398, 402] },
    },
  });
  const homes = sampleTable({
    id: 'homes',
    periods: ['2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'],
    columns: {
      price: {
        title: 'Average house price',
        unit: { one: 'pound', many: 'pounds' },
        words: ['home', 'property'],
      },
      sales: {
        title: 'Homes sold',
        unit: { one: 'sale', many: 'sales' },
        words: ['home', 'house'],
        nouns: ['home', 'homes'],
      },
    },
    cells: {
      albia: {
        price: [231000, 232500, 233000, 236000, 238500, 240000],
        sales: [3100, 2900, 2800, 3000, 3150, 3120],
      },
      'west-marches': {
        price: [203500, 204000, 206000, 209500, 208000, 207500],
        sales: [240, 260, 255, 270, 300, 310],
      },
    },
  });
  const jobs = sampleTable({
    id: 'jobs',
    periods: ['2024-08', '2024-09', '2024-10', '2024-11', '2024-12'],
    columns: {
      rate: {
        title: 'Unemployment rate',
        kind: 'percentage',
        unit: { one: 'per cent', many: 'per cent' },
        decimals: 1,
        words: ['unemploy', 'jobless', 'out of work'],
      },
    },
    cells: {
      albia: { rate: [4.1, 4.1, 4.2, 4.2, 4.3] },
      'west-marches': { rate: [4.2, 4.3, 4.3, 4.4, 4.6] },
    },
  });
  const hospital = sampleTable({
    id: 'hospital',
    periods: ['FY2019-20', 'FY2020-21', 'FY2021-22', 'FY2022-23', 'FY2023-24'],
    columns: {
      list: {
        title: 'Patients on the hospital waiting list',
        unit: { one: 'patient', many: 'patients' },
        words: ['wait', 'treatment', 'hospital'],
      },
      seen: {
        title: 'Patients treated within 18 weeks',
        kind: 'percentage',
        unit: { one: 'per cent', many: 'per cent' },
        decimals: 1,
        words: ['treat', 'target', 'seen'],
        nouns: ['patient', 'patients'],
      },
    },
    cells: {
      albia: { list: [60000, 66000, 80000, 95000, 101000], seen: [86, 75.1, 70.3, 66.6, 62] },
      'west-marches': { list: [8000, 9500, 12000, 14500, 16400], seen: [84, 70.2, 65.1, 61, 58.3] },
    },
  });
  const fires = sampleTable({
    id: 'fires',
    periods: YEARS,
    breaks: [{ from: '2022', because: 'Small fires out of doors are no longer counted.' }],
    columns: {
      attended: { title: 'Fires attended', unit: { one: 'fire', many: 'fires' }, words: ['blaze'] },
    },
    cells: {
      albia: { attended: [700, 720, 710, 400, 410, 420] },
      'west-marches': { attended: [90, 120, 100, 60, 70, 80] },
      eastmere: { attended: [10, 12, 11, 30, 20, 31] },
      'isle-of-gulls': { attended: [5, 6, 7, 30, 20, 10] },
    },
  });
  const pounds = { one: 'pound', many: 'pounds' };
  const accounts = sampleTable({
    id: 'accounts',
    periods: ['2023', '2024'],
    columns: {
      subsidy: { title: 'Ferry subsidy', kind: 'money', currency: 'GBP', unit: pounds },
      surplus: { title: 'Harvest surplus', kind: 'money', currency: 'GBP', unit: pounds, negative: true },
      fare: {
        title: 'Tram fare',
        kind: 'money',
        currency: 'GBP',
        unit: pounds,
        decimals: 2,
        denominator: 'a trip',
      },
      oil: {
        title: 'Index of lamp oil',
        kind: 'index',
        base: '2015',
        unit: { one: 'point', many: 'points' },
        decimals: 1,
      },
      tutors: {
        title: 'Pupils for every tutor',
        kind: 'ratio',
        unit: { one: 'pupil', many: 'pupils' },
        denominator: 'for every tutor',
        decimals: 1,
      },
      lamplighters: {
        title: 'Lamplighters',
        unit: { one: 'lamplighter', many: 'lamplighters' },
        decimals: 1,
      },
    },
    cells: {
      'west-marches': {
        subsidy: [1_540_000, 1_200_000],
        surplus: [250_000, -90_000],
        fare: [4.5, 0.95],
        oil: [101, 104.2],
        tutors: [2.2, 2.4],
        lamplighters: [50, 48.8],
      },
    },
  });
  return [births, homes, jobs, hospital, fires, accounts];
}

function overTime(): Table[] {
  const libraries = sampleTable({
    id: 'libraries',
    periods: ['2003/2009', '2010/2016'],
    columns: { lost: { title: 'Libraries lost', unit: { one: 'library', many: 'libraries' } } },
    cells: { albia: { lost: [50, 105] }, 'west-marches': { lost: [17, 42] }, eastmere: { lost: [20, 34] } },
  });
  const asthma = sampleTable({
    id: 'asthma',
    periods: ['2014/2016', '2015/2017', '2016/2018', '2017/2019', '2018/2020'],
    columns: { cases: { title: 'Asthma cases', unit: { one: 'case', many: 'cases' }, words: ['asthma'] } },
    cells: { albia: { cases: [900, 890, 870, 880, 910] }, 'west-marches': { cases: [99, 94, 91, 80, 84] } },
  });
  const otters = sampleTable({
    id: 'otters',
    periods: ['2010', '2012', '2014', '2016', '2018'],
    gapped: true,
    columns: { counted: { title: 'Otters', unit: { one: 'otter', many: 'otters' } } },
    cells: {
      albia: { counted: [97, 95, 102, 115, 105] },
      'west-marches': { counted: [30, 33, 38, 41, 47] },
      eastmere: { counted: [12, null, 16, 19, 14] },
    },
  });
  return [libraries, asthma, otters];
}
