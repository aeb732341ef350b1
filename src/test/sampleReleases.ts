import { sha256 } from './moorland.ts';
import type { NewsroomFiles } from './temporaryNewsroom.ts';

/** A made-up country of eight parishes whose bees are counted every year, for tests of releases. */

const PARISHES = ['Ashby', 'Birch', 'Cold Ford', 'Dale', 'Elmet', 'Fenny', 'Grange', 'Holm'] as const;

/** Bees by parish and year: far enough apart that no parish is taken for another. */
export const BEES: Readonly<Record<string, readonly (number | string)[]>> = {
  Hiveland: [3601, 3713, 3834, 3970],
  Ashby: [100, 104, 109, 113],
  Birch: [200, 207, 211, 223],
  'Cold Ford': [300, 311, 317, 325],
  Dale: [400, 409, 421, 433],
  Elmet: [500, 517, 533, 551],
  Fenny: [600, 617, 631, 647],
  Grange: [701, 719, 743, 769],
  Holm: [800, 829, 869, 909],
};

export const YEARS = ['2019', '2020', '2021', '2022'];

/** A release file: a row for each parish and year. */
export function beesCsv(
  rows: Readonly<Record<string, readonly (number | string)[]>> = BEES,
  years: readonly string[] = YEARS,
): string {
  const lines = Object.entries(rows).flatMap(([place, bees]) =>
    years.map((year, index) => `${place},${year},${bees[index] ?? '..'}`),
  );
  return `${['Parish,Year,Bees', ...lines].join('\n')}\n`;
}

/** The years before the newest. */
export const OLD_CSV = beesCsv(BEES, YEARS.slice(0, 3));

export const SOURCE_YAML = `# What the beekeepers publish.
publisher: Hive Office
title: 'Bees by parish'   # kept as it is
url: https://example.org/bees
licence: { name: Hive Licence, url: https://example.org/licence }
attribution: Adapted from data from the Hive Office
obtained:
  how: original
  note: >-
    Counted by hand,
    and folded over two lines.
columns:
  Parish: { kind: area }
  Year: { kind: period, format: year }
  Bees: { kind: number, name: bees }
markers: { "..": x }
releases:
  # The first one.
  - { date: 2022-02-02, file: 2022-02-02.csv, sha256: ${sha256(OLD_CSV)} } # as it came
`;

const AREAS_HEADER = 'code,name,slug,kind,parent,article,preposition,aliases,comparable,tile_column,tile_row';

const slug = (name: string) => name.toLowerCase().replaceAll(' ', '-');

const AREAS_CSV = [
  AREAS_HEADER,
  'H0,Hiveland,hiveland,country,,,in,,yes,,',
  ...PARISHES.map((name, index) => `H${index + 1},${name},${slug(name)},parish,H0,,in,,yes,,`),
  '',
].join('\n');

const RECIPE = `export default {
  title: 'Bees',
  description: 'Bees by parish',
  from: ['bees'],
  columns: { bees: { title: 'Bees counted', kind: 'count', unit: { one: 'bee', many: 'bees' } } },
  derive: ({ release }) => release('bees'),
};
`;

const SITE = `name: The Hive
description: News of bees
url: https://example.org/
publisher: { name: Hive Press, url: https://example.org/ }
byline: Bee desk
nation: H0
approval: { required: false }
areaKinds: { parish: { one: parish, many: parishes } }
`;

export const STORY = `---
headline: "{% if bees.rose %}More{% elsif bees.fell %}Fewer{% else %}As many{% endif %} bees {{ area.in }}, figures show"
standfirst: "{{ bees.latest }} bees were counted in {{ bees.latest.period }}"
published: 2022-02-10
editions: { areas: parish, of: bees }
figures:
  bees: bees.bees
---
Keepers counted {{ bees.latest }} bees {{ area.in }} in {{ bees.latest.period }}, {{ bees.movement }} the year before.

{% if bees.recordHigh %}It is the highest count since {{ bees.comparableSince }}.{% endif %}

> Bees are well.
>
> — Ana Lima, keeper, on the counts, February 2022

\`\`\`chart
id: trend
type: line
column: bees.bees
title: "Bees {{ area.in }}"
subtitle: Bees counted, calendar years
\`\`\`
`;

/** A newsroom of the bees without a fault; give other texts to break it. */
export function hiveland(changes: NewsroomFiles = {}): NewsroomFiles {
  return {
    'content/site.yaml': SITE,
    'content/stories/bees/story.md': STORY,
    'data/areas.csv': AREAS_CSV,
    'data/sources/bees/source.yaml': SOURCE_YAML,
    'data/sources/bees/2022-02-02.csv': OLD_CSV,
    'scripts/derive/bees.ts': RECIPE,
    ...changes,
  };
}

/** The change by which its wordings have to be read. */
export function toBeRead(): NewsroomFiles {
  return { 'content/site.yaml': SITE.replace('required: false', 'required: true, desk: Hive desk') };
}
