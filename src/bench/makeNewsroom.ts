import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FULL_STORY, TOWNS } from './fullStory.ts';
import { Random } from './random.ts';
import { type SampleArea, sampleAreas } from './sampleAreas.ts';

export interface NewsroomSize {
  /** The national one is among them. */
  readonly editions: number;
  readonly seed: number;
  /** So many areas have another figure for the newest year than they have without it. */
  readonly changed?: number;
}

const NATION = { code: 'X00000', name: 'Vale', slug: 'vale' };
const YEARS = Array.from({ length: 10 }, (_, index) => 2014 + index);

/** Writes a newsroom with one full story. The same size and seed give the same bytes. */
export function makeNewsroom(root: string, { editions, seed, changed = 0 }: NewsroomSize): void {
  const shires = sampleAreas(editions - 1);
  const raw = rawFile(shires, new Random(seed), changed);
  const files: Readonly<Record<string, string>> = {
    'content/site.yaml': SITE,
    'content/stories/bicycles/story.md': FULL_STORY,
    'data/areas.csv': areasFile(shires.length > 0 ? shires : sampleAreas(1)),
    'data/sources/registers/2024-02-01.csv': raw,
    'data/sources/registers/source.yaml': sourceFile(raw),
    'scripts/derive/thefts.ts': RECIPE,
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function areasFile(shires: readonly SampleArea[]): string {
  const header = 'code,name,slug,kind,parent,article,preposition,aliases,comparable,tile_column,tile_row';
  const nation = `${NATION.code},${NATION.name},${NATION.slug},vale,,the,in,,yes,,`;
  const row = ({ code, name, slug }: SampleArea, kind: string) =>
    `${code},${name},${slug},${kind},${NATION.code},,in,,yes,,`;
  const rows = [...shires.map((area) => row(area, 'shire')), ...TOWNS.map((area) => row(area, 'town'))];
  return `${[header, nation, ...rows].join('\n')}\n`;
}

interface Counts {
  readonly thefts: number;
  readonly solved: number;
  readonly bicycles: number;
}

function rawFile(shires: readonly SampleArea[], random: Random, changed: number): string {
  const rows = [...TOWNS, ...shires].flatMap(({ name }, index) => {
    let [thefts, bicycles] = [random.whole(60, 900), random.whole(8_000, 60_000)];
    return YEARS.map((year) => {
      thefts = Math.max(20, Math.round(thefts * (0.85 + random.next() * 0.32)));
      bicycles += random.whole(-200, 400);
      const solved = Math.round(thefts * (0.15 + random.next() * 0.3));
      const more = index >= TOWNS.length + shires.length - changed && year === YEARS.at(-1) ? 1 : 0;
      return rowOf(name, year, { thefts: thefts + more, solved, bicycles });
    });
  });
  return `Shire,Year,Thefts,Solved,Bicycles\n${[...nationalRows(shires.length), ...rows].join('\n')}\n`;
}

/** Thefts in the nation rise every year, as the story says that others say; they are no sum of the shires. */
function nationalRows(areas: number): string[] {
  return YEARS.map((year, index) => {
    const thefts = Math.round((areas + 1) * 450 * 1.03 ** index);
    return rowOf(NATION.name, year, {
      thefts,
      solved: Math.round(thefts / 3),
      bicycles: (areas + 1) * 34_000,
    });
  });
}

function rowOf(name: string, year: number, { thefts, solved, bicycles }: Counts): string {
  return [name, year, thefts, solved, bicycles].join();
}

function sourceFile(raw: string): string {
  return `publisher: Wardens of the Vale
title: "Registers of bicycles and of thefts"
url: https://wardens.example/registers
licence: { name: Vale Open Licence, url: https://licence.example/vale }
attribution: Adapted from data from the Wardens of the Vale under the Vale Open Licence
obtained: { how: original, note: Made up for a benchmark. }
columns:
  Shire: { kind: area }
  Year: { kind: period, format: year }
  Thefts: { kind: number, name: thefts }
  Solved: { kind: number, name: solved }
  Bicycles: { kind: number, name: bicycles }
releases:
  - { date: 2024-02-01, file: 2024-02-01.csv, sha256: ${createHash('sha256').update(raw).digest('hex')} }
`;
}

const SITE = `name: The Vale Wheel
description: Made-up figures, told for every shire, to see how long it takes.
url: https://wheel.example
publisher: { name: The Vale Wheel, url: https://wheel.example }
byline: Vale Wheel data data
numbers: pa
nation: ${NATION.code}
approval: { required: false }
areaKinds:
  shire: { one: shire, many: shires }
  town: { one: town, many: towns }
`;

const RECIPE = `const thefts = { unit: { one: 'theft', many: 'thefts' }, kind: 'count' };

export default {
  title: 'Bicycle thefts by shire',
  description: 'Bicycle thefts by shire and calendar year, solved and unsolved, and bicycles on the register.',
  from: ['registers'],
  columns: {
    thefts: { title: 'Bicycle thefts', ...thefts, words: ['stolen'] },
    solved: { title: 'Thefts solved', ...thefts, partOf: 'thefts' },
    unsolved: {
      title: 'Thefts unsolved',
      ...thefts,
      partOf: 'thefts',
      formula: 'thefts − thefts solved',
    },
    bicycles: {
      title: 'Bicycles registered',
      kind: 'population',
      unit: { one: 'bicycle', many: 'bicycles' },
    },
    rate: {
      title: 'Thefts per 1,000 bicycles',
      kind: 'rate',
      unit: { one: 'theft', many: 'thefts' },
      denominator: 'per 1,000 bicycles',
      decimals: 1,
      formula: 'thefts ÷ bicycles × 1,000',
    },
  },
  derive: ({ aq, release }) =>
    release('registers')
      .derive({
        unsolved: aq.escape((row) => row.thefts - row.solved),
        rate: aq.escape((row) => Math.round((row.thefts / row.bicycles) * 10000) / 10),
      })
      .select('area', 'period', 'thefts', 'solved', 'unsolved', 'bicycles', 'rate'),
};
`;
