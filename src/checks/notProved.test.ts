import { expect, it } from 'vitest';
import { tell } from '../editions/tell.ts';
import { passageText } from '../prose/passage.ts';
import { sampleArea } from '../test/tables.ts';
import { sampleStory } from '../test/tellText.ts';
import { notProved } from './notProved.ts';

/** The unproved words in a body's first passage. */
function wordsOf(body: string): string[] {
  const { story, data } = sampleStory(`${body}\n`);
  const area = sampleArea('west-marches');
  const passage = tell(story, area, data).passages.at(-1);
  if (!passage) throw new RangeError('no passage');
  const context = { story, area, data, edition: area.slug };
  const text = passageText(passage);
  return notProved(passage, context).map(({ start, end }) => text.slice(start, end));
}

it.each([
  ['Two officers were hurt in Eastmere.', ['Two', 'Eastmere']],
  ['Burglaries rose.', []],
  ['Burglary rose. Morale fell before the spring.', ['fell', 'before', 'spring']],
  ['All shops closed, and nobody stayed.', ['All', 'nobody']],
  ['There were {{ burglaries.latest }} burglaries {{ area.in }}.', []],
  ['Just {{ burglaries.latest }} burglaries, a mere {{ charges.latest }} charges.', ['Just', 'mere']],
])('%s leaves unproved: %j', (body, words) => {
  expect(wordsOf(body)).toEqual(words);
});
