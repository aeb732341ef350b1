import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { readYaml, type YamlFile } from '../faults/yaml.ts';
import { type Areas, NOWHERE } from '../newsroom/area.ts';
import { areaNamed, readAreas } from '../newsroom/areas.ts';
import { type Newsroom, shownPath } from '../newsroom/newsroom.ts';
import { type pastSiteSchema, type Site, siteSchema } from '../newsroom/site.ts';
import { readTables } from '../tables/readTable.ts';
import type { Table } from '../tables/table.ts';
import type { NewsroomData } from './newsroomData.ts';
import { readStory } from './readStory.ts';
import type { Story } from './story.ts';

/** Reads site, areas and derived tables. @returns null when a fault was added */
export function readData(newsroom: Newsroom, faults: FaultList): NewsroomData | null {
  const own = new FaultList();
  const places = readPlaces(newsroom, own);
  const inAreas = new FaultList();
  const areas = places?.areas ?? readAreas(newsroom, inAreas);
  // A faulty area is left out, so each of its rows would be reported as of an unknown area.
  const tables = inAreas.all.length > 0 ? new Map<string, Table>() : readTables(newsroom, areas, own);
  faults.addAll(own.all);
  if (!places || own.all.length > 0) return null;
  return { ...places, tables, marksUnread: newsroom.preview && places.site.approval.required };
}

/**
 * Reads site and areas: newsroom data without its tables.
 * @param schema of the site's file
 * @returns null when a fault was added
 */
export function readPlaces(
  newsroom: Newsroom,
  faults: FaultList,
  schema: typeof siteSchema | typeof pastSiteSchema = siteSchema,
): Omit<NewsroomData, 'tables'> | null {
  const before = faults.all.length;
  const file = shownPath(newsroom, newsroom.siteFile);
  const site = existsSync(newsroom.siteFile)
    ? readYaml(readFileSync(newsroom.siteFile, 'utf8'), file, schema, faults)
    : missing(newsroom, file, faults);
  const areas = readAreas(newsroom, faults);
  const named = site?.value.nation;
  const nation = named === undefined ? NOWHERE : areaNamed(areas, named);
  if (site && !nation) {
    const what = `unknown area: ${named}`;
    faults.add({
      file,
      ...site.locate(['nation'], 'value'),
      what,
      expected: 'the code or name of the widest area',
      mend: 'correct it, or leave out nation where no table has figures for a widest area',
    });
  }
  if (site) checkKinds(site, areas, file, faults);
  if (!site || !nation || faults.all.length > before) return null;
  return { site: site.value, areas, nation };
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
  if (!existsSync(newsroom.stories)) return [];
  return readdirSync(newsroom.stories, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
    .filter((slug) => holdsStory(newsroom, slug, faults))
    .flatMap((slug) => readStory(newsroom, slug, data, faults) ?? []);
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
