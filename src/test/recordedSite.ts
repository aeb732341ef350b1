import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keepRecord, readRecord } from '../publish/builtRecord.ts';

/** A site of one page, and what is kept of it. */
export function recordedSite() {
  const root = mkdtempSync(path.join(tmpdir(), 'record-'));
  const [dist, file] = [path.join(root, 'dist'), path.join(root, 'dist.built.json')];
  mkdirSync(path.join(dist, 'ducks'), { recursive: true });
  const page = path.join(dist, 'ducks/index.html');
  writeFileSync(page, 'quack');
  const editions = { '/ducks/pond/': 'd1' };
  const lists = { patterns: [], editions: {} };
  const keys = { '/ducks/index.html': 'k1' };
  const counts = { stories: 1, pages: 1 };
  const inputs = { all: 'i1', given: 'g1', tables: 't1', told: 's1' };
  const built = { inputs, shared: 'shared', editions, keys, lists, png: true, ...counts };
  keepRecord(file, dist, '/ducks/index.html', built);
  return { dist, page, again: () => readRecord(file, dist) };
}
