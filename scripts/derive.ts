import process from 'node:process';
import { type Derived, derive } from '../src/derive/derive.ts';
import { FaultError } from '../src/faults/fault.ts';
import { commandNewsroom } from './commandNewsroom.ts';
import { commandOptions } from './commandOptions.ts';

/** `npm run derive`: runs the recipes, writes `data/derived`, and says what changed. */

const { json } = commandOptions('usage: npm run derive [-- --json]', {
  options: { json: { type: 'boolean', default: false } },
}).values;

try {
  const derived = await derive(commandNewsroom(), { write: true });
  console.log(
    json ? JSON.stringify({ ok: true, read: derived.read, files: report(derived) }) : lines(derived),
  );
} catch (error) {
  if (!(error instanceof FaultError)) throw error;
  if (json) console.log(JSON.stringify({ ok: false, faults: error.faults }));
  else console.error(error.message);
  process.exitCode = 1;
}

interface ReportedFile {
  readonly file: string;
  readonly rows: number;
  readonly state: 'written' | 'unchanged' | 'removed';
}

/** One entry per table, which includes its metadata. */
function report({ tables, written, removed }: Derived): ReportedFile[] {
  const made = [...tables.values()].map(({ id, rows }): ReportedFile => {
    const file = `data/derived/${id}.csv`;
    const changed = written.includes(file) || written.includes(`${file}-metadata.json`);
    return { file, rows: rows.length, state: changed ? 'written' : 'unchanged' };
  });
  const gone = removed.filter((file) => file.endsWith('.csv'));
  return [...made, ...gone.map((file): ReportedFile => ({ file, rows: 0, state: 'removed' }))];
}

function lines(derived: Derived): string {
  const files = report(derived);
  if (files.length === 0) return 'no recipes in scripts/derive: nothing to derive';
  const width = Math.max(...files.map(({ file }) => file.length));
  const digits = Math.max(...files.map(({ rows }) => String(rows).length));
  const left = derived.read.flatMap((file) => remarks(file).map((remark) => `${file.file}  ${remark}`));
  const made = files.map(
    ({ file, rows, state }) => `${file.padEnd(width)}  ${String(rows).padStart(digits)} rows, ${state}`,
  );
  return [...left, ...made].join('\n');
}

/** What became of a file's lines, unless each became a row. */
function remarks({
  read,
  rows,
  dropped,
  leftOut: { above, below },
  notes,
}: Derived['read'][number]): string[] {
  const left = [
    above > 0 ? `${count(above, 'line')} above the table` : [],
    below > 0 ? `${count(below, 'line')} under it` : [],
  ].flat();
  const kept = read - dropped.reduce((sum, drop) => sum + drop.rows, 0);
  return [
    ...notes,
    left.length > 0 ? `left out as declared: ${left.join(', ')}` : [],
    dropped.map((drop) => `${count(drop.rows, 'row')} dropped: ${drop.because}`),
    rows !== kept ? `${count(kept, 'row')} of the file made ${rows}` : [],
  ].flat();
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
