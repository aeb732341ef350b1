import type { NewsroomFiles } from './temporaryNewsroom.ts';

/**
 * The newsroom of the bees as an older engine kept it before a release, byte for byte but for most colours: with a text
 * for `obtained`, `origin` in its recipe, a break by `period` and `note`, and a chart of type `dot`.
 */
export const KEPT_BEES: NewsroomFiles = {
  'data/pinned/0001-bees-2023-02-03/look.json': `{
  "light": {
    "page": "#ffffff",
    "surface": "#f5f4f1"
  },
  "dark": {
    "page": "#14171a",
    "surface": "#1e2226"
  }
}
`,
  'data/pinned/0001-bees-2023-02-03/content/site.yaml': `name: The Hive
description: News of bees
url: https://example.org/
publisher: { name: Hive Press, url: https://example.org/ }
byline: Bee desk
nation: H0
approval: { required: false }
areaKinds: { parish: { one: parish, many: parishes } }
`,
  'data/pinned/0001-bees-2023-02-03/content/stories/bees/story.md': `---
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

\`\`\`chart
id: parishes
type: dot
column: bees.bees
from: 2020
kind: parish
title: "Bees {{ area.in }}"
subtitle: Bees counted, calendar years
\`\`\`
`,
  'data/pinned/0001-bees-2023-02-03/data/areas.csv': `code,name,slug,kind,parent,article,preposition,aliases,comparable,tile_column,tile_row
H0,Hiveland,hiveland,country,,,in,,yes,,
H1,Ashby,ashby,parish,H0,,in,,yes,,
H2,Birch,birch,parish,H0,,in,,yes,,
H3,Cold Ford,cold-ford,parish,H0,,in,,yes,,
H4,Dale,dale,parish,H0,,in,,yes,,
H5,Elmet,elmet,parish,H0,,in,,yes,,
H6,Fenny,fenny,parish,H0,,in,,yes,,
H7,Grange,grange,parish,H0,,in,,yes,,
H8,Holm,holm,parish,H0,,in,,yes,,
`,
  'data/pinned/0001-bees-2023-02-03/data/sources/bees/source.yaml': `# What the beekeepers publish.
publisher: Hive Office
title: 'Bees by parish'   # kept as it is
url: https://example.org/bees
licence: { name: Hive Licence, url: https://example.org/licence }
attribution: Adapted from data from the Hive Office
obtained: >-
  Counted by hand,
  and folded over two lines.
columns:
  Parish: { kind: area }
  Year: { kind: period, format: year }
  Bees: { kind: number, name: bees }
markers: { "..": x }
releases:
  # The first one.
  - { date: 2022-02-02, file: 2022-02-02.csv, sha256: f16402ac7781f730178cf4b6b50c9438eca5353b773281d357c4b845018dd017 } # as it came
`,
  'data/pinned/0001-bees-2023-02-03/scripts/derive/bees.ts': `export default {
  title: 'Bees',
  description: 'Bees by parish',
  from: ['bees'],
  columns: {
    bees: { title: 'Bees counted', kind: 'count', unit: { one: 'bee', many: 'bees' } },
    half: { title: 'Half of the bees', kind: 'count', unit: { one: 'bee', many: 'bees' }, origin: 'computed' },
  },
  breaks: [{ period: '2020', note: 'Drones are counted too' }],
  derive: ({ release, op }) =>
    release('bees').derive({ half: (d) => op.floor(d.bees / 2), half_status: (d) => d.bees_status }),
};
`,
};
