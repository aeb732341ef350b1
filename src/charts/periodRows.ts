import { z } from 'zod';
import type { Series } from '../figures/series.ts';
import type { Period } from '../tables/period.ts';
import type { Language } from '../words/language.ts';
import type { ChartContext, ChartTable } from './chart.ts';
import { boundCells, boundHeads, cellText } from './dataTable.ts';
import { pickSeries } from './overTime.ts';
import { chosenAreas } from './ranking.ts';
import { areaAt, columnAt } from './references.ts';
import { periodsWithin, valuedOnly } from './rows.ts';
import { areaRef, columnRef, columnRefs, common, manyAreas, oneOrMoreColumns } from './settings.ts';
import { refuse } from './type.ts';

/** Rows of areas, or of columns of one area, by periods. */
export const periodRowsSchema = z
  .strictObject({
    ...common,
    ...manyAreas,
    column: columnRef.optional(),
    columns: columnRefs.optional(),
    area: areaRef.optional(),
  })
  .superRefine(oneOrMoreColumns);

type Settings = z.output<typeof periodRowsSchema>;

export const MOST_PERIODS = 40;

/** Those with values: areas in the order given, or the highest latest value first. */
export function rowsOf(settings: Settings, context: ChartContext): Series[] {
  const refs = settings.columns ?? [settings.column ?? ''];
  const areas = settings.columns ? [areaAt(settings.area ?? 'area', context)] : areasOf(settings, context);
  const shown = pickSeries(
    refs.map((ref) => columnAt(ref, context)),
    areas,
    settings,
  );
  if (shown.length < 2) {
    refuse({
      key: settings.columns ? 'columns' : 'column',
      what: `a heat table of ${shown.length === 1 ? 'one row' : 'no rows'}: ${refs.join(', ')}`,
      expected: 'at least two areas or columns with values',
      mend: 'draw type: column, or type: line',
    });
  }
  if (settings.columns || settings.areas) return shown;
  const latest = (one: Series) => one.points.at(-1)?.value ?? Number.NEGATIVE_INFINITY;
  return shown.toSorted((a, b) => latest(b) - latest(a) || (a.area.name < b.area.name ? -1 : 1));
}

/** Shades compare, so areas that must not be compared are left out, unless the block names them. */
function areasOf(settings: Settings, context: ChartContext) {
  return chosenAreas(settings, context).areas.filter(({ comparable }) => comparable);
}

export function leftOutOf(settings: Settings, context: ChartContext) {
  if (settings.columns) return [];
  const of = columnAt(settings.column ?? '', context);
  const apart = chosenAreas(settings, context).areas.filter(({ comparable }) => !comparable);
  return valuedOnly(apart, of, periodsWithin(of.table, settings));
}

export function refuseShape(
  shown: readonly Series[],
  { length }: readonly Period[],
  { columns }: Settings,
): void {
  if (length > MOST_PERIODS) {
    refuse({
      key: 'from',
      what: `a heat table of ${length} periods`,
      expected: `at most ${MOST_PERIODS}, so that cells can be seen on a phone`,
      mend: 'name a later period in from, or draw type: line',
    });
  }
  if (length > 1) return;
  refuse({
    key: columns ? 'columns' : 'column',
    what: `a heat table of one period: ${shown.length} rows`,
    expected: 'at least two periods with values',
    mend: columns ? 'draw type: bar' : 'draw type: bar, or type: tiles',
  });
}

/** A row for each of the picture's. */
export function rowsTable(
  shown: readonly Series[],
  name: (one: Series) => string,
  { columns }: Settings,
  language: Language,
): ChartTable {
  const { charts, periods } = language;
  const { points, column } = shown[0] as Series;
  return {
    columns: [
      { label: columns ? charts.tables.measure : charts.tables.area, numeric: false },
      ...points.flatMap(({ period }) => [
        { label: periods.label(period), numeric: true },
        ...boundHeads(periods.label(period), column, language),
      ]),
    ],
    rows: shown.map((one) => [
      name(one),
      ...one.points.flatMap((point) => [
        cellText(point, one.column, language),
        ...boundCells(point, column, language),
      ]),
    ]),
  };
}
