import type { Recipe } from '../../../../../derive/recipe.ts';

export default {
  title: 'Admissions for asthma by hundred',
  description: 'Admissions to hospital for asthma over three years, from each hundred.',
  from: ['asthma'],
  columns: {
    admissions: {
      title: 'Admissions for asthma',
      kind: 'count',
      unit: { one: 'admission', many: 'admissions' },
      nouns: ['time', 'times'],
    },
  },
  derive: ({ release }) => release('asthma'),
} satisfies Recipe;
