import { expect, it } from 'vitest';
import type { MeshShape } from '../../boundaries/mesh.ts';
import { sampleArea } from '../../test/tables.ts';
import { languageOf } from '../../words/languages.ts';
import { PHONE } from '../form.ts';
import type { Region } from '../mappedAreas.ts';
import { boxOf } from '../place.ts';
import { regionLabel } from './regionLabel.ts';

const form = { ...PHONE, language: languageOf({ language: 'en-GB', numbers: 'ons' }) };

/** A map of one unit of the picture to one of the mesh. */
function labelOf(outline: [number, number][], point: [number, number]) {
  const shape = { rings: [outline], point } as unknown as MeshShape;
  const region: Region = {
    ...{ area: sampleArea('eastmere'), value: '12.5', said: '', shape, shade: undefined },
    ...{ highlighted: true, labelled: true },
  };
  const wish = regionLabel(region, { x: point[0], y: point[1] }, 1, form);
  const [place = { x: 0, y: 0 }] = wish.at;
  return { wish, box: boxOf(wish, place, form) };
}

it('a label that fits its area nowhere stands wholly beside it', () => {
  const [left, right] = [80, 140];
  const { wish, box } = labelOf(
    [
      [left, 40],
      [right, 40],
      [right, 140],
      [left, 140],
      [left, 40],
    ],
    [110, 90],
  );
  expect(wish.leader).toBeDefined();
  expect(box.left >= right || box.right <= left || box.bottom <= 40 || box.top >= 140).toBe(true);
});

it('a label stands in the part of its area that is wide enough, away from its middle', () => {
  const narrow: [number, number][] = [
    ...([
      [60, 40],
      [240, 40],
      [240, 95],
      [160, 95],
      [160, 200],
      [140, 200],
      [140, 95],
      [60, 95],
      [60, 40],
    ] as [number, number][]),
  ];
  const { wish, box } = labelOf(narrow, [150, 100]);
  expect(wish.leader).toBeUndefined();
  expect([box.left >= 60, box.right <= 240, box.top >= 40, box.bottom <= 95]).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
