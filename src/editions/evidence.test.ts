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
];

const { tables } = sampleData();

/** The cells of a row of evidence, and the other figure, which the row names; of an average, its column's only. */
function cellsOf({ table, column, lines }: KnownFigure, { beside, measure }: Value): string[] {
  const rows = tables.get(table)?.rows.filter(({ line }) => lines.includes(line)) ?? [];
  const cells = rows.flatMap((row) => {
    const all = measure.endsWith('OfAreas') ? [row.cells[column]] : Object.values(row.cells);
    return all.map((cell) => String(cell?.value ?? ''));
  });
  return beside && beside.series.table.id !== table ? [...cells, String(beside.value)] : cells;
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
