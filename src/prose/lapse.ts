import { latestPeriod } from '../figures/series.ts';
import type { Column } from '../tables/column.ts';
import type { Table } from '../tables/table.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { Attested } from './attested.ts';

/** Why an attested claim no longer covers the figures shown; null when it does. */
export function lapseOf(
  { period, release }: Pick<Attested, 'period' | 'release'>,
  { table, column }: { readonly table: Table; readonly column: Column },
): string | null {
  const latest = latestPeriod(table, column);
  if (latest && latest.id !== period) {
    return `it speaks of ${period}; the table's newest period is ${latest.id} (${inEnglish.periods.text(latest)})`;
  }
  const released = table.sources.map((source) => source.released);
  if (released.includes(release)) return null;
  return `it speaks of the release of ${inEnglish.periods.date(release)}; the table is made of that of ${released.map(inEnglish.periods.date).join(' and ')}`;
}
