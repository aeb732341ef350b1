import { expect, it } from 'vitest';
import { type Fault, groupFaults } from './fault.ts';

const fault = (file: string, line: number, edition: string, what: string): Fault => {
  return { file, line, column: 0, what, edition };
};

it('tells one mistake once, whatever each edition calls its area', () => {
  const places = ['Ashcombe', 'Brackwater', 'Wexmoor'];
  const told = groupFaults(
    places.map((place) =>
      fault(
        'story.md',
        6,
        place,
        `a figure for an area that is not named beside it: ${place}, beside Albia in “…”`,
      ),
    ),
  );
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({
    what: 'a figure for an area that is not named beside it: Ashcombe, beside Albia in “…”',
    edition: 'Ashcombe, Brackwater, Wexmoor (3 editions; the values are those of the first)',
  });
});

it('keeps faults of the same kind apart where they are of other lines, and tells the lines of a file in order', () => {
  const faults = [
    fault('b.md', 9, 'a', 'x'),
    fault('a.md', 2, 'a', 'x'),
    fault('b.md', 3, 'a', 'x'),
    fault('a.md', 1, 'b', 'y'),
  ];
  expect(groupFaults(faults).map(({ file, line }) => `${file} ${line}`)).toEqual([
    ...['a.md 1', 'a.md 2', 'b.md 3', 'b.md 9'],
  ]);
});
