import { readPeriod } from '../sources/periodFormat.ts';
import type { GuessedRule } from './guessKind.ts';

/** With fewer periods than this, a gap is no habit. */
const FEWEST = 3;

/** A remark where no two periods of a column follow each other, as those of a census or a survey every second year. */
export function gapRemark(rule: GuessedRule, texts: readonly string[]): { readonly remark?: string } {
  if (rule.kind !== 'period') return {};
  const periods = new Map(
    texts.flatMap((text) => {
      const period = readPeriod(text, rule);
      return period ? [[period.index, period] as const] : [];
    }),
  );
  const sorted = [...periods.values()].toSorted((a, b) => a.index - b.index);
  const follows = sorted.some((period, i) => {
    const before = sorted[i - 1];
    return before !== undefined && period.index - before.index <= period.length;
  });
  return sorted.length < FEWEST || follows ? {} : { remark: 'at intervals: its recipe says gapped: true' };
}
