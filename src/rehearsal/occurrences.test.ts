import { expect, it } from 'vitest';
import type { Cause } from './nextReleases.ts';
import { Occurrences } from './occurrences.ts';

function release(column: string | null, change: string): Cause {
  return { table: 'umbrellas', column, change, isUnprecedented: false };
}

const still = release(null, 'no change');
const [lostRise, lostFall, lostZero, waitRise] = [
  release('lost', 'rise'),
  release('lost', 'fall'),
  release('lost', 'zero'),
  release('wait', 'rise'),
];
const releases = [still, lostRise, lostFall, lostZero, waitRise];

it.each<[string, [Cause, string][], Cause[]]>([
  ['the change that alone brings it', [[lostZero, 'eastmere']], [lostZero]],
  [
    'any release, where it comes with every change',
    releases.map((each): [Cause, string] => [each, 'eastmere']),
    [still],
  ],
  [
    'no change of the column that had to stay as it was',
    [
      [still, 'eastmere'],
      [waitRise, 'eastmere'],
    ],
    [release('lost', 'no change')],
  ],
  [
    'a rise as well as no change, where only a fall removes it',
    [
      [still, 'eastmere'],
      [lostRise, 'eastmere'],
      [waitRise, 'eastmere'],
    ],
    [lostRise, release('lost', 'no change')],
  ],
  [
    'a change besides, where that brings it to other editions',
    [
      [still, 'eastmere'],
      [waitRise, 'eastmere'],
      [lostZero, 'west-moors'],
    ],
    [release('lost', 'no change'), lostZero],
  ],
])('puts it down to %s', (_title, seen, causes) => {
  const occurrences = new Occurrences();
  for (const [each, edition] of seen) occurrences.add(each, edition);
  expect(occurrences.causes(releases)).toEqual(causes);
  expect(occurrences.editionsOf(causes)).toEqual([...new Set(seen.map(([, edition]) => edition))]);
});
