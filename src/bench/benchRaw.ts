import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchPlace, Say } from './benchEditions.ts';
import { type Measure, measured } from './measured.ts';
import { makeRawFile, RAW_AREAS } from './rawFile.ts';
import type { Result } from './results.ts';
import { sampleAreas } from './sampleAreas.ts';

/** Each program runs so often; the best time counts, which others on the machine disturbed least. */
const ROUNDS = 3;

/** The kinds that are kept of a file, where a part is wanted: ten thousand rows of a file that has so many. */
const KEPT = ['K0', 'K1'];

/**
 * A raw file of so many rows, read as `derive` reads it and handed to arquero, and read by DuckDB alone: all
 * of it, and the part that `keep` leaves.
 */
export async function benchRaw(rows: number, place: BenchPlace, say: Say): Promise<Result[]> {
  const root = path.join(place.work, `raw-${rows}`);
  const source = path.join(root, 'data', 'sources', 'raw');
  mkdirSync(source, { recursive: true });
  const file = path.join(source, '2024-02-01.csv');
  say(`${rows} rows: make`);
  const sha256 = makeRawFile(file, rows, place.seed);
  writeFileSync(path.join(root, 'data', 'areas.csv'), areasFile());
  const read = async (what: string, keep: readonly string[]) => {
    say(`${rows} rows: ${what}`);
    writeFileSync(path.join(source, 'source.yaml'), sourceFile(sha256, keep));
    const condition = keep.length === 0 ? [] : [`Kind IN (${keep.map((kind) => `'${kind}'`).join(', ')})`];
    return await beside(what, rows, root, [file, ...condition], place.engine);
  };
  return [await read('read a raw file', []), await read('read a part of it', KEPT)];
}

/** The two programs take turns, so that both meet the machine in the same mood. */
async function beside(
  what: string,
  size: number,
  newsroom: string,
  duckArguments: readonly string[],
  engine: string,
): Promise<Result> {
  const program = (name: string) => path.join(engine, 'src', 'bench', `${name}.ts`);
  const [own, duck]: [Measure[], Measure[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push(await measured([program('readRaw')], engine, { NEWSROOM: newsroom }));
    duck.push(await measured([program('readByDuck'), ...duckArguments], engine));
  }
  const least = (measures: readonly Measure[], of: 'ms' | 'cpu') => {
    return Math.min(...measures.map((measure) => measure[of]));
  };
  const most = (measures: readonly Measure[]) => Math.max(...measures.map(({ memory }) => memory));
  return {
    what,
    size,
    ms: least(own, 'ms'),
    memory: most(own),
    yardstick: 'DuckDB',
    yardstickMs: least(duck, 'ms'),
    note: `processor ${(least(own, 'cpu') / least(duck, 'cpu')).toFixed(2)} ×, DuckDB ${Math.round(most(duck))} MB`,
  };
}

function areasFile(): string {
  const header = 'code,name,slug,kind,parent,article,preposition,aliases,comparable,tile_column,tile_row';
  const rows = sampleAreas(RAW_AREAS).map(
    ({ code, name, slug }) => `${code},${name},${slug},shire,,,in,,yes,,`,
  );
  return `${[header, ...rows].join('\n')}\n`;
}

function sourceFile(sha256: string, keep: readonly string[]): string {
  const kept =
    keep.length === 0 ? '[]' : `[{ column: Kind, values: [${keep.join(', ')}], because: another kind }]`;
  return `publisher: Wardens of the Vale
title: Thefts by kind
url: https://wardens.example/kinds
licence: { name: Vale Open Licence, url: https://licence.example/vale }
attribution: Adapted from data from the Wardens of the Vale
obtained: { how: original, note: Made up for a benchmark. }
key: [area, period, kind]
keep: ${kept}
columns:
  Shire: { kind: area }
  Year: { kind: period, format: year }
  Kind: { kind: text, name: kind }
  Thefts: { kind: number, name: thefts }
  Value: { kind: number, name: value }
releases:
  - { date: 2024-02-01, file: 2024-02-01.csv, sha256: ${sha256} }
`;
}
