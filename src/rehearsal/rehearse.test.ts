import path from 'node:path';
import { expect, it } from 'vitest';
import { filesUnder } from '../test/failingOperations.ts';
import { copyNewsroom } from '../test/newsroomCopy.ts';
import { rehearsedStory } from '../test/rehearsedStory.ts';
import { runCommand } from '../test/runCommand.ts';
import { sampleTable } from '../test/tables.ts';
import { formatRehearsal } from './formatRehearsal.ts';
import type { Cause } from './nextReleases.ts';
import { rehearse } from './rehearse.ts';

const table = sampleTable({
  id: 'umbrellas',
  periods: ['2020', '2021', '2022', '2023'],
  columns: {
    lost: {
      title: 'Umbrellas lost',
      unit: { one: 'umbrella', many: 'umbrellas' },
      words: ['lost', 'umbrella'],
    },
    wait: {
      title: 'Days until found',
      kind: 'duration',
      unit: { one: 'day', many: 'days' },
      words: ['wait'],
    },
  },
  cells: {
    albia: { lost: [400, 410, 420, 430], wait: [7, 8, 9, 8] },
    'west-marches': { lost: [40, 60, 70, 65], wait: [3, 4, 5, 6] },
    eastmere: { lost: [30, 32, 34, 36], wait: [5, 5, 6, 5] },
  },
});

function rehearsed(body: string) {
  const { story, data } = rehearsedStory([table], ['lost: umbrellas.lost', 'wait: umbrellas.wait'], body);
  return rehearse(story, data);
}

const named = ({ column, change }: Cause) => `${column ?? 'all'}: ${change}`;

const GUARDED = '{% if lost.available and lost.hasPrevious %}';
const STATUSES =
  'Newest counts may be provisional{% if lost.previous.revised %}; the one before is revised{% endif %}.';

it.each([
  [
    'only no change brings to a branch that does not expect it',
    `${GUARDED}{% if lost.latest.provisional %}{% elsif lost.rose.available %}Umbrellas lost {% if lost.rose %}rose{% else %}fell{% endif %} {{ area.in }}.{% endif %}{% endif %}`,
    /fell/,
    ['lost: no change'],
  ],
  [
    'only a small base brings to a percentage',
    `${GUARDED}{% if lost.rose.available %}{% if lost.rose and lost.latest < 20 %}That is a rise of {{ lost.percentChange }} {{ area.in }} on the year before.{% endif %}{% endif %}{% endif %}`,
    /missing value: lost\.percentChange/,
    ['lost: small base'],
  ],
  [
    'only a break brings to a comparison',
    `${GUARDED}There were {{ lost.latest | count: "umbrella" }} lost {{ area.in }} in {{ lost.latest.period }}, {{ lost.movement }} a year earlier.{% endif %}\n\n${STATUSES}`,
    /missing value: lost\.movement/,
    ['lost: break'],
  ],
])('finds what %s', (_title, body, what, causes) => {
  const { faults, ok } = rehearsed(body);
  expect(faults.map(({ fault }) => fault.what).join('\n')).toMatch(what);
  expect(faults.flatMap((each) => each.causes.map(named))).toEqual(causes);
  expect(ok).toBe(false);
});

it('tells branches that are taken first from those that never are', () => {
  const { firstTaken, neverTaken, faults } = rehearsed(
    '{% if wait.available and lost.available %}{% if wait.latest == 0 %}None waits.{% elsif lost.latest == 0 %}None is lost.{% elsif wait.latest.provisional %}Wait and see.{% else %}Read on.{% endif %}{% endif %}',
  );
  expect(faults).toEqual([]);
  expect(firstTaken.map(({ label, causes }) => [label, ...causes.map(named)])).toEqual([
    ['lost.latest == 0', 'lost: zero'],
    ['wait.latest.provisional', 'all: provisional'],
  ]);
  expect(neverTaken.map(({ label }) => label)).toEqual(['wait.latest == 0']);
});

it('counts neither warnings nor faults that stand today', () => {
  const { faults, ok, releases, editions } = rehearsed('There are 7 umbrellas.');
  expect([faults, ok]).toEqual([[], true]);
  expect(editions).toBe(releases * 3);
});

it('says what stops the build, with an example and the change that brings it', () => {
  const text = formatRehearsal(
    rehearsed(
      `There were {{ lost.latest | count: "umbrella" }} lost {{ area.in }} in {{ lost.latest.period }}.\n\n${STATUSES}`,
    ),
  );
  expect(text).toMatchInlineSnapshot(`
    "What would stop it if these figures were what they never have been: missing, provisional, revised, counted anew

      10:12   missing value: lost.latest
              mend      guard it with {% if lost.available %}
              cause     umbrellas.lost: missing

    What nobody has read of it: npm run approve -- umbrellas --rehearsed

      story.md:12  paragraph, national, eastmere, west-marches
        Newest counts may be provisional‹if umbrellas.lost.previous.revised: ; the one before is r…
        cause     umbrellas: revised before

    Branches that would be taken for the first time

      line  12  lost.previous.revised
                in 3 editions, by umbrellas: revised before

    umbrellas: 43 made-up releases, 129 editions told, 0 faults to come, 1 rarer one, 1 unread wording to come"
  `);
});

it('writes nothing, and fails where a release brings a fault', async () => {
  const { root } = copyNewsroom('harbour');
  const before = filesUnder(path.join(root, 'data'));
  const ran = await runCommand('rehearse', root, {}, ['lifeboats', '--areas', 'hallow', '--json']);
  expect([ran.status, ran.stderr]).toEqual([1, '']);
  expect(JSON.parse(ran.stdout)).toMatchObject({ story: 'lifeboats', ok: false });
  expect(filesUnder(path.join(root, 'data'))).toEqual(before);
  const unknown = await runCommand('rehearse', root, {}, ['lifeboat']);
  expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringContaining('did you mean lifeboats?')]);
});
