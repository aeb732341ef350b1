import { laterPeriod, monthsIn, type Period, parsePeriod } from './period.ts';

/** Why figures cannot be compared with earlier ones, as a recipe declares it. */
export interface DeclaredBreak {
  /** Id of the first period of which any part is counted in the new way. */
  readonly from: string;
  /** Id of the month in which the way of counting changed, where it is known: `2018-04`. */
  readonly changed?: string | undefined;
  /** A sentence without a full stop. */
  readonly because: string;
}

export interface BreakCause {
  readonly from: Period;
  readonly changed: Period | null;
  readonly because: string;
}

/** A place in time that no comparison may cross without saying so. A cause may make two of them. */
export interface Break {
  /** The first period after it. */
  readonly period: Period;
  readonly cause: BreakCause;
}

/**
 * The breaks that causes make, earliest first. Of a period in whose midst the change came, only a part is counted in
 * the new way: it can be set against neither the one before it nor the one after it, so there is a break on both sides.
 * Causes that are not in order, as `breakFault` finds, are left out.
 */
export function breaksOfCauses(declared: readonly DeclaredBreak[]): Break[] {
  const breaks = declared.flatMap((each): Break[] => {
    const from = parsePeriod(each.from);
    if (!from || breakFault(each)) return [];
    const changed = each.changed === undefined ? null : parsePeriod(each.changed);
    const cause = { from, changed, because: each.because };
    const isPartial = changed !== null && monthsBetween(from, changed) > 0;
    return [
      { period: from, cause },
      ...(isPartial ? [{ period: laterPeriod(from, from.length), cause }] : []),
    ];
  });
  return breaks.toSorted((a, b) => a.period.index - b.period.index);
}

/** What is wrong with a declaration; null when it is in order. */
export function breakFault({ from, changed }: DeclaredBreak): string | null {
  const period = parsePeriod(from);
  if (!period) return `not a period: ${from}`;
  if (changed === undefined) return null;
  const month = parsePeriod(changed);
  if (month?.kind !== 'month') return `not a month: ${changed}`;
  const at = monthsBetween(period, month);
  return at < 0 || at >= monthsIn(period) ? `a change outside of ${from}: ${changed}` : null;
}

/** From the first month of a period to another month. */
function monthsBetween(period: Period, month: Period): number {
  return lastMonth(month) - (lastMonth(period) - monthsIn(period) + 1);
}

function lastMonth({ year, month }: Period): number {
  return year * 12 + (month ?? 12);
}

/** The causes of breaks, each once. */
export function causesOf(breaks: readonly Break[]): BreakCause[] {
  return [...new Set(breaks.map(({ cause }) => cause))];
}
