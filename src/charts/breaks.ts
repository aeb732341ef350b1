import { type Break, type BreakCause, causesOf } from '../tables/breaks.ts';
import type { Period } from '../tables/period.ts';
import type { Table } from '../tables/table.ts';
import type { Language } from '../words/language.ts';
import type { Mark } from './mark.ts';
import { type Span, spans } from './marks/span.ts';

/** The breaks of a table that fall between the first and the last of the periods. */
export function shownBreaks(table: Table, periods: readonly Period[]): Break[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  return table.breaks.filter(({ period }) => period.index > first.index && period.index <= last.index);
}

/** Longer than this together, causes stand in the description: beside a small picture they would be all one sees. */
const LONG_CAUSES = 120;

function isLong(causes: readonly BreakCause[]): boolean {
  return causes.reduce((sum, { because }) => sum + because.length, 0) > LONG_CAUSES;
}

/** For descriptions: causes too long for a note; empty where it has them. */
export function longCauses(breaks: readonly Break[], { charts }: Language): string {
  const causes = causesOf(breaks);
  return isLong(causes) ? charts.sentences(causes.map(({ because }) => because)) : '';
}

/**
 * All that is to be said of breaks, as one short note; none without breaks.
 * @param isBare the picture has no words for them
 */
export function breakNotes(breaks: readonly Break[], { charts }: Language, isBare = false): string[] {
  const last = breaks.at(-1);
  if (!last) return [];
  const isShaded = groupsOf(breaks).some(({ length }) => length > 1);
  const all = causesOf(breaks);
  const causes = isLong(all) ? [charts.breakLabel(all)] : all.map(({ because }) => because);
  return [charts.notes.broken(causes, last.period, isBare ? { isShaded } : null)];
}

/** For alt texts and descriptions; empty without breaks. */
export function breakWords(breaks: readonly Break[], { charts }: Language): string {
  return charts.breaks(causesOf(breaks));
}

/** Breaks that follow each other. */
function groupsOf(breaks: readonly Break[]): Break[][] {
  const groups: Break[][] = [];
  for (const each of breaks) {
    const group = groups.at(-1);
    const before = group?.at(-1)?.period.index ?? Number.NEGATIVE_INFINITY;
    if (group && each.period.index - before <= 1) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

/**
 * Breaks in the plot, with one line of words for those that follow each other: years that can be set against neither
 * the one before nor the one after are shaded; a lone break is a rule.
 * @param isBare without words, where there is no room for any
 * @param others spans that an author has written, which share the room above the plot
 */
export function breakSpans(
  breaks: readonly Break[],
  { charts }: Language,
  { isBare = false, others = [] }: { readonly isBare?: boolean; readonly others?: readonly Span[] } = {},
): Mark {
  const own = groupsOf(breaks).map((group): Span => {
    const [first, last] = [group[0], group.at(-1)] as [Break, Break];
    const words = isBare ? [] : [charts.breakLabel(causesOf(group)), charts.breakLabelShort];
    return { from: first.period.index - 0.5, to: last.period.index - 0.5, words, lines: 2 };
  });
  return spans([...others, ...own]);
}
