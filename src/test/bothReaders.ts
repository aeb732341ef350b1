import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FaultList } from '../faults/fault.ts';
import { largeRelease } from '../sources/largeRelease.ts';
import { parseRelease } from '../sources/parseRelease.ts';
import { type Release, type Source, sourceSchema } from '../sources/source.ts';
import { madeUpAreas } from './tables.ts';

const address = 'https://counts.example/';
/** Columns of a file that both readers read, the small one and the large one. */
export const COLUMNS = {
  Area: { kind: 'area' },
  Year: { kind: 'period', format: 'year' },
  Thefts: { kind: 'number', name: 'thefts', thousands: ' ' },
  Share: { kind: 'number', name: 'share', percent: true },
  Kind: { kind: 'text', name: 'kind' },
  Notes: { kind: 'ignore' },
};
export type Described = Partial<
  Record<'columns' | 'table' | 'wide' | 'keep' | 'drop' | 'markers' | 'delimiter' | 'key', unknown>
>;

function sourceWith(described: Described = {}): Source {
  const parsed = sourceSchema.parse({
    publisher: 'Counts',
    title: 'Counts',
    url: address,
    licence: { name: 'Open', url: address },
    attribution: 'Counts',
    obtained: 'Made up.',
    columns: COLUMNS,
    key: ['area', 'period', 'kind'],
    markers: { '..': 'x', '[r]': 'r', '': 'x', '-99': 'c' },
    releases: [{ date: '2024-02-03', file: 'a.csv', sha256: '0'.repeat(64) }],
    ...described,
  });
  return { id: 'counts', ...parsed };
}

const folder = mkdtempSync(path.join(tmpdir(), 'large-'));

/** What each of the two readers makes of a file: its values, or what is wrong with it. */
export async function bothRead(bytes: string | Uint8Array, described: Described = {}, name = 'a.csv') {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const source = sourceWith(described);
  const place = { file: name, date: '2024-02-03' };
  const faults = new FaultList();
  const small = await parseRelease({ ...place, bytes: Buffer.from(bytes) }, source, madeUpAreas, faults);
  const large = await largeRelease(file, place, source, madeUpAreas);
  return {
    small: { release: spread(small), faults: faults.all },
    large: large && { release: spread(large.release), faults: large.faults },
  };
}

function spread(release: Release | null) {
  if (!release) return null;
  return {
    ...release,
    columns: Object.fromEntries(Object.entries(release.columns).map(([name, column]) => [name, [...column]])),
  };
}
