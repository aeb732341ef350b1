import type { Recipe } from '../../../../../derive/recipe.ts';

export default {
  title: 'Libraries closed by hundred',
  description: 'Libraries closed over seven years in each hundred of Saltmere.',
  from: ['libraries'],
  columns: {
    closed: { title: 'Libraries closed', kind: 'count', unit: { one: 'library', many: 'libraries' } },
  },
  derive: ({ release }) => release('libraries'),
} satisfies Recipe;
