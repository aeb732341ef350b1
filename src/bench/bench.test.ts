import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { derive } from '../derive/derive.ts';
import { tellNewsroom } from '../editions/newsroomEditions.ts';
import { FaultList } from '../faults/fault.ts';
import { newsroomAt } from '../newsroom/newsroom.ts';
import { testFolder } from '../test/testFolder.ts';
import type { BenchReport } from './bench.ts';
import { makeNewsroom } from './makeNewsroom.ts';
import { growth } from './results.ts';
import { MOST_AREAS, sampleAreas } from './sampleAreas.ts';
import { withReport } from './writeReadme.ts';

const temporary = () => testFolder('bench');

describe('makeNewsroom', () => {
  it.each([1, 2, 30])('makes %i editions of a story that passes every check', async (editions) => {
    const newsroom = newsroomAt(temporary());
    makeNewsroom(newsroom.root, { editions, seed: 7 });
    await derive(newsroom, { write: true });
    const faults = new FaultList();
    const told = tellNewsroom(newsroom, faults);
    expect(faults.all).toEqual([]);
    expect(told?.stories.flatMap((story) => story.editions)).toHaveLength(editions);
  });

  it('makes the same of the same seed, and another figure where it is told to', () => {
    const rows = (seed: number, changed = 0) => {
      const root = temporary();
      makeNewsroom(root, { editions: 9, seed, changed });
      return readFileSync(path.join(root, 'data/sources/registers/2024-02-01.csv'), 'utf8').split('\n');
    };
    expect(rows(1)).toEqual(rows(1));
    expect(rows(1)).not.toEqual(rows(2));
    const others = rows(1, 2);
    expect(rows(1).filter((row, index) => row !== others[index])).toHaveLength(2);
  });
});

describe('sampleAreas', () => {
  it('gives each of ten thousand areas and more a name of its own', () => {
    expect(new Set(sampleAreas(MOST_AREAS).map(({ name }) => name)).size).toBe(MOST_AREAS);
    expect(MOST_AREAS).toBeGreaterThan(10_000);
  });
});

describe('growth', () => {
  it('is 1 where twice as much takes twice as long, and 2 where it takes four times as long', () => {
    expect(
      growth([
        { size: 10, ms: 5 },
        { size: 20, ms: 10 },
      ]),
    ).toBeCloseTo(1);
    expect(
      growth([
        { size: 10, ms: 5 },
        { size: 20, ms: 20 },
      ]),
    ).toBeCloseTo(2);
  });
});

test('a report goes between the markers of a text, in place of the one that was there', () => {
  const report = (ms: number): BenchReport => ({
    results: [{ what: '  build', size: 1000, ms, memory: 12, yardstick: 'bare', yardstickMs: 50 }],
    growth: {},
    tell: { words: 1, chart: 2, drawing: 3 },
    weights: {},
    vitals: {},
  });
  const empty = 'Before\n<!-- measured -->\n<!-- /measured -->\nAfter\n';
  const once = withReport(empty, report(100));
  expect(once).toContain('| 1,000 | build | 100 ms | 12 MB | bare | 50 ms | 2.00 × |  |');
  expect(once).toMatch(/^Before\n<!-- measured -->\n\n\| size[\s\S]*<!-- \/measured -->\nAfter\n$/);
  expect(withReport(once, report(200))).toBe(withReport(empty, report(200)));
});
