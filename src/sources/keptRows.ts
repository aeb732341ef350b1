import { quoted } from './duck.ts';
import type { LargeLayout } from './largeLayout.ts';

/** Rows for which there is room at first where only a part is kept. */
export const FEW = 10_000;

/** White space at an end of a text may be more than a space; what is not ASCII is looked at as well. */
const ENDINGS = [' ', '\t', '\n', '\v', '\f', '\r'];

/**
 * SQL of a condition for the rows that the first entry of `keep` may keep: those whose cell is one of the
 * values, and those of which only `leavesOut` can tell, because there is white space around their cell.
 * @returns null where nothing is kept by name, or where a row depends on those above it
 */
export function keptRows({ filters, fillDown }: LargeLayout): string | null {
  const [first] = filters;
  if (first?.entry !== 'keep' || fillDown.length > 0) return null;
  const cell = `c${first.index}`;
  const padded = [
    `${cell} < '!'`,
    ...ENDINGS.map((ending) => `suffix(${cell}, ${quoted(ending)})`),
    `strlen(${cell}) <> length(${cell})`,
  ];
  return `(${cell} IN (${first.values.map(quoted).join(', ')}) OR ${padded.join(' OR ')})`;
}
