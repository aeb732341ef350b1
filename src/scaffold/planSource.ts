import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { FaultList } from '../faults/fault.ts';
import { readYaml } from '../faults/yaml.ts';
import type { Areas } from '../newsroom/area.ts';
import { readAreas } from '../newsroom/areas.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { slugOf } from '../newsroom/slug.ts';
import { endingOf } from '../sources/fileEnding.ts';
import { parseRelease } from '../sources/parseRelease.ts';
import { sourceSchema } from '../sources/source.ts';
import { type Corrections, type Description, describeFile } from './describeFile.ts';
import { canCreate } from './newFolder.ts';
import type { Plan } from './plan.ts';
import { readGivenFile } from './readGivenFile.ts';
import { shellWord } from './shellWord.ts';
import { type NewRelease, sourceText } from './sourceText.ts';

export interface NewSource {
  readonly id: string;
  /** Path of the file to import. */
  readonly file: string;
  /** ISO date of publication, if known. */
  readonly released?: string | undefined;
  /** Of a workbook; the one with the longest table if not given. */
  readonly sheet?: string | undefined;
  /** Where a guess is wrong. */
  readonly as?: Corrections | undefined;
  /** The command that makes the source under another id. */
  command(id: string): string;
}

export interface SourcePlan extends Plan {
  /** The guesses. */
  readonly description: Description;
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
): Promise<SourcePlan | null> {
  const folder = path.join(newsroom.sources, wanted.id);
  const mend = `choose another id, or see what the file changes: npm run refresh -- ${wanted.id} ${shellWord(wanted.file)} --released ${wanted.released ?? 'DATE'}`;
  const bytes = readGivenFile(wanted.file, faults);
  checkDate(wanted.released, faults);
  const { id: name, command } = wanted;
  if (!canCreate(newsroom, { name, path: folder, command }, mend, faults) || !bytes) return null;
  const areas = readAreas(newsroom, faults);
  const given = { bytes, file: path.basename(wanted.file), sheet: wanted.sheet };
  const description = await describeFile(given, areas, faults, wanted.as);
  if (!description || faults.all.length > 0) return null;
  const release = releaseOf(wanted, bytes);
  const yaml = sourceText(description, release);
  const left =
    areas.all.length > 0
      ? await remainingFaults(yaml, bytes, release, areas)
      : [
          `no areas yet in ${shownPath(newsroom, newsroom.areasFile)}: write them, or npm run new -- areas ${shellWord(wanted.file)}`,
        ];
  return {
    writes: {
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
      ...(areas.all.length > 0 && description.areas.known === 0 && description.areas.unknown.length > 0
        ? [`data/areas.csv has none of these areas: npm run new -- areas ${shellWord(wanted.file)}`]
        : []),
      ...left,
    ],
    next: 'npm run derive',
    description,
  };
}

function checkDate(released: string | undefined, faults: FaultList): void {
  if (released === undefined || z.iso.date().safeParse(released).success) return;
  const expected = 'the day of publication, such as 2024-10-08';
  faults.add({ file: '--released', line: 0, column: 0, what: `not a date: ${released}`, expected });
}

/** Named after the publication date, from the option or the file name; otherwise undated. */
function releaseOf({ file, released }: NewSource, bytes: Uint8Array): NewRelease {
  const named = /(?:^|\D)((?:19|20)\d{2}-[01]\d-[0-3]\d)(?:\D|$)/.exec(path.basename(file))?.[1];
  const date = released ?? z.iso.date().safeParse(named).data ?? null;
  const own = slugOf(path.basename(file, path.extname(file)));
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

function seenIn({ inspection, rows, blankRows, columns, wide, areas, markers }: Description): string[] {
  const symbols = markers.map(({ symbol }) => JSON.stringify(symbol));
  const unknown = areas.unknown.slice(0, MAX_LISTED).map(({ name }) => name);
  if (areas.unknown.length > MAX_LISTED) unknown.push('…');
  return [
    ...inspection.seen,
    `${rows} rows, ${columns.map(({ header, rule }) => `${header} (${rule.kind})`).join(', ')}`,
    wide ? `columns that become rows: ${Object.values(wide.values).join(', ')}` : [],
    `areas: ${areas.known} known, ${areas.unknown.length} unknown${unknown.length > 0 ? `: ${unknown.join(', ')}` : ''}`,
    blankRows > 0 ? `blank rows, left out: ${blankRows}` : [],
    symbols.length > 0 ? `symbols among the numbers: ${symbols.join(', ')}` : [],
  ].flat();
}
