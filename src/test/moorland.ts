import { createHash } from 'node:crypto';
import type { Areas } from '../newsroom/area.ts';
import { areasOf } from '../newsroom/areas.ts';
import type { NewsroomFiles } from './temporaryNewsroom.ts';

/** Moorland: a made-up country of three districts, for tests from raw files to tables. */

export const AREAS_CSV = `code,name,slug,kind,parent,article,preposition,aliases,comparable,tile_column,tile_row
M0,Moorland,moorland,country,,,in,,yes,,
M1,Northmoor,northmoor,district,M0,,in,Moor (North),yes,0,0
M2,Southmoor,southmoor,district,M0,,in,,yes,0,1
M3,Isle of Gull,isle-of-gull,district,M0,the,on,Gull;Gull & Tern,no,1,1
`;

/** The areas of that file, without reading it. */
export const AREAS: Areas = areasOf(
  [
    { code: 'M0', name: 'Moorland', kind: 'country', parent: null, tile: null },
    { code: 'M1', name: 'Northmoor', aliases: ['Moor (North)'], tile: { column: 0, row: 0 } },
    { code: 'M2', name: 'Southmoor', tile: { column: 0, row: 1 } },
    {
      code: 'M3',
      name: 'Isle of Gull',
      article: 'the',
      preposition: 'on',
      aliases: ['Gull', 'Gull & Tern'],
      comparable: false,
      tile: { column: 1, row: 1 },
    },
  ].map((area) => ({
    slug: area.name.toLowerCase().replaceAll(' ', '-'),
    kind: 'district',
    parent: 'M0',
    article: '',
    preposition: 'in',
    aliases: [],
    comparable: true,
    ...area,
  })),
);

export const RELEASE_CSV = `Place,Year,Sheep,People
Moorland,2001,"1,500",..
Northmoor,2001,900,100
Southmoor,2001,600 [r],200
Isle of Gull,2001,..,50
`;

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** `data/sources/sheep/source.yaml` for one release file with this text. */
export function sourceYaml(release: string | Uint8Array): string {
  return `publisher: Moorland Counts
title: Sheep and people
url: https://example.org/sheep
licence: { name: Moor Licence, url: https://example.org/licence }
attribution: Adapted from data from Moorland Counts under the Moor Licence
obtained: { how: original, note: Counted by hand }
columns:
  Place: { kind: area }
  Year: { kind: period, format: year }
  Sheep: { kind: number, name: sheep, thousands: "," }
  People: { kind: number, name: people }
markers: { "..": x, "[r]": r }
releases:
  - date: 2002-02-03
    file: 2002-02-03.csv
    sha256: ${sha256(release)}
`;
}

export const RECIPE = `export default {
  title: 'Sheep',
  description: 'Sheep and people by district',
  from: ['sheep'],
  columns: {
    sheep: { title: 'Sheep counted', kind: 'count', unit: { one: 'sheep', many: 'sheep' } },
    people: { title: 'People', kind: 'population', unit: { one: 'person', many: 'people' } },
  },
  breaks: [{ from: '2001', because: 'Lambs count from 2001' }],
  derive: ({ release }) => release('sheep'),
};
`;

/** A whole newsroom without faults; give other texts to break it. */
export function moorland(changes: NewsroomFiles = {}): NewsroomFiles {
  return {
    'data/areas.csv': AREAS_CSV,
    'data/sources/sheep/source.yaml': sourceYaml(RELEASE_CSV),
    'data/sources/sheep/2002-02-03.csv': RELEASE_CSV,
    'scripts/derive/sheep.ts': RECIPE,
    ...changes,
  };
}

/** The same newsroom with another raw file, its checksum recorded. */
export function withRelease(text: string): NewsroomFiles {
  return moorland({
    'data/sources/sheep/2002-02-03.csv': text,
    'data/sources/sheep/source.yaml': sourceYaml(text),
  });
}
