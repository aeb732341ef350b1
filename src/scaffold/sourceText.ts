import { STATUSES } from '../tables/status.ts';
import type { DescribedColumn, Description } from './describeFile.ts';

/** The release file of a new source. */
export interface NewRelease {
  readonly file: string;
  /** ISO date; null when unknown. */
  readonly date: string | null;
  readonly sha256: string;
}

/** Text of a first `source.yaml`: guesses, with doubts as comments; what can't be guessed is left empty. */
export function sourceText(description: Description, release: NewRelease): string {
  const { inspection, columns, wide } = description;
  const table = Object.entries(inspection.table).map(([key, value]) => `${key}: ${scalar(value)}`);
  const ids = columnIds(columns);
  const width = Math.max(...columns.map(({ header }) => scalar(header).length));
  return [
    '# A first description, guessed from the file. Fill in what is empty, and check the rest.',
    'publisher:            # who published it',
    'title:                # of the publication',
    'url:                  # the page a reader would want',
    'licence: { name: , url: }   # leave it out if the publisher states none',
    'attribution:          # the sentence that the licence asks for; leave it out too if there is none',
    'obtained: { how: }    # original: the publisher’s own file; transcribed: copied by hand, with a note: from where',
    inspection.encoding === undefined ? [] : `encoding: ${inspection.encoding}`,
    inspection.delimiter === undefined ? [] : `delimiter: ${JSON.stringify(inspection.delimiter)}`,
    inspection.unsure.map((doubt) => `# ${doubt}`),
    table.length === 0 ? [] : `table: { ${table.join(', ')} }`,
    wide === null ? [] : wideText(wide),
    dropText(description),
    'columns:',
    columns.map((column) => `  ${`${scalar(column.header)}:`.padEnd(width + 1)} ${columnText(column, ids)}`),
    markersText(description),
    'releases:',
    `  - date: ${release.date ?? '          # of publication: 2024-10-08'}`,
    `    file: ${scalar(release.file)}`,
    `    sha256: ${JSON.stringify(release.sha256)}`,
    '',
  ]
    .flat()
    .join('\n');
}

function wideText({ name, values }: NonNullable<Description['wide']>): string {
  const pairs = Object.entries(values).map(
    ([header, pattern]) => `${scalar(header)}: ${JSON.stringify(pattern)}`,
  );
  return `wide: { name: ${scalar(name)}, values: { ${pairs.join(', ')} } }`;
}

/** Most names to list. */
const MAX_LISTED = 20;

/** Blank rows are left out. An unknown area name may be a row to drop or an alias to add: only a person can tell. */
function dropText(description: Description): string[] {
  const { blankRows, columns } = description;
  const { header } = columns.find(({ rule }) => rule.kind === 'area') ?? columns[0] ?? { header: '' };
  const blank =
    blankRows > 0 ? ['drop:', `  - { column: ${scalar(header)}, values: [""], because: a blank row }`] : [];
  return [...blank, ...unknownText(description, header, blank.length > 0)];
}

/** @param isBegun whether `drop` has an entry already */
function unknownText({ areas }: Description, header: string, isBegun: boolean): string[] {
  if (areas.unknown.length === 0) return [];
  const hints = areas.unknown
    .slice(0, MAX_LISTED)
    .map(({ name, near }) => `#   ${name}${near ? `: is it ${near}?` : ''}`);
  const more = areas.unknown.length - MAX_LISTED;
  if (more > 0) hints.push(`#   and ${more} more`);
  const values = more > 0 ? [] : areas.unknown.filter(({ near }) => !near).map(({ name }) => scalar(name));
  return [
    '# No area of data/areas.csv. Add an alias there, or leave the rows out as below.',
    ...hints,
    ...(values.length === 0
      ? []
      : [
          ...(isBegun ? [] : ['# drop:']),
          `#   - { column: ${scalar(header)}, values: [${values.join(', ')}], because: not an area }`,
        ]),
  ];
}

function columnText({ header, rule, remark }: DescribedColumn, ids: ReadonlyMap<string, string>): string {
  const named = rule.kind === 'number' || rule.kind === 'text';
  const { kind, ...settings } = rule;
  const parts = [
    `kind: ${kind}`,
    named ? `name: ${ids.get(header) ?? 'value'}` : [],
    Object.entries(settings).map(([key, value]) => `${key}: ${scalar(value)}`),
  ];
  return `{ ${parts.flat().join(', ')} }${remark ? `   # ${remark}` : ''}`;
}

/** By header, column ids of which none is taken twice. */
function columnIds(columns: readonly DescribedColumn[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { header, rule } of columns) {
    if (rule.kind !== 'number' && rule.kind !== 'text') continue;
    const id = plainId(header);
    const free = taken.has(id) ? `${id}_${taken.size + 1}` : id;
    taken.add(free);
    ids.set(header, free);
  }
  return ids;
}

function plainId(header: string): string {
  const short = header
    .toLowerCase()
    .replace(/%/g, ' percent ')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$|_status$/g, '');
  return short === '' || short === 'area' || short === 'period' ? 'value' : short;
}

function markersText({ markers }: Description): string[] {
  if (markers.length === 0) return [];
  const known = markers.filter(({ status }) => status !== null);
  const lines = markers.map(({ symbol, status, times, guessed }) => {
    const seen = `seen ${times === 1 ? 'once' : `${times} times`}`;
    const key = JSON.stringify(symbol);
    if (status === null) return `  # ${key}:    # ${seen}: say which of ${STATUSES.join(' ')} it means`;
    return `  ${key}: ${status}${guessed ? `   # a guess, ${seen}: check it in the notes of the publication` : ''}`;
  });
  return [known.length > 0 ? 'markers:' : '# markers:', ...lines];
}

/** A YAML scalar that is safe within a flow mapping. */
function scalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const plain =
    /^[A-Za-z][\w ()&’./-]*$/.test(value) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(value);
  return plain && !/\s$/.test(value) ? value : JSON.stringify(value);
}
