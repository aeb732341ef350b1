import type { Recipe } from '../../src/derive/recipe.ts';

const CITY_OF_LONDON = 'E23000034';

/** North West, England, and England and Wales: all that contain Greater Manchester. */
const WITH_GREATER_MANCHESTER = ['E12000002', 'E92000001', 'K04000001'];

interface Counted {
  readonly area: string;
  readonly period: string;
  readonly offences: number | undefined;
  readonly offences_status: string;
  readonly population: number | undefined;
  readonly population_status: string;
}

export default {
  title: 'Stalking and harassment recorded by the police, years ending September',
  description:
    'Stalking and harassment offences recorded by the police in each police force area, region and country, with the resident population and the rate per 1,000 people.',
  from: ['recorded-crime-september'],
  columns: {
    offences: {
      title: 'Stalking and harassment offences recorded',
      kind: 'count',
      unit: { one: 'offence', many: 'offences' },
      words: ['crime', 'report'],
    },
    population: {
      title: 'Resident population, mid-year estimate',
      kind: 'population',
      unit: { one: 'person', many: 'people' },
    },
    rate: {
      title: 'Stalking and harassment offences per 1,000 people',
      kind: 'rate',
      unit: { one: 'offence', many: 'offences' },
      denominator: 'per 1,000 people',
      decimals: 1,
      formula: 'offences ÷ population × 1,000',
    },
  },
  // A year to September begins in October, so of each of the years in which the rules changed, only the
  // second half was counted under the new ones.
  breaks: [
    {
      from: 'YE2018-09',
      changed: '2018-04',
      because:
        'Rules for recording these offences changed in April 2018, which was expected to raise the count from the second half of the year to September 2018',
    },
    {
      from: 'YE2020-09',
      changed: '2020-04',
      because:
        'Rules for recording these offences changed again in April 2020, which was expected to raise the count from the second half of the year to September 2020',
    },
  ],
  // England and Wales includes British Transport Police, whose offences have no region: its rate is that
  // of all offences among all residents.
  derive: ({ aq, release }) =>
    release('recorded-crime-september')
      .derive({
        offences_status: aq.escape(offencesStatus),
        rate: aq.escape(rate),
        rate_status: aq.escape(rateStatus),
      })
      .select(
        'area',
        'period',
        ...['offences', 'population', 'rate'].flatMap((name) => [name, `${name}_status`]),
      ),
} satisfies Recipe;

// Greater Manchester could not supply a figure for the year to September 2019, so totals that contain
// it are too low by its unknown number. They stay as published, marked as a break: 2019 is not
// comparable with 2018, nor 2020 with 2019.
function offencesStatus({ area, period, offences_status }: Counted): string {
  const broken = WITH_GREATER_MANCHESTER.includes(area) && ['YE2019-09', 'YE2020-09'].includes(period);
  return broken ? `${offences_status}[b]` : offences_status;
}

// The populations of those areas do include Greater Manchester: a rate of their 2019 totals would set
// the offences of one territory against the people of another.
function isPartial({ area, period }: Counted): boolean {
  return WITH_GREATER_MANCHESTER.includes(area) && period === 'YE2019-09';
}

// Rounded as it is shown, so that two areas which read the same also rank the same.
function rate(row: Counted): number | undefined {
  const { offences, population } = row;
  if (offences === undefined || population === undefined || isPartial(row)) return undefined;
  return Math.round((offences / population) * 10_000) / 10;
}

function rateStatus(row: Counted): string {
  // British Transport Police serves railways: it has no residents, so a rate does not apply to it.
  if (row.population_status === '[z]') return '[z]';
  if (rate(row) === undefined) return '[x]';
  // Few people live in the City of London and very many work there: its rate says little of residents.
  return row.area === CITY_OF_LONDON ? '[u]' : '';
}
