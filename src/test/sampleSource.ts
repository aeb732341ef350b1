import { type Fault, FaultList } from '../faults/fault.ts';
import { parseRelease } from '../sources/parseRelease.ts';
import { type Source, sourceSchema } from '../sources/source.ts';
import { plainRelease } from './plainRelease.ts';
import { sampleAreas } from './tables.ts';

const address = 'https://counts.example/';

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
    obtained: { how: 'original', note: 'Made up.' },
    columns: COLUMNS,
    key: ['area', 'period', 'kind'],
    markers: { '..': 'x', '[r]': 'r', '': 'x', '-99': 'c' },
    releases: [{ date: '2024-02-03', file: 'a.csv', sha256: '0'.repeat(64) }],
    ...described,
  });
  return { id: 'counts', ...parsed };
}

/** What a file of that source is read to, or what is wrong with it. */
export async function readFile(bytes: string | Uint8Array, described: Described = {}, file = 'a.csv') {
  const faults = new FaultList();
  const input = { file, date: '2024-02-03', bytes: Buffer.from(bytes) };
  const release = await parseRelease(input, sourceWith(described), sampleAreas, faults);
  return { release: plainRelease(release), faults: faults.all as readonly Fault[] };
}
