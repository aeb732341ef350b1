import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchPlace, Say } from './benchEditions.ts';
import { madeUpAreas } from './madeUpAreas.ts';
import { measured } from './measured.ts';
import { makeRawFile, RAW_AREAS } from './rawFile.ts';
import type { Result } from './results.ts';

/** A raw file of so many rows, read as `derive` reads it, and by DuckDB alone. */
export async function benchRaw(rows: number, { engine, work, seed }: BenchPlace, say: Say): Promise<Result> {
  const root = path.join(work, `raw-${rows}`);
  const source = path.join(root, 'data', 'sources', 'raw');
  mkdirSync(source, { recursive: true });
  const file = path.join(source, '2024-02-01.csv');
  say(`${rows} rows: make`);
  writeFileSync(path.join(source, 'source.yaml'), sourceFile(makeRawFile(file, rows, seed)));
  writeFileSync(path.join(root, 'data', 'areas.csv'), areasFile());
  say(`${rows} rows: read`);
  const program = (name: string) => path.join(engine, 'src', 'bench', `${name}.ts`);
  const read = await measured([program('readRaw')], engine, { NEWSROOM: root });
  const duck = await measured([program('readByDuck'), file], engine);
  return {
    what: 'read a raw file',
    size: rows,
    ms: read.ms,
    memory: read.memory,
    yardstick: 'DuckDB',
    yardstickMs: duck.ms,
  };
}

function areasFile(): string {
  const header = 'code,name,slug,kind,parent,article,preposition,aliases,comparable,tile_column,tile_row';
  const rows = madeUpAreas(RAW_AREAS).map(
    ({ code, name, slug }) => `${code},${name},${slug},shire,,,in,,yes,,`,
  );
  return `${[header, ...rows].join('\n')}\n`;
}

function sourceFile(sha256: string): string {
  return `publisher: Wardens of the Vale
title: Thefts by kind
url: https://wardens.example/kinds
licence: { name: Vale Open Licence, url: https://licence.example/vale }
attribution: Adapted from data from the Wardens of the Vale
obtained: Made up for a benchmark.
key: [area, period, kind]
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
