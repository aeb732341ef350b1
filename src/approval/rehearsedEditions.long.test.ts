import { expect, it } from 'vitest';
import { tellStory } from '../editions/newsroomEditions.ts';
import { approveAll } from '../mutation/approveAll.ts';
import { sampleStory } from '../test/tellText.ts';
import { plainFacts } from '../wordings/unread.ts';
import { rehearsedEditions, rehearsedKeys } from './rehearsedEditions.ts';
import { storyWordings } from './storyWordings.ts';

const BODY = `
{% if burglaries.movement.available %}
{% if burglaries.rose %}There were more burglaries {{ area.in }}: {{ burglaries.latest }}.
{% elsif burglaries.fell %}There were fewer burglaries {{ area.in }}: {{ burglaries.latest }}.
{% else %}There were as many burglaries {{ area.in }}: {{ burglaries.latest }}.
{% endif %}{% endif %}

{% if eastmere.rose %}There were more burglaries in Eastmere: {{ eastmere.latest }}.{% endif %}
`;

it('are those that show what nobody has read, each once', () => {
  const { story: unread, data } = sampleStory(BODY);
  const story = { ...unread, approvals: approveAll(unread, data) };
  const told = tellStory(story, data);
  expect(storyWordings(told, data).filter(({ isRead }) => !isRead)).toEqual([]);

  const rehearsed = rehearsedEditions(told, data);
  const wordings = storyWordings(told, data, rehearsed).filter(({ isRead }) => !isRead);
  const fresh = wordings.filter(({ approval }) => approval === null);
  expect(fresh.map(({ wording }) => wording.text)).toEqual([
    'There were more burglaries in Eastmere: {burglary.offences(eastmere).latest}.',
  ]);
  expect(rehearsed[0]?.slug).toMatch(/, made up: burglary\b.*, /);
  // Once read, they are not shown again, and are still known as what a next release may print.
  const read = new Map([
    ...story.approvals,
    ...fresh.map(
      ({ key, wording, facts }) => [key, { wording, facts, by: 'Ada', on: '2024-01-01' }] as const,
    ),
  ]);
  const keys = rehearsedKeys({ ...story, approvals: read }, data);
  expect(fresh.filter(({ key }) => !keys.has(key))).toEqual([]);
  // What today's editions show is not shown again.
  const shown = rehearsed.flatMap(({ told: { wordings: all } }) =>
    all.map(({ key, facts }) => [key, plainFacts(facts)]),
  );
  expect(new Set(shown.map((each) => JSON.stringify(each))).size).toBe(shown.length);
});
