import { cycleText, type Period, periodLabel, periodText } from '../tables/period.ts';
import type { Value } from './result.ts';

/** What a value is, for a reader who asks: `Change in offences recorded`. The area is said beside it. */
export function describeValue(value: Value): string {
  const { title } = value.series.column;
  const inside = title.charAt(0).toLowerCase() + title.slice(1);
  switch (value.kind) {
    case 'change':
    case 'points':
      return `Change in ${inside}`;
    case 'percentage-change':
      return value.how === '' ? title : `Percentage change in ${inside}`;
    case 'rank':
      return RANKS[value.measure]?.(inside) ?? `Rank by ${inside}`;
    case 'one-in':
      return `${title}, as a share of all`;
    case 'percentage':
      return value.measure === 'share' ? `${title}, as a share of ${wholeTitle(value)}` : title;
    default:
      return title;
  }
}

const RANKS: Readonly<Record<string, (title: string) => string>> = {
  rankOf: (title) => `Areas ranked by ${title}`,
  rankFromLowest: (title) => `Rank from the lowest by ${title}`,
  standing: (title) => `Rank from the highest or the lowest, whichever is nearer, by ${title}`,
  streak: (title) => `Periods running that ${title} moved the same way`,
};

function wholeTitle({ series }: Value): string {
  const whole = series.column.partOf ? series.table.columns.get(series.column.partOf) : undefined;
  const title = whole?.title ?? 'the whole';
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** `2023`, `year to March 2024`, `2022 and 2023`, `years ending September 2023 and 2024`. */
export function describePeriods(periods: readonly Period[]): string {
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return '';
  if (first.id === last.id) return periodText(first).replace(/^the /, '');
  const cycle = first.kind === 'year' ? '' : `${cycleText(first)} `;
  const joined = periods.length > 2 ? ' to ' : ' and ';
  return `${cycle}${periodLabel(first)}${joined}${periodLabel(last)}`;
}
