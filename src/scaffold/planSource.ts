import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FaultList } from '../faults/fault.ts';
import { readYaml } from '../faults/yaml.ts';
import type { Areas } from '../newsroom/area.ts';
import { readAreas } from '../newsroom/areas.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { endingOf } from '../sources/fileEnding.ts';
import { ENDINGS, formatOf } from '../sources/formats.ts';
import { parseRelease } from '../sources/parseRelease.ts';
import { sourceSchema } from '../sources/source.ts';
import { type Description, describeFile } from './describeFile.ts';
import { canCreate } from './newFolder.ts';
import type { Plan } from './plan.ts';
import { type NewRelease, sourceText } from './sourceText.ts';

export interface NewSource {
  readonly id: string;
  /** Path of the file to import. */
  readonly file: string;
  /** ISO date of publication, if known. */
  readonly released?: string | undefined;
}

/** Most faults or names to list. */
const MAX_LISTED = 10;

/**
 * Plans the folder of a new source: an untouched copy of the file and a first `source.yaml`. Writes nothing.
 * @returns null when a fault was added
 */
export async function planSource(
  newsroom: Newsroom,
  wanted: NewSource,
  faults: FaultList,
): Promise<Plan | null> {
  const folder = path.join(newsroom.sources, wanted.id);
  const mend = `choose another id, or add the file as a release of ${wanted.id}`;
  const bytes = readFile(wanted.file, faults);
  if (!canCreate(newsroom, { name: wanted.id, folder }, mend, faults) || !bytes) return null;
  const areas = readAreas(newsroom, faults);
  const description = await describeFile(bytes, path.basename(wanted.file), areas, faults);
  if (!description || faults.all.length > 0) return null;
  const release = releaseOf(wanted, bytes);
  const yaml = sourceText(description, release);
  const left = await remainingFaults(yaml, bytes, release, areas);
  return {
    folder: {
      path: folder,
      files: [
        { name: 'source.yaml', content: yaml },
        { name: release.file, content: bytes },
      ],
    },
    seen: seenIn(description),
    byHand: [
      `${shownPath(newsroom, folder)}/source.yaml: fill in publisher, title, url, licence, attribution, obtained${release.date === null ? ' and the date of the release' : ''}`,
      ...description.inspection.unsure,
      ...left,
    ],
    next: 'npm run derive',
  };
}

function readFile(file: string, faults: FaultList): Buffer | null {
  const add = (what: string, expected?: string) =>
    faults.add({ file: path.basename(file), line: 0, column: 0, what, expected });
  if (!existsSync(file)) add('no such file');
  else if (formatOf(file) === null)
    add(`a file of no known format: ${endingOf(file)}`, `one of ${ENDINGS.join(', ')}`);
  else return readFileSync(file);
  return null;
}

/** Named after the publication date, from the option or the file name; otherwise undated. */
function releaseOf({ file, released }: NewSource, bytes: Uint8Array): NewRelease {
  const date =
    released ?? /(?:^|\D)((?:19|20)\d{2}-[01]\d-[0-3]\d)(?:\D|$)/.exec(path.basename(file))?.[1] ?? null;
  const own = path
    .basename(file, path.extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { date, sha256, file: `${date ?? (own || 'release')}.${endingOf(file)}` };
}

/** The faults that `derive` would report once the empty keys are filled in. */
async function remainingFaults(
  yaml: string,
  bytes: Uint8Array,
  release: NewRelease,
  areas: Areas,
): Promise<string[]> {
  const filled = yaml
    .replace(/^(publisher|title|attribution):.*$/gm, '$1: to come')
    .replace(/^obtained:.*$/m, 'obtained: { how: original }')
    .replace(/^url:.*$/m, 'url: https://example.org/')
    .replace(/^licence:.*$/m, 'licence: { name: to come, url: https://example.org/ }')
    .replace(/^ {2}- date: .*$/m, `  - date: ${release.date ?? '2000-01-01'}`);
  const faults = new FaultList();
  const spec = readYaml(filled, 'source.yaml', sourceSchema, faults);
  const source = spec && { ...spec.value, id: 'new' };
  if (source)
    await parseRelease({ bytes, file: release.file, date: release.date ?? '' }, source, areas, faults);
  const lines = faults.all.map(({ what, line, at, mend }) => {
    const place = at ?? (line > 0 ? `line ${line}` : '');
    return `${release.file}${place === '' ? '' : `, ${place}`}: ${what}${mend ? ` (${mend})` : ''}`;
  });
  return lines.length > MAX_LISTED
    ? [...lines.slice(0, MAX_LISTED), `and ${lines.length - MAX_LISTED} more of these`]
    : lines;
}

function seenIn({ inspection, rows, columns, wide, areas, markers }: Description): string[] {
  const symbols = markers.map(({ symbol }) => JSON.stringify(symbol));
  const unknown = areas.unknown.slice(0, MAX_LISTED).map(({ name }) => name);
  if (areas.unknown.length > MAX_LISTED) unknown.push('…');
  return [
    ...inspection.seen,
    `${rows} rows, ${columns.map(({ header, rule }) => `${header} (${rule.kind})`).join(', ')}`,
    wide ? `columns that become rows: ${Object.values(wide.values).join(', ')}` : [],
    `areas: ${areas.known} known, ${areas.unknown.length} unknown${unknown.length > 0 ? `: ${unknown.join(', ')}` : ''}`,
    symbols.length > 0 ? `symbols among the numbers: ${symbols.join(', ')}` : [],
  ].flat();
}
