import type { Recipe } from '../../../../../derive/recipe.ts';

export default {
  title: 'Otters by hundred',
  description: 'Otters counted in each hundred by a survey every second year.',
  from: ['otters'],
  columns: {
    otters: { title: 'Otters counted', kind: 'count', unit: { one: 'otter', many: 'otters' } },
  },
  gapped: true,
  derive: ({ release }) => release('otters'),
} satisfies Recipe;
