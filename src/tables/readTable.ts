import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Fault, FaultList } from '../faults/fault.ts';
import { withoutRepeats } from '../faults/repeated.ts';
import { readYaml } from '../faults/yaml.ts';
import type { Areas } from '../newsroom/area.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { readingOlder } from '../newsroom/olderForms.ts';
import { breakFault, breaksOfCauses } from './breaks.ts';
import type { Column } from './column.ts';
import { type Metadata, metadataSchema, withoutPrefix } from './metadata.ts';
import { readRows } from './readRows.ts';
import type { Table } from './table.ts';

const MEND = 'a derived table is never edited: run npm run derive';
const SUFFIX = '.csv-metadata.json';

/** All tables of `data/derived` by id, in alphabetical order, without those that have faults. */
export function readTables(newsroom: Newsroom, areas: Areas, faults: FaultList): ReadonlyMap<string, Table> {
  const ids = tableIds(newsroom).flatMap((id) => readTable(newsroom, id, areas, faults) ?? []);
  return new Map(ids.map((table) => [table.id, table]));
}

/** Ids of all tables of `data/derived`, in alphabetical order. */
export function tableIds({ derived }: Newsroom): string[] {
  if (!existsSync(derived)) return [];
  const names = readdirSync(derived).flatMap((file) => {
    if (file.endsWith(SUFFIX)) return file.slice(0, -SUFFIX.length);
    return file.endsWith('.csv') ? file.slice(0, -'.csv'.length) : [];
  });
  return [...new Set(names)].sort();
}

/** Reads and checks a derived table's CSV and metadata files. @returns null when a fault was added */
export function readTable(newsroom: Newsroom, id: string, areas: Areas, faults: FaultList): Table | null {
  const own = new FaultList();
  const csv = readText(newsroom, `${id}.csv`, own);
  const described = readText(newsroom, `${id}${SUFFIX}`, own);
  const metadata = described && parseMetadata(newsroom, described, own);
  const table = csv && metadata ? tableOf(id, csv, metadata, described.file, areas, own) : null;
  faults.addAll(withoutRepeats(own.all));
  return own.all.length > 0 ? null : table;
}

interface NamedText {
  readonly file: string;
  readonly text: string;
}

function readText(newsroom: Newsroom, name: string, faults: FaultList): NamedText | null {
  const file = path.join(newsroom.derived, name);
  const shown = shownPath(newsroom, file);
  if (existsSync(file)) return { file: shown, text: readFileSync(file, 'utf8') };
  faults.add({
    file: shown,
    line: 0,
    column: 0,
    what: 'derived table is incomplete: the file is missing',
    mend: MEND,
  });
  return null;
}

/** JSON is a subset of YAML, whose reader can locate faults. */
function parseMetadata(newsroom: Newsroom, { file, text }: NamedText, faults: FaultList): Metadata | null {
  const own = new FaultList();
  const schema = readingOlder('table', metadataSchema, newsroom);
  const read = readYaml(text, file, z.preprocess(withoutPrefix, schema), own);
  faults.addAll(own.all.map((fault) => ({ ...fault, mend: MEND })));
  return read?.value ?? null;
}

function tableOf(
  id: string,
  { file, text }: NamedText,
  metadata: Metadata,
  metadataFile: string,
  areas: Areas,
  faults: FaultList,
): Table {
  const add = (fault: Partial<Fault> & Pick<Fault, 'what'>) =>
    faults.add({ file, line: 0, column: 0, mend: MEND, ...fault });
  const sha256 = createHash('sha256').update(text).digest('hex');
  if (sha256 !== metadata.sha256) {
    add({
      what: `derived table was changed by hand: sha256 ${sha256}`,
      expected: `sha256 ${metadata.sha256}`,
    });
  }
  const columns = new Map<string, Column>(metadata.columns.map((column) => [column.name, column]));
  const rows = readRows(text, file, [...columns.values()], areas, faults);
  for (const each of metadata.breaks) {
    const what = breakFault(each);
    if (what) add({ file: metadataFile, what });
  }
  const breaks = breaksOfCauses(metadata.breaks);
  const { 'dc:title': title, 'dc:description': description, gapped, sources, found } = metadata;
  return { id, title, description, columns, rows, breaks, gapped, sources, found };
}
