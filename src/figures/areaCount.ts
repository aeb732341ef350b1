import { nearest } from '../faults/nearest.ts';
import type { Area } from '../newsroom/area.ts';
import { ALL_ROWS, ask, unrecorded } from '../tables/asked.ts';
import { type AreasTold, areasWhere, CONDITIONS } from './areasWhere.ts';
import { cellValue } from './cellMeasures.ts';
import { groundOf, NO_EVIDENCE } from './ground.ts';
import type { MeasureContext, MeasureResult, MeasureWith, Value } from './result.ts';
import { latestPoint, type Series } from './series.ts';

/** A statement, and the areas by what it says of each. */
interface Counted extends AreasTold {
  readonly condition: string;
  readonly series: Series;
  readonly context: MeasureContext;
}

/** How many areas a statement is true of: "31". */
export const areaCount: MeasureWith<Series> = {
  takes: `a statement on an area, one of ${CONDITIONS.join(', ')}`,
  example: ({ given }) => JSON.stringify(nearest(given, CONDITIONS) ?? 'rose'),
  measure(series, condition, context) {
    if (typeof condition !== 'string' || !CONDITIONS.includes(condition)) return null;
    ask(series.table, ALL_ROWS);
    const told = unrecorded(() => areasWhere(condition, series, context));
    const counted: Counted = { ...told, condition, series, context };
    const { holds, fails } = told;
    const value = numberOf(counted, 'areas', holds.length);
    return {
      is: 'whole',
      value,
      names: {
        of: { is: 'value', value: numberOf(counted, 'areasOf', holds.length + fails.length) },
        others: { is: 'value', value: numberOf(counted, 'areasOthers', fails.length, unknownOf(counted)) },
        all: statementOf(counted, fails, DIRECTIONS[condition] ?? null),
        none: statementOf(counted, holds, null),
        only: oneOf(counted, holds),
        except: oneOf(counted, fails),
        names: namesOf(holds, value, context),
      },
    };
  },
};

function numberOf(
  { condition, series, context, holds, fails }: Counted,
  measure: string,
  value: number,
  missing = '',
): Value {
  return {
    ...cellValue(series, latestPoint(series), measure, context),
    kind: 'rank',
    counts: 'areas',
    argument: condition,
    decimals: 0,
    status: [],
    value: missing === '' ? value : null,
    missing,
    how: context.language.figures.how.areas(condition, holds.length, holds.length + fails.length),
  };
}

/** Why nothing can be said of all areas; '' where it can. */
function unknownOf({ untold: [first, ...others] }: Counted): string {
  if (!first) return '';
  return others.length > 0
    ? `it can’t be told of ${others.length + 1} areas, such as ${first.name}`
    : `it can’t be told of ${first.name}`;
}

/**
 * That there is no exception, of all areas or of none.
 * @param direction what it says of each area
 */
function statementOf(counted: Counted, exceptions: readonly Area[], direction: number | null): MeasureResult {
  const { condition, series, context, holds, fails } = counted;
  const of = holds.length + fails.length;
  const truth = exceptions.length === 0 && of > 0;
  const unknown = truth ? unknownOf(counted) : '';
  const evidence = { ...NO_EVIDENCE, ...(truth && { direction, moves: MOVES.has(condition) }) };
  const values = `${holds.length} of ${of} areas`;
  const label = `${context.name}.areas["${condition}"]`;
  const grounds = [groundOf(label, 'areas', series, { against: 'peers', evidence, values })];
  return { is: 'judgement', judgement: { truth: unknown ? null : truth, unknown, grounds } };
}

function oneOf(counted: Counted, found: readonly Area[]): MeasureResult {
  const unknown = unknownOf(counted);
  const [area = null] = found.length === 1 && unknown === '' ? found : [];
  return { is: 'area', area, missing: unknown || `${found.length} areas` };
}

/** Of statements that say which way: what they say of each area. */
export const DIRECTIONS: Readonly<Record<string, 1 | 0 | -1>> = {
  rose: 1,
  fell: -1,
  unchanged: 0,
  roseSinceStart: 1,
  fellSinceStart: -1,
  higher: 1,
  lower: -1,
  level: 0,
  aboveNation: 1,
  belowNation: -1,
  levelWithNation: 0,
};

const MOVES: ReadonlySet<string> = new Set(['rose', 'fell', 'unchanged', 'roseSinceStart', 'fellSinceStart']);

const MOST_NAMES = 12;

/** "Kelda, Venn and Eastmere". */
function namesOf(found: readonly Area[], value: Value, { language }: MeasureContext): MeasureResult {
  if (found.length === 0 || found.length > MOST_NAMES) {
    const missing = `${found.length} areas; from one to ${MOST_NAMES} are named`;
    return { is: 'words', parts: [{ ...value, value: null, missing }] };
  }
  return { is: 'words', parts: language.figures.named<Area | Value>(found) };
}
