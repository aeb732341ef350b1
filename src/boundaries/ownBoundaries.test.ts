import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FaultList } from '../faults/fault.ts';
import { readAreas } from '../newsroom/areas.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { boundarySchema } from './boundarySchema.ts';
import { meshOf } from './mesh.ts';
import { readBoundaries } from './readBoundaries.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('the boundaries of the newsroom itself', () => {
  const newsroom = newsroomAt(root);
  const areas = readAreas(newsroom, new FaultList());
  const faults = new FaultList();
  const all = readBoundaries(newsroom, areas, faults);

  it('have no faults', () => {
    expect(faults.all).toEqual([]);
    expect(all.length).toBeGreaterThan(0);
  });

  it('have a shape for each area of the kinds that they show', () => {
    for (const { shapes } of all) {
      const kinds = new Set(areas.all.filter(({ code }) => shapes.has(code)).map(({ kind }) => kind));
      expect(kinds.size).toBe(1);
      const lacking = areas.all.filter(({ kind, code }) => kinds.has(kind) && !shapes.has(code));
      expect(lacking.map(({ name }) => name)).toEqual([]);
    }
  });

  it('cost at most 200 bytes a shape, gzipped', () => {
    for (const boundaries of all) {
      const { shapes } = meshOf(boundaries);
      const paths = [...shapes.values()].map(({ d }) => `<path d="${d}"/>`).join('');
      expect(gzipSync(paths).length / shapes.size).toBeLessThan(200);
    }
  });
});

it('the guide describes boundaries as they are read', () => {
  const guide = readFileSync(path.join(root, 'data/README.md'), 'utf8');
  const [, block = ''] = /^## Boundaries\n.*?^```yaml\n(.*?)^```$/ms.exec(guide) ?? [];
  expect(boundarySchema.parse(parse(block.replace('9f2c…', 'a'.repeat(64)))).area).toBe('PFA16CD');
});
