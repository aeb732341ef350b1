import { expect, it } from 'vitest';
import { tellStory } from '../editions/newsroomEditions.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
import { rehearsedStory } from '../test/rehearsedStory.ts';
import { sampleTable } from '../test/tables.ts';
import { rehearsalReport } from './releaseRehearsal.ts';

const table = sampleTable({
  id: 'umbrellas',
  periods: ['2021', '2022', '2023'],
  columns: { lost: { title: 'Umbrellas lost', unit: { one: 'umbrella', many: 'umbrellas' } } },
  cells: { albia: { lost: [410, 420, 430] }, 'west-marches': { lost: [60, 70, 65] } },
});

it('groups the faults to come by kind, each with the way to its passage', () => {
  const body =
    'Nothing is said.\n\nPeople lost {{ lost }} {{ area.in }}.\n\nBefore, they lost {{ lost.previous }}.';
  const { story, data } = rehearsedStory([table], ['lost: umbrellas.lost'], body);
  const { sections } = rehearsalReport(rehearse(story, data), [], tellStory(story, data));
  expect(sections[0]).toMatchObject({
    title: expect.stringMatching(/^What would stop the build/),
    isHead: true,
  });
  const missing = sections.find(({ title }) => title.startsWith('missing value ('));
  const [entry] = missing?.entries ?? [];
  expect([entry?.label, entry?.open?.edition]).toEqual(['line 13: lost.previous', 'national']);
  const passages = tellStory(story, data).editions[0]?.told.passages;
  const passage = passages?.[entry?.open?.passage ?? -1];
  expect(passage?.runs.map(({ text }) => text).join('')).toBe('Before, they lost 420.');
  expect(entry?.lines).toEqual([
    '“Before, they lost ….”',
    'Expected: not available in 2023 for Albia',
    'in 2 editions (national and west-marches), by umbrellas.lost: gap before',
    'Mend: guard it with {% if lost.hasPrevious %}',
  ]);
});
