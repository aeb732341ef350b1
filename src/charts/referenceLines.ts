import { z } from 'zod';
import { mean, median } from '../figures/areaMeasures.ts';
import { addsUp } from '../tables/column.ts';
import type { ChartContext } from './chart.ts';
import type { Rule } from './marks/rule.ts';
import type { Comparison } from './ranking.ts';
import { areaAt, OF_ALL } from './references.ts';
import { cellAt } from './rows.ts';
import { refuse } from './wants.ts';

/** Words in a picture: short enough to stand in it on a phone. */
export const briefWords = z.string().min(1).max(60, 'at most 60 characters');

/** Lines at a value: of an area, of all areas shown, or a number. */
export const referenceLineSetting = z
  .array(
    z.strictObject({
      value: z.union([z.number(), z.string().min(1)]),
      text: briefWords.optional(),
    }),
  )
  .min(1)
  .max(3, 'at most three lines')
  .optional();

export type ReferenceLine = NonNullable<z.output<typeof referenceLineSetting>>[number];

export interface ReferenceRule extends Rule {
  /** For a description, as a sentence. */
  readonly said: string;
}

/** Of lines across a ranking; those of areas without a value are left out. */
export function rulesOf(
  lines: readonly ReferenceLine[],
  comparison: Comparison,
  context: ChartContext,
): ReferenceRule[] {
  const { column } = comparison.of;
  const { charts, numbers } = context.language;
  const rules = lines.flatMap(({ value: wanted, text }): ReferenceRule[] => {
    const found =
      typeof wanted === 'number' ? { value: wanted, name: '' } : levelOf(wanted, comparison, context);
    if (found === null) return [];
    const [name, label] = [text ?? found.name, numbers.label(found.value, column)];
    const role = typeof wanted === 'number' || OF_ALL.includes(wanted) ? 'ink' : 'series-2';
    return [{ value: found.value, text: charts.atLine(name, label), said: charts.lineAt(name, label), role }];
  });
  // A line goes through the names below its own, where it meets short ones the least.
  return rules.toSorted((a, b) => b.text.length - a.text.length);
}

function levelOf(name: string, { of, ranked, period }: Comparison, context: ChartContext) {
  const { charts } = context.language;
  const all = ranked.map(({ point }) => point.value);
  if (name === 'median') return { value: median(all), name: charts.ofAll.median };
  if (name === 'average') {
    if (!addsUp(of.column)) {
      refuse({
        key: 'lines',
        what: `an average of ${of.column.kind === 'rate' ? 'rates' : 'values that do not add up'}: ${of.column.name}`,
        expected: 'counts, since the average of areas of different size is not the figure for all of them',
        mend: 'write value: nation, or value: median',
      });
    }
    return { value: mean(all), name: charts.ofAll.average };
  }
  const area = areaAt(name, context);
  const { value } = cellAt(of, area, period);
  return value === null ? null : { value, name: area.name };
}
