import { expect, it } from 'vitest';
import { unreadText } from '../test/unreadText.ts';
import { examplesOf, factsElsewhere } from './examples.ts';

const COUNTS =
  '{% if burglaries.available %}Police recorded {{ burglaries.latest | count: "burglary", "burglaries" }} {{ area.in }} in {{ burglaries.latest.period }}.{% endif %}';

function chosen(body: string) {
  const { wordings, review } = unreadText(body);
  const wording = wordings.find(({ wording: { in: place } }) => place === 'paragraph');
  if (!wording) throw new RangeError('no paragraph');
  const examples = examplesOf(wording, review);
  return {
    wording,
    examples,
    shown: examples.map(({ printing, traits }) => [printing.edition.slug, ...traits].join(' ')),
  };
}

it('begins with the nation, and has at most three more', () => {
  expect(chosen(COUNTS).shown).toEqual([
    'national',
    'isle-of-gulls lowest here longest text',
    'eastmere',
    'west-marches highest here',
  ]);
});

it('knows what none of them shows, and where that is', () => {
  const { wording, examples } = chosen(COUNTS);
  expect([...factsElsewhere(wording, examples)]).toEqual([
    ['burglary.offences', [{ fact: 'not as the period before', editions: ['West Moors'] }]],
  ]);
});

it('has no more of them than show something new', () => {
  expect(chosen('{% if national %}Police act.{% endif %}').shown).toEqual(['national']);
  expect(chosen('Police act.').shown).toHaveLength(1);
});
