import type { Recipe } from '../../src/derive/recipe.ts';
import type { ColumnSpec } from '../../src/tables/column.ts';

const PEOPLE = ['person', 'people'];
const WOMEN = ['woman', 'women'];
const MEN = ['man', 'men'];

export default {
  title: 'People who have experienced stalking, Crime Survey for England and Wales',
  description:
    'Share of people aged 16 and over who have experienced stalking, ever since the age of 16 and in the last year, as estimated by a survey of households.',
  from: ['crime-survey'],
  columns: {
    ever_all: share(PEOPLE, 'People aged 16 and over ever stalked'),
    ever_women: share(WOMEN, 'Women aged 16 and over ever stalked'),
    ever_men: share(MEN, 'Men aged 16 and over ever stalked'),
    year_all: share(PEOPLE, 'People aged 16 and over stalked in the last year'),
    year_women: share(WOMEN, 'Women aged 16 and over stalked in the last year'),
    year_men: share(MEN, 'Men aged 16 and over stalked in the last year'),
    year_16_19: share(PEOPLE, 'People aged 16 to 19 stalked in the last year'),
    year_75_over: share(PEOPLE, 'People aged 75 and over stalked in the last year'),
  },
  derive: ({ release }) => release('crime-survey'),
} satisfies Recipe;

function share(nouns: readonly string[], title: string): ColumnSpec {
  const unit = { one: 'per cent', many: 'per cent' };
  return { title, kind: 'percentage', unit, nouns: [...nouns], decimals: 1 };
}
