import type { Recipe } from '../../../../../derive/recipe.ts';

const POUNDS = { one: 'pound', many: 'pounds' };

export default {
  title: 'Accounts of the shires',
  description: 'What each shire spends and is left with, bus fares, staff, rents, schools and growth.',
  from: ['tarn-accounts'],
  columns: {
    spending: { title: 'Spending on roads', kind: 'money', currency: 'GBP', unit: POUNDS },
    balance: { title: 'Balance of the year', kind: 'money', currency: 'GBP', unit: POUNDS, negative: true },
    fare: {
      title: 'Average bus fare',
      kind: 'money',
      currency: 'GBP',
      unit: POUNDS,
      denominator: 'a trip',
      decimals: 2,
      minimumBase: 1,
    },
    staff: {
      title: 'Full-time staff',
      kind: 'count',
      unit: { one: 'member of staff', many: 'staff' },
      decimals: 1,
    },
    rents: {
      title: 'Index of rents',
      kind: 'index',
      base: '2021',
      unit: { one: 'point', many: 'points' },
      decimals: 1,
    },
    pupils: {
      title: 'Pupils for every teacher',
      kind: 'ratio',
      unit: { one: 'pupil', many: 'pupils' },
      denominator: 'for every teacher',
      decimals: 1,
      minimumBase: 1,
    },
    growth: {
      title: 'Growth of the economy',
      kind: 'percentage',
      unit: { one: 'per cent', many: 'per cent' },
      decimals: 1,
      negative: true,
    },
  },
  derive: ({ release }) => release('tarn-accounts'),
} satisfies Recipe;
