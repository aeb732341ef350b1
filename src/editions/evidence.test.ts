import { expect, it } from 'vitest';
import type { Value } from '../figures/result.ts';
import { isFound } from '../test/howFound.ts';
import { sampleAreas } from '../test/tables.ts';
import { sampleData, tellText } from '../test/tellText.ts';
import type { KnownFigure } from './edition.ts';

/** Each in a guard of its own: not every edition has it. */
const FIGURES = [
  'burglaries.difference[burglaries.nation]',
  'rate.difference[eastmereRate]',
  'burglaries.times[eastmere]',
  'burglaries.nation.times[burglaries]',
  'burglaries.peak.difference[burglaries.trough]',
  'burglaries.shareOf[burglaries.nation]',
  'burglaries.shareOf[burglaries.nation].oneIn',
  'births.forEvery[burglaries]',
  'burglaries.per["day"]',
  'burglaries.per["week"]',
  'burglaries.per["month"]',
  'sales.per["day"]',
  'rate.oneIn',
  'burglaries.average[3]',
  'burglaries.average[6]',
  'burglaries.total[3]',
  'burglaries.totalSince["2020"]',
  'burglaries.changeSince["2020"]',
  'burglaries.percentChangeSince["2020"]',
  'burglaries.rises[5]',
  'burglaries.falls[2]',
  'burglaries.areas["rose"]',
  'burglaries.areas["rose"].of',
  'burglaries.areas["rose"].others',
  'rate.areas["higher"]',
  'rate.topList[3]',
  'rate.bottomList[2]',
  'rate.averageOfAreas',
  'burglaries.medianOfAreas',
  'rate.lowerQuartileOfAreas',
  'burglaries.upperQuartileOfAreas',
  'regionRate.rank',
  'regionRate.averageOfAreas',
  'burglaries.totalOfAreas',
  'surplus.belowZero',
];

const { tables } = sampleData();

/** The cells of a row of evidence, which may be of two tables; of an average, its column's only. */
function cellsOf({ beside, ...own }: KnownFigure, { measure }: Value): string[] {
  return [own, ...(beside ? [beside] : [])].flatMap(({ table, column, lines }) => {
    const rows = tables.get(table)?.rows.filter(({ line }) => lines.includes(line)) ?? [];
    return rows.flatMap((row) => {
      const all = measure.endsWith('OfAreas') ? [row.cells[column]] : Object.values(row.cells);
      return all.map((cell) => String(cell?.value ?? ''));
    });
  });
}

it.each(FIGURES)('%s is found in the cells that its row names, in all editions that have it', (figure) => {
  const told = sampleAreas.all.flatMap(({ slug }) => {
    const { passages, edition } = tellText(`{% if ${figure}.available %}{{ ${figure} }}{% endif %}`, {
      area: slug,
    });
    const values = passages.flatMap(({ runs }) =>
      runs.flatMap(({ atom }) => (atom?.kind === 'figure' ? atom.value : [])),
    );
    return values.map((value, i) => ({ slug, value, known: edition?.known[i] }));
  });
  expect(told.length).toBeGreaterThan(0);
  for (const { slug, value, known } of told) {
    const cells = known ? cellsOf(known, value) : [];
    const found = known !== undefined && value.value !== null && isFound(value.value, known.how, cells);
    expect(`${slug}: ${value.value}, ${known?.how}, ${found}`).toMatch(/true$/);
  }
});

it.each([
  ['burglaries', 'as published: line 13, column “Burglaries recorded”'],
  ['rate', 'computed: offences ÷ homes × 1,000; as published: line 13, column “Burglaries recorded”'],
  [
    'rate.change',
    '6.2 − 4.9; computed: offences ÷ homes × 1,000; as published: lines 12 and 13, column “Burglaries recorded”',
  ],
  ['burglaries.change', '610 − 480; as published: lines 12 and 13, column “Burglaries recorded”'],
  [
    'burglaries.average[3]',
    '(470 + 480 + 610) ÷ 3 periods; as published: lines 11 to 13, column “Burglaries recorded”',
  ],
  [
    'rate.difference[rate.averageOfAreas]',
    '6.2 − 2.9, where 2.9 is Burglaries per 1,000 homes, average of the areas; computed: offences ÷ homes × 1,000; as published: lines 13, 19, 25 and 31, column “Burglaries recorded”',
  ],
  [
    'births.forEvery[burglaries]',
    '760 ÷ 610, where 610 is Burglaries recorded, rounded down; as published: line 13, column “Live births” and line 13, column “Burglaries recorded”',
  ],
])('%s says where its cells stand in the file of its source', (figure, how) => {
  const { edition } = tellText(`{% if ${figure}.available %}{{ ${figure} }}{% endif %}`, {
    area: 'west-marches',
  });
  expect(edition?.known.map((known) => known.how)).toEqual([how]);
});

it('a figure of two tables names the cells of both', () => {
  const text = '{% if births.forEvery[burglaries].available %}{{ births.forEvery[burglaries] }}{% endif %}';
  const [known] = tellText(text, { area: 'west-marches' }).edition?.known ?? [];
  expect([known?.table, known?.lines, known?.beside]).toEqual([
    'births',
    [13],
    { table: 'burglary', title: 'Made-up thefts', column: 'offences', lines: [13] },
  ]);
});
