import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchPlace, Say } from './benchEditions.ts';
import { startCluster } from './cluster.ts';
import { commandOf } from './commandOf.ts';
import { measured } from './measured.ts';
import type { Result } from './results.ts';

const QUERIES = {
  'query, added up by the workers': {
    key: 'area, period',
    sql: 'SELECT area, period, sum(offences) AS offences FROM cases GROUP BY area, period',
  },
  'query, all rows in order': {
    key: 'area, period, case_id',
    sql: 'SELECT area, period, case_id, offences FROM cases',
  },
} as const;

/** `fetch` from three servers on the loopback, of which two hold the rows. */
export async function benchCluster(rows: number, place: BenchPlace, say: Say): Promise<Result[]> {
  say(`${rows} rows: start three servers`);
  const cluster = await startCluster(rows);
  const results: Result[] = [];
  try {
    for (const [what, query] of Object.entries(QUERIES)) {
      say(`${rows} rows: ${what}`);
      const root = path.join(place.work, `cluster-${results.length}`);
      writeNewsroom(root, query);
      const environment = { NEWSROOM: root, CASES_DATABASE: cluster.coordinator.url };
      const { ms, memory } = await measured(commandOf('fetch', place.engine), place.engine, environment);
      results.push({ what, size: rows, ms, memory, note: sizeOf(root) });
    }
  } finally {
    await cluster.close();
  }
  return results;
}

function sizeOf(root: string): string {
  const folder = path.join(root, '.standfirst/fetched/cases');
  const name = readdirSync(folder).find((each) => each.endsWith('.csv')) ?? '';
  return `a file of ${(statSync(path.join(folder, name)).size / 1_000_000).toFixed(1)} MB`;
}

/** A source whose first release is empty: only what comes next matters. */
export function writeNewsroom(
  root: string,
  { key, sql }: { readonly key: string; readonly sql: string },
): void {
  const folder = path.join(root, 'data/sources/cases');
  mkdirSync(folder, { recursive: true });
  const header = 'area,period,offences\n';
  writeFileSync(path.join(folder, 'cases.sql'), sql);
  writeFileSync(path.join(folder, '2024-01-01.csv'), header);
  writeFileSync(
    path.join(folder, 'source.yaml'),
    `publisher: Wardens of the Vale
title: Cases
url: https://wardens.example/cases
obtained: { how: queried, note: Made up for a benchmark. }
query: { connection: CASES_DATABASE, database: the register, sql: cases.sql, key: [${key}], limits: { rows: 200000000, bytes: 9000000000, seconds: 3600 } }
columns:
  area: { kind: area }
  period: { kind: period, format: year }
  offences: { kind: number, name: offences }
releases:
  - { date: 2024-01-01, file: 2024-01-01.csv, sha256: ${createHash('sha256').update(header).digest('hex')} }
`,
  );
}
