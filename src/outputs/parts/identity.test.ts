import { expect, it } from 'vitest';
import { sampleEdition } from '../../test/edition.ts';
import { lastingId, versionOf } from './identity.ts';

const edition = sampleEdition();
const { area } = edition;

it.each([
  ['the address', edition, '/thefts/west-marches/'],
  [
    'the first name of the area',
    { ...edition, area: { ...area, formerly: ['old-west', 'marches'] } },
    '/thefts/old-west/',
  ],
  [
    'the first name of the story',
    { ...edition, formerly: [{ story: 'robberies', slug: 'west-marches' }] },
    '/robberies/west-marches/',
  ],
  [
    'the first name of the story, for the nation',
    { ...edition, national: true, formerly: [{ story: 'robberies', slug: 'national' }] },
    '/robberies/',
  ],
])('an id that never changes is %s', (_, named, id) => {
  expect(lastingId(named)).toBe(id);
});

it('a version counts updates and corrections from one', () => {
  const updates = [{ date: '2024-03-01', what: 'New figures' }];
  const corrections = [{ date: '2024-03-02', was: '1', is: '2', where: '' }];
  expect(versionOf({ updates: [], corrections: [] })).toBe('1');
  expect(versionOf({ updates, corrections })).toBe('3');
});
