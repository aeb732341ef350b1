import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoundaries } from '../boundaries/readBoundaries.ts';
import { FaultList } from '../faults/fault.ts';
import { readAreas } from '../newsroom/areas.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { PROJECT } from '../test/runCommand.ts';
import { areaShapes } from './areaShapes.ts';
import { segmentDistance } from './geometry.ts';
import { simplifyLine } from './simplifyLine.ts';

it('a newsroom without boundaries has no shapes', () => {
  expect(areaShapes([], new Map())).toBeNull();
});

describe('the shapes of the newsroom itself', () => {
  const newsroom = newsroomAt(path.resolve(PROJECT));
  const areas = readAreas(newsroom, new FaultList());
  const all = readBoundaries(newsroom, areas, new FaultList());
  const shapes = areaShapes(all, new Map(areas.all.map(({ code }, index) => [code, index])));

  it('come to at most 14 kilobytes, gzipped, and say whose they are', () => {
    expect(gzipSync(JSON.stringify(shapes), { level: 9 }).length).toBeLessThan(14 * 1024);
    expect(shapes?.attribution).toContain('OS data');
  });

  it('are exact to less than a kilometre, and there is one for each area that has a boundary', () => {
    expect(shapes?.error).toBeLessThan(1000);
    expect(shapes?.areas.length).toBe(all.reduce((sum, { shapes: of }) => sum + of.size, 0));
  });
});

it('no point of a line is farther from the simpler one than the tolerance', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 2 }), fc.integer({ min: 1, max: 40 }), (line, tolerance) => {
      const simple = simplifyLine(line, tolerance);
      expect([simple[0], simple.at(-1)]).toEqual([line[0], line.at(-1)]);
      for (const [x = 0, y = 0] of line) {
        const distances = simple.slice(1).map(([toX = 0, toY = 0], index) => {
          const [fromX = 0, fromY = 0] = simple[index] ?? [];
          return segmentDistance(x, y, fromX, fromY, toX, toY);
        });
        expect(Math.min(...distances)).toBeLessThanOrEqual(tolerance + 1e-9);
      }
    }),
  );
});
