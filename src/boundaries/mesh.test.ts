import { describe, expect, it } from 'vitest';
import { shireBoundaries } from '../test/shires.ts';
import { sampleArea } from '../test/tables.ts';
import type { Boundaries } from './boundaries.ts';
import { hatch } from './hatch.ts';
import { meshOf } from './mesh.ts';
import { doubleArea, type Ring, scanline } from './scanline.ts';

const mesh = meshOf(shireBoundaries);

function ringsOf(slug: string) {
  return mesh.shapes.get(sampleArea(slug).code)?.rings ?? [];
}

describe('a mesh', () => {
  it('is made once', () => {
    expect(meshOf(shireBoundaries)).toBe(mesh);
  });

  it('fills its box, north on top and west on the left', () => {
    expect(Math.max(mesh.width / 880, mesh.height / 1040)).toBeCloseTo(1, 2);
    const gulls = mesh.shapes.get(sampleArea('isle-of-gulls').code)?.point ?? [0, 0];
    const marches = mesh.shapes.get(sampleArea('west-marches').code)?.point ?? [0, 0];
    const mere = mesh.shapes.get(sampleArea('eastmere').code)?.point ?? [0, 0];
    expect(gulls[1]).toBeGreaterThan(marches[1]);
    expect(mere[0]).toBeGreaterThan(marches[0]);
  });

  it('keeps the parts of an area, and its holes', () => {
    expect(['eastmere', 'west-marches', 'west-moors'].map((slug) => ringsOf(slug).length)).toEqual([2, 2, 1]);
  });

  it('gives neighbours the same border', () => {
    const points = (slug: string) => new Set(ringsOf(slug).flat().map(String));
    expect([...points('west-marches')].filter((point) => points('west-moors').has(point))).toHaveLength(3);
  });

  it('has a point within each area, not in its hole', () => {
    for (const { rings, point } of mesh.shapes.values())
      expect(scanline(rings, point[1] + 0.01).some(([from, to]) => from < point[0] && point[0] < to)).toBe(
        true,
      );
  });

  it('writes whole numbers', () => {
    for (const { d } of mesh.shapes.values()) expect(d).toMatch(/^(M-?\d+[ -]\d+l(-?\d+ ?)+z)+$/);
  });

  it('keeps an area that is too small to see', () => {
    const dot: Boundaries = {
      ...shireBoundaries,
      arcs: shireBoundaries.arcs.map((arc, index) => (index === 8 ? arc.map(() => [-1.2, 1]) : arc)),
    };
    expect(meshOf(dot).shapes.get(sampleArea('old-town').code)?.d).toMatch(/^M\d+ \d+l4 0 0 4-4 0z$/);
  });

  it('holds islands on both sides of the date line together', () => {
    const moved = (arc: readonly number[][]) =>
      arc.map(([x = 0, y = 0]) => [x + 180 > 180 ? x - 180 : x + 180, y]);
    const far = meshOf({ ...shireBoundaries, arcs: shireBoundaries.arcs.map(moved) });
    expect([far.width, far.height]).toEqual([mesh.width, mesh.height]);
  });
});

const SQUARE: Ring = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];

it('a scanline leaves out holes', () => {
  const hole: Ring = [
    [4, 4],
    [6, 4],
    [6, 6],
    [4, 6],
  ];
  expect(scanline([SQUARE, hole], 5)).toEqual([
    [0, 4],
    [6, 10],
  ]);
  expect(scanline([SQUARE], 11)).toEqual([]);
  expect(Math.abs(doubleArea(SQUARE))).toBe(200);
});

it('hatching crosses even an area that is narrower than its lines are apart', () => {
  expect(hatch([SQUARE], 100)).toBe('M0 10L10 0');
  expect(hatch([SQUARE], 5).split('M')).toHaveLength(4);
});
