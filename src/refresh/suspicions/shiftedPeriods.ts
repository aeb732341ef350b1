import { type Period, parsePeriod } from '../../tables/period.ts';
import { type ReleaseSeries, sharedColumns } from '../releaseView.ts';
import type { Measured } from './measured.ts';
import type { Suspicion } from './suspicion.ts';

/** Fewer equal values than this may be chance. */
const ENOUGH = 3;
const NEARLY_ALL = 0.8;

/** Values that stand a period too late or too early. */
export function shiftedPeriods({ before, after }: Measured): Suspicion[] {
  return sharedColumns(before, after).flatMap((column) => {
    const agreement = (step: number, periods: readonly Period[]) =>
      agree(column.before, column.after, step, periods);
    const old = after.periods.filter(({ id }) => before.periods.some((period) => period.id === id));
    // What hardly ever changes is not shifted.
    if (isMost(agree(column.before, column.before, -1, before.periods)) || isMost(agreement(0, old)))
      return [];
    const shift = [-1, 1].find((step) => isMost(agreement(step, after.periods)));
    if (shift === undefined) return [];
    return [
      {
        what: `shifted period: ${column.header}`,
        because: `nearly every value is that of a period ${shift < 0 ? 'earlier' : 'later'} in the last release`,
        mend: 'see whether the file’s periods are named as they were',
        columns: [column.header],
      },
    ];
  });
}

function isMost({ of, same }: ReturnType<typeof agree>): boolean {
  return of >= ENOUGH && same / of >= NEARLY_ALL;
}

/** How many new values are exactly the old ones of a period some steps away. */
function agree(
  before: ReadonlyMap<string, ReleaseSeries>,
  after: ReadonlyMap<string, ReleaseSeries>,
  step: number,
  periods: readonly Period[],
): { readonly of: number; readonly same: number } {
  let [of, same] = [0, 0];
  for (const [key, series] of after) {
    const old = byIndex(before.get(key));
    for (const { id, cycle, index } of periods) {
      const value = series.values.get(id);
      const other = old.get(`${cycle} ${index + step}`);
      // Zeros and ones agree by chance.
      if (value === undefined || other === undefined || Math.abs(value) < 2) continue;
      of += 1;
      if (value === other) same += 1;
    }
  }
  return { of, same };
}

function byIndex(series: ReleaseSeries | undefined): Map<string, number> {
  return new Map(
    [...(series?.values ?? [])].flatMap(([id, value]) => {
      const period = parsePeriod(id);
      return period ? [[`${period.cycle} ${period.index}`, value] as const] : [];
    }),
  );
}
