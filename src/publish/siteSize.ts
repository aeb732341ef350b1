import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readCsv } from '../csv/csv.ts';
import { FaultList } from '../faults/fault.ts';
import { foldersOf } from '../outputs/foldersOf.ts';

/** What hosts count. */
export interface SiteSize {
  readonly files: number;
  readonly folders: number;
  readonly bytes: number;
  /** Of the largest file. */
  readonly largest: number;
}

/** @param files addresses from the root of the site */
export function siteSize(site: string, files: readonly string[]): SiteSize {
  let [bytes, largest] = [0, 0];
  for (const file of files) {
    const { size } = statSync(site + file);
    bytes += size;
    largest = Math.max(largest, size);
  }
  return { files: files.length, folders: foldersOf(files).length, bytes, largest };
}

/** A row of `hosts.csv` in this folder: limits, and where and when they were looked up. An empty cell sets none. */
interface Host {
  readonly host: string;
  readonly files: number;
  readonly bytes: number;
  readonly largest: number;
  readonly countsFolders: boolean;
}

/** One line for the person who builds: how large the site is, and which hosts take it. */
export function sizeText(size: SiteSize, hosts = readHosts()): string {
  const found = hosts.map((host) => ({ name: host.host, limit: limitBelow(size, host) }));
  const fits = found.flatMap(({ name, limit }) => (limit === null ? name : []));
  const refuse = found.flatMap(({ name, limit }) => (limit === null ? [] : `${name} (${limit})`));
  const parts = [
    `${size.files.toLocaleString('en-GB')} files, ${megabytes(size.bytes)}`,
    fits.length > 0 ? `within the limits of ${fits.join(', ')}` : [],
    refuse.length > 0 ? `beyond those of ${refuse.join(', ')}` : [],
  ];
  return parts.flat().join('; ');
}

/** The first limit of a host that a site is beyond; null where it takes the site. */
function limitBelow({ files, folders, bytes, largest }: SiteSize, host: Host): string | null {
  if (files + (host.countsFolders ? folders : 0) > host.files)
    return `${host.files.toLocaleString('en-GB')} files`;
  if (bytes > host.bytes) return megabytes(host.bytes);
  return largest > host.largest ? `a file of ${megabytes(host.largest)} at most` : null;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6).toLocaleString('en-GB')} MB`;
}

export function readHosts(): Host[] {
  const faults = new FaultList();
  const text = readFileSync(path.join(import.meta.dirname, 'hosts.csv'), 'utf8');
  const { header, records } = readCsv(text, 'hosts.csv', faults) ?? { header: { cells: [] }, records: [] };
  faults.throwIfAny();
  return records.map(({ cells }) => {
    const row = Object.fromEntries(header.cells.map((name, index) => [name, cells[index] ?? '']));
    const limit = (cell = '') => (cell === '' ? Number.POSITIVE_INFINITY : Number(cell));
    return {
      host: row['host'] ?? '',
      files: limit(row['files']),
      bytes: limit(row['megabytes']) * 1e6,
      largest: limit(row['megabytes_each']) * 1e6,
      countsFolders: row['counts'] !== 'files',
    };
  });
}
