import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaShapes } from '../finder/areaShapes.ts';
import { shireBoundaries } from '../test/shires.ts';
import { sampleAreas } from '../test/tables.ts';
import { areasAt } from './areasAt.ts';

const indices = new Map(sampleAreas.all.map(({ code }, index) => [code, index]));
const shapes = areaShapes([shireBoundaries], indices);
if (!shapes) throw new Error('no shapes');

function at(longitude: number, latitude: number, accuracy = 10): string[] {
  return shapes
    ? areasAt(shapes, { longitude, latitude, accuracy }).map((area) => sampleAreas.all[area]?.slug ?? '')
    : [];
}

describe('the areas at a position', () => {
  it.each([
    ['within an area', -1.8, 1.5, ['west-marches']],
    ['in the hole of one, which is another', -1.2, 1, ['old-town']],
    ['on an island of one', 3.4, 0.4, ['eastmere']],
    ['on a border', 0.199, 1, ['west-marches', 'west-moors']],
    ['in the sea', -4, -3, []],
  ])('are, %s, %j %j: %j', (_, longitude, latitude, slugs) => {
    expect(at(longitude, latitude)).toEqual(slugs);
  });

  it('are all around, where a position is known to some kilometres only', () => {
    expect(at(0.3, 1)).toEqual(['west-moors']);
    expect(at(0.3, 1, 15_000)).toEqual(['west-moors', 'west-marches']);
    expect(at(-4, -3, 1e9)).toEqual([]);
  });

  it('always have the area among them in which a point lies before borders are simplified', () => {
    const point = fc.record({
      longitude: fc.double({ min: -2.5, max: 4, noNaN: true }),
      latitude: fc.double({ min: -1.5, max: 2.5, noNaN: true }),
    });
    fc.assert(
      fc.property(point, (position) => {
        const found = areasAt(shapes, { ...position, accuracy: 0 });
        for (const [code, { arcs }] of shireBoundaries.shapes) {
          const lines = [...new Set(arcs.flat(2).map((arc) => Math.max(arc, ~arc)))].map(
            (arc) => shireBoundaries.arcs[arc] ?? [],
          );
          if (isWithin(lines, position.longitude, position.latitude))
            expect(found).toContain(indices.get(code));
        }
      }),
    );
  });
});

/** By the sign of crossings with a line due north, for lines that may have any direction. */
function isWithin(lines: readonly (readonly (readonly number[])[])[], x: number, y: number): boolean {
  const crossings = lines.flatMap((line) =>
    line.slice(1).filter(([toX = 0, toY = 0], index) => {
      const [fromX = 0, fromY = 0] = line[index] ?? [];
      return fromX > x !== toX > x && fromY + ((x - fromX) * (toY - fromY)) / (toX - fromX) > y;
    }),
  );
  return crossings.length % 2 === 1;
}
