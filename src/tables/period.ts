/**
 * When a number holds. Periods are written, sorted and compared by id: `2023` calendar year, `FY2023-24`
 * financial year (April to March), `YE2024-09` year ending September 2024, `2024-Q1` quarter, `2024-03`
 * month.
 */
export type PeriodKind = 'year' | 'financial-year' | 'year-ending' | 'quarter' | 'month';

export interface Period {
  readonly id: string;
  readonly kind: PeriodKind;
  /**
   * Position in units of the period's own length: `index - 1` is the period before. Comparable only within
   * the same `cycle`.
   */
  readonly index: number;
  /** Periods of different cycles, such as `year-ending-9` and `year-ending-3`, must not be compared. */
  readonly cycle: string;
  /** The year, or the year in which the period ends. */
  readonly year: number;
  /** 1 to 12: the month, or the last month of a year ending; null for other kinds. */
  readonly month: number | null;
}

/** @returns null when the text is not a period id */
export function parsePeriod(id: string): Period | null {
  return parseYear(id) ?? parseFinancialYear(id) ?? parseYearEnding(id) ?? parseQuarter(id) ?? parseMonth(id);
}

function parseYear(id: string): Period | null {
  if (!/^\d{4}$/.test(id)) return null;
  const year = Number(id);
  return { id, kind: 'year', cycle: 'year', index: year, year, month: null };
}

function parseFinancialYear(id: string): Period | null {
  const match = /^FY(\d{4})-(\d{2})$/.exec(id);
  if (!match) return null;
  const start = Number(match[1]);
  if ((start + 1) % 100 !== Number(match[2])) return null;
  return { id, kind: 'financial-year', cycle: 'financial-year', index: start, year: start + 1, month: 3 };
}

function parseYearEnding(id: string): Period | null {
  const match = /^YE(\d{4})-(\d{2})$/.exec(id);
  if (!match) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (month < 1 || month > 12) return null;
  return { id, kind: 'year-ending', cycle: `year-ending-${month}`, index: year, year, month };
}

function parseQuarter(id: string): Period | null {
  const match = /^(\d{4})-Q([1-4])$/.exec(id);
  if (!match) return null;
  const [year, quarter] = [Number(match[1]), Number(match[2])];
  return { id, kind: 'quarter', cycle: 'quarter', index: year * 4 + quarter - 1, year, month: quarter * 3 };
}

function parseMonth(id: string): Period | null {
  const match = /^(\d{4})-(\d{2})$/.exec(id);
  if (!match) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (month < 1 || month > 12) return null;
  return { id, kind: 'month', cycle: 'month', index: year * 12 + month - 1, year, month };
}

/** The period directly after, in the same cycle. */
export function nextPeriod(period: Period): Period {
  const next = parsePeriod(nextId(period));
  if (!next) throw new RangeError(`no period after ${period.id}`);
  return next;
}

function nextId({ kind, year, month }: Period): string {
  if (kind === 'year') return String(year + 1);
  if (kind === 'financial-year') return `FY${year}-${twoDigits((year + 1) % 100)}`;
  if (kind === 'year-ending') return `YE${year + 1}-${twoDigits(month ?? 0)}`;
  const [later, next] = month === 12 ? [year + 1, 0] : [year, month ?? 0];
  return kind === 'quarter' ? `${later}-Q${next / 3 + 1}` : `${later}-${twoDigits(next + 1)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Length in months. */
export function monthsIn({ kind }: Period): number {
  if (kind === 'month') return 1;
  return kind === 'quarter' ? 3 : 12;
}
