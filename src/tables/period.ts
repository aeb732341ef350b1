/**
 * When a number holds. Periods are written, sorted and compared by id: `2023` calendar year, `FY2023-24`
 * financial year (April to March), `YE2024-09` year ending September 2024, `2024-Q1` quarter, `2024-03`
 * month, and `2010/2016` span, from the beginning of one such period to the end of another.
 */
/** What periods are counted in. */
export type PeriodUnit = 'year' | 'financial-year' | 'year-ending' | 'quarter' | 'month';

export type PeriodKind = PeriodUnit | 'span';

export interface Period {
  readonly id: string;
  readonly kind: PeriodKind;
  /** What a span is counted in; the kind of any other period. */
  readonly unit: PeriodUnit;
  /**
   * Position, in units of `length` 1: `index - length` is the period that ends where this one begins. Comparable
   * only within the same `cycle`.
   */
  readonly index: number;
  /** How many years, quarters or months a span lasts; 1 for other kinds, which are a unit of their own. */
  readonly length: number;
  /** Periods of different cycles, such as `year-ending-9` and `year-ending-3`, must not be compared. */
  readonly cycle: string;
  /** The year, or the year in which the period ends. */
  readonly year: number;
  /** 1 to 12: the month, or the last month of a year ending; null for calendar years. */
  readonly month: number | null;
  /** First and last period of a span, of one cycle; null for other kinds. */
  readonly ends: readonly [Period, Period] | null;
}

/** What tells one point in time from another. */
type Point = Omit<Period, 'kind' | 'length' | 'ends'>;

/** @returns null when the text is not a period id */
export function parsePeriod(id: string): Period | null {
  return parsePoint(id) ?? parseSpan(id);
}

function parsePoint(id: string): Period | null {
  const point =
    parseYear(id) ?? parseFinancialYear(id) ?? parseYearEnding(id) ?? parseQuarter(id) ?? parseMonth(id);
  return point && { ...point, kind: point.unit, length: 1, ends: null };
}

function parseSpan(id: string): Period | null {
  const [first, last, ...more] = id.split('/').map(parsePoint);
  return first && last && more.length === 0 ? spanOf(first, last) : null;
}

/** @returns null unless the first is an earlier period of the same cycle */
export function spanOf(first: Period, last: Period): Period | null {
  const length = last.index - first.index + 1;
  if (first.cycle !== last.cycle || length < 2) return null;
  const id = `${first.id}/${last.id}`;
  return { ...last, id, kind: 'span', length, cycle: `${length}-${last.cycle}`, ends: [first, last] };
}

function parseYear(id: string): Point | null {
  if (!/^\d{4}$/.test(id)) return null;
  const year = Number(id);
  return { id, unit: 'year', cycle: 'year', index: year, year, month: null };
}

function parseFinancialYear(id: string): Point | null {
  const match = /^FY(\d{4})-(\d{2})$/.exec(id);
  if (!match) return null;
  const start = Number(match[1]);
  if ((start + 1) % 100 !== Number(match[2])) return null;
  return {
    id,
    unit: 'financial-year',
    cycle: 'financial-year',
    index: start,
    year: start + 1,
    month: 3,
  };
}

function parseYearEnding(id: string): Point | null {
  const match = /^YE(\d{4})-(\d{2})$/.exec(id);
  if (!match) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (month < 1 || month > 12) return null;
  return { id, unit: 'year-ending', cycle: `year-ending-${month}`, index: year, year, month };
}

function parseQuarter(id: string): Point | null {
  const match = /^(\d{4})-Q([1-4])$/.exec(id);
  if (!match) return null;
  const [year, quarter] = [Number(match[1]), Number(match[2])];
  return {
    id,
    unit: 'quarter',
    cycle: 'quarter',
    index: year * 4 + quarter - 1,
    year,
    month: quarter * 3,
  };
}

function parseMonth(id: string): Point | null {
  const match = /^(\d{4})-(\d{2})$/.exec(id);
  if (!match) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (month < 1 || month > 12) return null;
  return { id, unit: 'month', cycle: 'month', index: year * 12 + month - 1, year, month };
}

/** The period that many units of its `length` later, of the same cycle. */
export function laterPeriod(period: Period, units: number): Period {
  const later = parsePeriod(laterId(period, units));
  if (!later) throw new RangeError(`no period ${units} after ${period.id}`);
  return later;
}

function laterId({ kind, index, month, ends }: Period, units: number): string {
  const at = index + units;
  if (ends) return ends.map((end) => laterId(end, units)).join('/');
  if (kind === 'year') return String(at);
  if (kind === 'financial-year') return `FY${at}-${twoDigits((at + 1) % 100)}`;
  if (kind === 'year-ending') return `YE${at}-${twoDigits(month ?? 0)}`;
  if (kind === 'quarter') return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  return `${Math.floor(at / 12)}-${twoDigits((at % 12) + 1)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Length in months. */
export function monthsIn(period: Period): number {
  const { unit } = period;
  return period.length * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12);
}
