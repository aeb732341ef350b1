import { derive } from '../derive/derive.ts';
import { FaultError } from '../faults/fault.ts';
import { filePlace } from '../tables/filePlace.ts';
import { fileCells } from '../words/en-GB/fileCells.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { AREAS_CSV, sha256 } from './moorland.ts';
import { type NewsroomFiles, temporaryNewsroom } from './temporaryNewsroom.ts';

interface SourceFiles {
  /** YAML from `columns` on, without releases; by default that of `Place,Year,Sheep,Goats`. */
  readonly described?: string;
  /** Name and content of each release, oldest first. */
  readonly releases: Readonly<Record<string, string | Uint8Array>>;
}

const DESCRIBED = `columns:
  Place: { kind: area }
  Year: { kind: period, format: year }
  Sheep: { kind: number, name: sheep }
  Goats: { kind: number, name: goats }
markers: { "..": x }`;

/** Files of sources whose licence nobody states. */
export function sourceFiles(sources: Readonly<Record<string, SourceFiles>>): NewsroomFiles {
  const files = Object.entries(sources).flatMap(([id, { described = DESCRIBED, releases }]) => {
    const entries = Object.entries(releases).map(
      ([file, content]) => `  - { date: ${file.slice(0, 10)}, file: ${file}, sha256: ${sha256(content)} }`,
    );
    const yaml = `publisher: Moorland Counts
title: Animals of ${id}
url: https://example.org/${id}
obtained: { how: original }
${described}
releases:
${entries.join('\n')}
`;
    return [
      [`data/sources/${id}/source.yaml`, yaml] as const,
      ...Object.entries(releases).map(([file, content]) => [`data/sources/${id}/${file}`, content] as const),
    ];
  });
  return { 'data/areas.csv': AREAS_CSV, ...Object.fromEntries(files) };
}

/** A recipe of a table of `sheep` and `goats`. @param more of the columns, as TypeScript */
export function herdRecipe(derive: string, more: { sheep?: string; goats?: string } = {}, from = ['herd']) {
  const column = (name: string, own = '') =>
    `${name}: { title: '${name}', kind: 'count', unit: { one: '${name}', many: '${name}' }, ${own} }`;
  return `export default {
  title: 'Herds',
  description: 'Herds by district',
  from: ${JSON.stringify(from)},
  columns: {
    ${column('sheep', more.sheep)},
    ${column('goats', more.goats)},
  },
  derive: ${derive},
};
`;
}

/** A table and where each of its values was found, or the faults. */
export async function provenTable(files: NewsroomFiles) {
  const newsroom = temporaryNewsroom(files);
  try {
    const { tables } = await derive(newsroom, { write: true });
    const [table] = tables.values();
    const places =
      table &&
      [...table.rows].flatMap(({ area, period, cells, line }) =>
        Object.entries(cells).flatMap(([name, { value }]) => {
          if (value === null) return [];
          const place = filePlace(table.found, name, line);
          const text = place
            ? `${place.released}, ${fileCells([{ ...place, numbers: [place.number] }], inEnglish.lists)}`
            : 'computed';
          return `${area.name} ${period.id} ${name} ${value}: ${text}${place?.corrected ? ', corrected' : ''}`;
        }),
      );
    return { newsroom, table, places: places ?? [], faults: '' };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return { newsroom, table: undefined, places: [], faults: error.message };
  }
}
