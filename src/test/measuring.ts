import { MEASURES, SERIES_MEASURES_WITH, VALUE_MEASURES_WITH } from '../figures/measures.ts';
import { printInWords, printValue } from '../figures/print.ts';
import {
  type Argument,
  isPeriod,
  isValue,
  type MeasureContext,
  type MeasureResult,
} from '../figures/result.ts';
import { type Series, seriesOf } from '../figures/series.ts';
import type { ColumnSpec } from '../tables/column.ts';
import type { Table } from '../tables/table.ts';
import type { NumberProfile } from '../words/grammar.ts';
import type { Language } from '../words/language.ts';
import { languageOf } from '../words/languages.ts';
import { type SampleCell, sampleArea, sampleAreas, sampleTable } from './tables.ts';

const FIRST_YEAR = 2001;

/** The years of so many cells: 2001, 2002 … */
function years(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(FIRST_YEAR + index));
}

export interface SampleSeries {
  readonly column?: Partial<ColumnSpec>;
  readonly breaks?: readonly string[];
  readonly periods?: readonly string[];
  readonly gapped?: boolean;
}

/** A series of the West Marches: a cell for each year from 2001. */
export function series(
  cells: readonly SampleCell[],
  { column = {}, breaks = [], periods, gapped = false }: SampleSeries = {},
): Series {
  const table = sampleTable({
    periods: periods ?? years(cells.length),
    gapped,
    columns: { thefts: { title: 'Thefts', ...column } },
    cells: { 'west-marches': { thefts: cells } },
    breaks: breaks.map((period) => ({ from: period, because: 'counted anew' })),
  });
  return seriesOf(table, 'thefts', sampleArea('west-marches'));
}

/** One year of a column for several areas, by slug. */
export function oneYear(
  cells: Readonly<Record<string, SampleCell>>,
  column: Partial<ColumnSpec> = {},
): Table {
  const rows = Object.entries(cells).map(([slug, cell]) => [slug, { thefts: [cell] }] as const);
  return sampleTable({
    periods: years(1),
    columns: { thefts: { title: 'Thefts', ...column } },
    cells: Object.fromEntries(rows),
  });
}

export const SHIRES = sampleAreas.all.filter(({ kind }) => kind === 'shire');

/** What a story writes after the dot, in words: `102`, `up from 55`, `true`, `2003`, or `missing: …`. */
export function measured(from: Series, measure: string, numbers: NumberProfile = 'pa'): string {
  const context = contextOf(numbers);
  const found = MEASURES[measure];
  if (!found) throw new RangeError(`no such measure: ${measure}`);
  return inWords(found(from, context), context.language);
}

/** The same of a measure that is told something: `measuredWith(series, 'average', 5)`. */
export function measuredWith(
  from: Series,
  measure: string,
  argument: Argument,
  numbers: NumberProfile = 'pa',
): string {
  const context = contextOf(numbers);
  const ofSeries = SERIES_MEASURES_WITH[measure];
  const latest = MEASURES['latest']?.(from, context);
  const found = ofSeries
    ? ofSeries.measure(from, argument, context)
    : latest?.is === 'value' && VALUE_MEASURES_WITH[measure]?.measure(latest.value, argument, context);
  if (!found) throw new RangeError(`no such measure, or told something else: ${measure}`);
  return inWords(found, context.language);
}

function contextOf(numbers: NumberProfile): MeasureContext {
  const language = languageOf({ language: 'en-GB', numbers });
  return { name: 'thefts', language, nation: sampleArea('albia'), peers: SHIRES };
}

function inWords(result: MeasureResult, language: Language): string {
  switch (result.is) {
    case 'whole':
    case 'value':
      return result.value.value === null
        ? `missing: ${result.value.missing}`
        : printValue(result.value, language);
    case 'judgement': {
      const { truth, unknown } = result.judgement;
      return truth === null ? `unknown: ${unknown}` : String(truth);
    }
    case 'period':
      return result.period ? language.periods.text(result.period) : `missing: ${result.missing}`;
    case 'area':
      return result.area?.name ?? `missing: ${result.missing}`;
    case 'words':
      return result.parts
        .map((part) => {
          if (typeof part === 'string') return part;
          if (isPeriod(part)) return language.periods.text(part);
          if (!isValue(part)) return part.name;
          if (part.value === null) return `missing: ${part.missing}`;
          return printInWords(part, language);
        })
        .join('');
  }
}
