import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { overrideRelease } from '../derive/override.ts';
import type { ReadSource, ReadSources } from '../derive/readSources.ts';
import { type Fault, FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Area, Areas } from '../newsroom/area.ts';
import { areasOf } from '../newsroom/areas.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { endingOf } from '../sources/fileEnding.ts';
import { ENDINGS } from '../sources/formats.ts';
import type { Fetched } from '../sources/obtaining.ts';
import { parseRelease } from '../sources/parseRelease.ts';
import type { ReleaseSpec, Source } from '../sources/source.ts';
import type { Gathered } from './evaluate.ts';
import { partsIn } from './recipeColumns.ts';
import { type ReleaseChange, releaseChange } from './releaseChange.ts';

/** What a reporter hands in. */
export interface RefreshInput {
  /** Folder under `data/sources`. */
  readonly source: string;
  /** As the reporter named it; the extension gives the format. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** ISO date of publication. */
  readonly released: string;
  /** Time of that day before which no build uses it; of its own zone. */
  readonly time?: string | undefined;
  /** Title and URL of the publication, if different from the last release's. */
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  /** How `fetch` had the file. */
  readonly fetched?: Fetched | undefined;
}

/** A file read as a new release of its source. Nothing is written yet. */
export interface NewRelease {
  readonly spec: ReleaseSpec;
  /** The source as it will be, with all its releases. */
  readonly read: ReadSource;
  readonly change: ReleaseChange;
}

export interface TriedRelease {
  /** null when a fault was added. */
  readonly release: NewRelease | null;
  /** How the file differs, if it could be compared. */
  readonly change: ReleaseChange | null;
}

/** Reads a file as a new release of its source. Adds what is wrong with it to `faults`. */
export async function newRelease(
  newsroom: Newsroom,
  input: RefreshInput,
  { sources, places: { areas }, recipes }: Pick<Gathered, 'sources' | 'places' | 'recipes'>,
  faults: FaultList,
): Promise<TriedRelease> {
  const before = faults.all.length;
  const old = sources.get(input.source);
  const [first, ...others] = old?.releases ?? [];
  if (!old || !first) {
    faults.add(unknownSource(input, sources));
    return { release: null, change: null };
  }
  const spec = specFor(input);
  faults.addAll(misplaced(newsroom, input, spec, old.source));
  if (faults.all.length > before) return { release: null, change: null };
  const { title = old.source.title, url = old.source.url } = input;
  const source: Source = { ...old.source, title, url, releases: [...old.source.releases, spec] };
  const own = new FaultList();
  const file = { bytes: input.bytes, file: input.file, date: input.released };
  const read = await parseRelease(file, source, areas, own);
  faults.addAll(own.all);
  const known = withUnknown(areas, own.all);
  // Treating unknown names as areas still lets the file be compared with the last one.
  const likely = read ?? (await parseRelease(file, source, known, new FaultList()));
  const areaOf = (code: string) => known.byCode.get(code) ?? null;
  const change =
    likely && releaseChange(source, [first, ...others], likely, areaOf, partsIn(recipes, source));
  if (!read || !change) return { release: null, change };
  const overrides = old.overrides ?? [];
  const { release, applied } = overrideRelease(read, source, overrides, areas, faults);
  if (faults.all.length > before) return { release: null, change };
  const whole = { source, releases: [...old.releases, release], overrides, overridden: applied };
  return { release: { spec, read: whole, change }, change };
}

function unknownSource({ source }: RefreshInput, sources: ReadSources): Fault {
  const meant = nearest(source, sources.keys());
  const mend = meant ? `did you mean ${meant}?` : `describe it in data/sources/${source}/source.yaml`;
  const expected = `one of ${[...sources.keys()].join(', ')}`;
  return { file: 'data/sources', line: 0, column: 0, what: `unknown source: ${source}`, expected, mend };
}

function specFor({ bytes, file, released, time, title, url, fetched }: RefreshInput): ReleaseSpec {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // Until then readers are sent to the publication before it.
  const embargo = time === undefined ? {} : { released: time, title, url };
  return { date: released, file: `${released}.${endingOf(file)}`, sha256, ...embargo, fetched };
}

/** Why a file cannot be a new release, without reading it. */
function misplaced(newsroom: Newsroom, input: RefreshInput, spec: ReleaseSpec, source: Source): Fault[] {
  const at = (what: string, expected: string, mend: string): Fault => {
    return { file: input.file, line: 0, column: 0, what, expected, mend };
  };
  const newest = source.releases.at(-1)?.date ?? '';
  const same = source.releases.find(({ sha256 }) => sha256 === spec.sha256);
  const target = path.join(newsroom.sources, source.id, spec.file);
  if (!ENDINGS.includes(endingOf(input.file))) {
    return [at(`unknown format: ${input.file}`, `a file that ends with ${ENDINGS.join(', ')}`, 'rename it')];
  }
  if (same) {
    const mend = 'see whether this is the file that came; nothing has to be done for one that is here';
    return [at(`no new release: the file is that of ${same.date}`, 'another file', mend)];
  }
  if (spec.date <= newest) {
    const mend = 'give the date on which the file was published; older releases are added by hand';
    return [at(`not a newer release: ${spec.date}`, `a date after ${newest}`, mend)];
  }
  if (existsSync(target) && !readFileSync(target).equals(input.bytes)) {
    const mend = `remove ${shownPath(newsroom, target)} if no release is made of it`;
    return [at(`place is taken: ${shownPath(newsroom, target)}`, 'no file, or this one', mend)];
  }
  return [];
}

/** Reports a name on several lines once, with the other lines behind it. */
const UNKNOWN = /^unknown area: (.+?)(?: \(also (?:on|at) .+\))?$/;

/** The areas, with an area for each unknown name. */
function withUnknown(areas: Areas, faults: readonly Fault[]): Areas {
  const names = new Set(faults.flatMap(({ what }) => UNKNOWN.exec(what)?.[1] ?? []));
  const made = [...names].map((name): Area => {
    const places = { article: '', preposition: 'in', aliases: [], comparable: false, tile: null };
    return { code: name, name, slug: name, kind: '', parent: null, ...places };
  });
  return made.length === 0 ? areas : areasOf([...areas.all, ...made]);
}

/** Sources with the new release among them. */
export function withRelease(sources: ReadSources, { read }: NewRelease): ReadSources {
  return new Map(sources).set(read.source.id, read);
}
