import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readBoundaries } from '../boundaries/readBoundaries.ts';
import { renamed } from '../faults/edit.ts';
import type { FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { readSoundYaml, type YamlFile } from '../faults/yaml.ts';
import { readPlaceNames } from '../finder/readPlaceNames.ts';
import { readPostcodes } from '../finder/readPostcodes.ts';
import { readFrame } from '../frame/readFrame.ts';
import { type Ledger, readLedger } from '../ledger/ledger.ts';
import { type Areas, NOWHERE } from '../newsroom/area.ts';
import { areaNamed, readAreas } from '../newsroom/areas.ts';
import { foldersIn } from '../newsroom/foldersIn.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { type pastSiteSchema, type Site, siteSchema } from '../newsroom/site.ts';
import { type PackedTable, unpackTable } from '../tables/packedTable.ts';
import { readTables, tableIds } from '../tables/readTable.ts';
import { heldStories } from './heldStories.ts';
import type { NewsroomData } from './newsroomData.ts';
import { readSoundStory, readStory } from './readStory.ts';
import type { Story } from './story.ts';

/** Reads site, areas and derived tables. @returns null when a fault was added */
export function readData(
  newsroom: Newsroom,
  faults: FaultList,
  posted?: readonly PackedTable[],
): NewsroomData | null {
  return faults.ifSound(() => readSoundData(newsroom, faults, posted));
}

/**
 * Reads as much of site, areas and tables as is sound.
 * @param posted tables that another thread has read
 * @returns null when nothing can be told without the rest
 */
export function readSoundData(
  newsroom: Newsroom,
  faults: FaultList,
  posted?: readonly PackedTable[],
): NewsroomData | null {
  const places = readSoundPlaces(newsroom, faults, siteSchema);
  if (!places) return null;
  const { areas } = places;
  const tables = posted
    ? new Map(posted.map((table) => [table.id, unpackTable(table, areas)]))
    : readTables(newsroom, areas, faults);
  const faultyTables = new Set(tableIds(newsroom).filter((id) => !tables.has(id)));
  return {
    ...places,
    tables,
    faultyTables,
    isPreview: newsroom.preview,
    marksUnread: newsroom.preview && places.site.approval.required,
  };
}

type Schema = typeof siteSchema | typeof pastSiteSchema;

/**
 * Reads site and areas: newsroom data without its tables.
 * @param schema of the site's file
 * @returns null when a fault was added
 */
export function readPlaces(
  newsroom: Newsroom,
  faults: FaultList,
  schema: Schema = siteSchema,
): Omit<NewsroomData, 'tables'> | null {
  return faults.ifSound(() => readSoundPlaces(newsroom, faults, schema));
}

/** So that the stories of a site with faults can be checked. */
const STAND_INS = {
  name: 'Site',
  description: 'Site',
  url: 'https://site.example',
  publisher: { name: 'Site', url: 'https://site.example' },
  byline: 'Site',
  nation: '',
  areaKinds: {},
};

function readSoundPlaces(
  newsroom: Newsroom,
  faults: FaultList,
  schema: Schema,
): Omit<NewsroomData, 'tables'> | null {
  const file = shownPath(newsroom, newsroom.siteFile);
  const site = existsSync(newsroom.siteFile)
    ? readSoundYaml(readFileSync(newsroom.siteFile, 'utf8'), file, schema, faults, { standIns: STAND_INS })
    : missing(newsroom, file, faults);
  const areas = readAreas(newsroom, faults);
  const code = site?.value.nation;
  const named = code === undefined ? NOWHERE : areaNamed(areas, code);
  if (site && !named && code !== STAND_INS.nation) {
    const what = `unknown area: ${code}`;
    const expected = 'the code or name of the widest area';
    const mend = 'correct it, or leave out nation where no table has figures for a widest area';
    faults.add({ file, ...site.locate(['nation'], 'value'), what, expected, mend });
  }
  if (site) checkKinds(site, areas, file, faults);
  const frame = site && readFrame(newsroom, site.value, site.locate, faults);
  const nation = named ?? areas.all.find(({ parent }) => parent === null);
  // A newsroom of the past has today's boundaries, which may have shapes of areas that were added since.
  const boundaries = readBoundaries(newsroom, areas, faults, { isPast: schema !== siteSchema });
  const ledger = newsroom.isKept ? null : ledgerNow(newsroom, faults);
  const places = readPlaceNames(newsroom, areas, faults);
  const postcodes = readPostcodes(newsroom, areas, faults);
  return site && nation
    ? { site: site.value, frame, areas, nation, boundaries, ledger, places, postcodes }
    : null;
}

/** Without the addresses of stories that are still to come. */
function ledgerNow(newsroom: Newsroom, faults: FaultList): Ledger | null {
  const ledger = readLedger(newsroom, faults);
  if (!ledger) return null;
  const held = heldStories(newsroom);
  const stories = Object.entries(ledger.stories).filter(([slug]) => !held.has(slug));
  return { ...ledger, stories: Object.fromEntries(stories) };
}

/** A kind that no area has is most likely mistyped. */
function checkKinds({ value, locate }: YamlFile<Site>, areas: Areas, file: string, faults: FaultList): void {
  const kinds = [...new Set(areas.all.map(({ kind }) => kind))];
  for (const kind of Object.keys(value.areaKinds)) {
    if (kinds.length === 0 || kinds.includes(kind)) continue;
    const close = nearest(kind, kinds);
    faults.add({
      file,
      ...locate(['areaKinds', kind], 'key'),
      what: `no area of this kind: ${kind}`,
      expected: `one of ${kinds.join(', ')}`,
      mend: close ? `did you mean ${close}?` : 'remove the kind, or correct it in data/areas.csv',
      ...renamed(kind, kinds),
    });
  }
}

function missing({ root }: Newsroom, file: string, faults: FaultList): null {
  // When the folder is missing, report only that.
  if (!existsSync(root)) return null;
  faults.add({
    file,
    line: 0,
    column: 0,
    what: 'no such file',
    expected: 'who publishes the site, where, in which style',
    mend: 'make the file, with the keys name, description, url, publisher, byline and areaKinds',
  });
  return null;
}

/** Reads all stories, in the order of their folders' names; those with a fault are left out. */
export function readStories(newsroom: Newsroom, data: NewsroomData, faults: FaultList): Story[] {
  return storiesBy(readStory, newsroom, data, faults);
}

/** Reads all stories as far as they are sound. */
export function readSoundStories(newsroom: Newsroom, data: NewsroomData, faults: FaultList): Story[] {
  return storiesBy(readSoundStory, newsroom, data, faults);
}

function storiesBy(
  read: typeof readStory,
  newsroom: Newsroom,
  data: NewsroomData,
  faults: FaultList,
): Story[] {
  const held = heldStories(newsroom);
  return foldersIn(newsroom.stories)
    .filter((slug) => !held.has(slug))
    .filter((slug) => holdsStory(newsroom, slug, faults))
    .flatMap((slug) => read(newsroom, slug, data, faults) ?? []);
}

/** A text under another name would silently never be published. */
function holdsStory(newsroom: Newsroom, slug: string, faults: FaultList): boolean {
  const folder = path.join(newsroom.stories, slug);
  const names = readdirSync(folder);
  if (names.includes('story.md')) return true;
  const texts = names.filter((name) => /\.(?:md|markdown|txt)$/i.test(name));
  const [text] = texts;
  if (text) {
    faults.add({
      file: shownPath(newsroom, path.join(folder, text)),
      line: 0,
      column: 0,
      what: 'a folder without a story',
      expected: 'a text that is called story.md',
      mend: `rename ${text} to story.md`,
    });
  }
  return false;
}
