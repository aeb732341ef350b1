import type { Recipe } from '../../src/derive/recipe.ts';

export default {
  title: 'Stalking and harassment recorded by the police, years ending March',
  description:
    'Stalking and harassment offences recorded by the police, for the areas and years that were reported.',
  from: ['recorded-crime-march'],
  columns: {
    // Most of these figures are rounded to 100 by those who reported them, so no change is worked out
    // from them to a part of a percentage point.
    offences: {
      title: 'Stalking and harassment offences recorded',
      kind: 'count',
      unit: { one: 'offence', many: 'offences' },
      words: ['crime', 'report'],
    },
    change_published: {
      title: 'Change in offences on the year before, as published',
      kind: 'percentage-change',
      changeOf: 'offences',
      unit: { one: 'per cent', many: 'per cent' },
    },
  },
  derive: ({ release }) => release('recorded-crime-march'),
} satisfies Recipe;
