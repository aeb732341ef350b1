import type { Fault } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import { areaNamed, nearestAreaName } from '../newsroom/areas.ts';
import { periodExample, readPeriod } from './periodFormat.ts';
import { readNumber } from './readNumber.ts';
import type { ColumnRule, SourceSpec } from './source.ts';

type Problem = Pick<Fault, 'what' | 'expected' | 'mend'>;

export interface ReadCell {
  /** Area code, period id, text or number; undefined when there is none. */
  readonly value: string | number | undefined;
  /** Of a number: bracketed markers. */
  readonly status?: string;
  readonly problem?: Problem;
}

/** Reads a cell by the rule of its column. */
export function readCell(
  cell: string,
  rule: ColumnRule,
  markers: SourceSpec['markers'],
  areas: Areas,
): ReadCell {
  const text = cell.trim();
  if (rule.kind === 'area') return readArea(text, areas);
  if (rule.kind === 'period') {
    const period = readPeriod(text, rule);
    if (period) return { value: period.id };
    const mend = dateMend(text, rule);
    return refuse({ what: `not a period: ${text}`, expected: periodExample(rule), mend });
  }
  if (rule.kind !== 'number') return { value: text };
  const number = readNumber(text, rule, markers);
  return 'what' in number ? refuse(number) : number;
}

/** A date that is not declared, or whose day and month stand the other way round. */
function dateMend(
  text: string,
  { date, format }: Extract<ColumnRule, { kind: 'period' }>,
): string | undefined {
  if (format === 'span' || format === 'id') return undefined;
  if (date === undefined && /^\d{4}-\d{2}-\d{2}/.test(text))
    return 'declare date: iso for the column in source.yaml';
  const turned = (['day-month-year', 'month-day-year'] as const).find(
    (other) => other !== date && readPeriod(text, { format, date: other }) !== null,
  );
  return turned && `declare date: ${turned} for the column in source.yaml`;
}

function readArea(text: string, areas: Areas): ReadCell {
  const area = areaNamed(areas, text);
  if (area) return { value: area.code };
  const expected = 'a code, name or alias of data/areas.csv';
  if (text === '') {
    const mend = 'where the row is blank, drop it in source.yaml: values: [""], because: a blank row';
    return refuse({ what: 'empty area', expected, mend });
  }
  const meant = nearestAreaName(areas, text);
  const mend = meant
    ? `if it is ${meant}, add this name to its aliases in data/areas.csv`
    : 'add the area, or add this name to the aliases of one';
  return refuse({ what: `unknown area: ${text}`, expected, mend });
}

function refuse(problem: Problem): ReadCell {
  return { value: undefined, problem };
}
