import { expect, it } from 'vitest';
import { parsePeriod } from '../tables/period.ts';
import type { Revision } from './releaseChange.ts';
import { revisionSections } from './releaseSections.ts';

const period = parsePeriod('2021');
const view = { date: '2022-02-02', rows: 3 };

function revised(signs: Revision['signs'], before: number, after: number) {
  if (!period) throw new RangeError('no period');
  const revision: Revision = { column: 'Grant', area: 'Dale', rest: '', period, signs, before, after };
  const sections = revisionSections({
    ...{ source: 'grants', publisher: 'Hive Office', title: 'Grants', before: view, after: view },
    ...{ rows: { added: 0, removed: 0 }, newPeriods: [], newAreas: [], suspicions: [] },
    revisions: [revision],
  });
  return sections.at(-1)?.entries[0]?.changes?.map((change) => [change.before, change.after]);
}

it.each([
  [['£', ''], 1240, -3.5, '£1,240', '−£3.5'],
  [['', '%'], 4.2, 4, '4.2%', '4%'],
  [['', ''], 1240, 1241, '1,240', '1,241'],
] as const)('revised values have the signs of the file: %o', (signs, before, after, was, is) => {
  expect(revised(signs, before, after)).toEqual([[was, is]]);
});
