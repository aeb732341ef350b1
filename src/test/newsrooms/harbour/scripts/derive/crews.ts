import type { Recipe } from '../../../../../derive/recipe.ts';
import type { ColumnSpec } from '../../../../../tables/column.ts';

export default {
  title: 'Lifeboat crews, by survey',
  description:
    'Shares of lifeboat crews that are trained as medics, that are volunteers and that were rescued.',
  from: ['crew-survey'],
  columns: {
    trained: share('Crew trained as medics'),
    volunteers: share('Crew who are volunteers'),
    rescued: share('Crew who were once rescued themselves'),
  },
  derive: ({ release }) => release('crew-survey'),
} satisfies Recipe;

function share(title: string): ColumnSpec {
  return { title, kind: 'percentage', unit: { one: 'per cent', many: 'per cent' }, decimals: 1 };
}
