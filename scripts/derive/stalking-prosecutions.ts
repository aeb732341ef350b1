import type { Recipe } from '../../src/derive/recipe.ts';

export default {
  title: 'Stalking prosecutions',
  description:
    'Prosecutions for stalking in each police force area by calendar year, with the sentences that followed. Breaches of stalking orders and racially or religiously aggravated stalking are counted.',
  from: ['moj-outcomes-by-offence'],
  columns: {
    prosecutions: {
      title: 'Prosecutions for stalking',
      kind: 'count',
      unit: { one: 'prosecution', many: 'prosecutions' },
      words: ['prosecut'],
      nouns: ['case', 'cases'],
      // The publisher's series is longer than what was reported of it.
      recordsBegan: '2010',
    },
    sentenced: {
      title: 'People sentenced for stalking',
      kind: 'count',
      unit: { one: 'person', many: 'people' },
      words: ['sentenc'],
      nouns: ['sentence', 'sentences'],
      // The reports give those sentenced "of" those prosecuted. Courts may sentence in a later year than
      // they prosecute, so a share of the two is only ever a share within the year.
      partOf: 'prosecutions',
    },
    custody: {
      title: 'Custodial sentences for stalking',
      kind: 'count',
      unit: { one: 'custodial sentence', many: 'custodial sentences' },
      words: ['custody', 'jail', 'prison'],
      partOf: 'sentenced',
    },
    average_sentence: {
      title: 'Average custodial sentence for stalking',
      kind: 'duration',
      unit: { one: 'month', many: 'months' },
      words: ['jail', 'prison'],
    },
    change_published: {
      title: 'Change in prosecutions on the year before, as published',
      kind: 'percentage-change',
      changeOf: 'prosecutions',
      unit: { one: 'per cent', many: 'per cent' },
    },
  },
  // The England and Wales total of 2022 was not reported: its change is carried as published, and is
  // not used to work out the missing total.
  derive: ({ release }) => release('moj-outcomes-by-offence'),
} satisfies Recipe;
