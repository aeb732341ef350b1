import type { Told } from '../editions/tell.ts';
import { type Fault, stops } from '../faults/fault.ts';
import { passageText } from '../prose/passage.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import { isRead } from '../wordings/account.ts';

/** The effect of a mutation on one edition. */
export interface Effect {
  /** Slug. */
  readonly edition: string;
  /** Faults that stop a build. */
  readonly faults: readonly Fault[];
  /** First difference that a reader would see; null for none. */
  readonly visible: Difference | null;
  /** First new passage whose wording counts as approved; null for none. */
  readonly escaped: Difference | null;
  /** True when the page only lost passages. */
  readonly addsNothing: boolean;
  /** True when the page prints an unread wording or fact. */
  readonly isUnread: boolean;
}

export interface Difference {
  readonly before: string;
  readonly after: string;
}

/** @param before the original edition, fully approved; `after` is told with the same approvals */
export function effectOn(edition: string, before: Told, after: Told): Effect {
  const faults = after.faults.filter(stops);
  const [was, is] = [pageLines(before), pageLines(after)];
  const visible = differenceOf(was, is);
  return {
    edition,
    faults,
    visible,
    escaped: visible && escapedPassage(before, after),
    addsNothing: isSubsequence(is, was),
    isUnread: after.wordings.some((wording) => !isRead(wording)),
  };
}

/** All that a reader of the edition sees, one line per passage. */
const pageLines = memoizeWeak(({ edition, passages }: Told): readonly string[] => {
  const charts = edition?.body.flatMap((block) =>
    block.kind === 'chart' ? [block.chart.alt, JSON.stringify(block.chart.table)] : [],
  );
  return [...passages.map(passageText), ...(charts ?? [])].flatMap((text) => text.split('\n'));
});

function differenceOf(before: readonly string[], after: readonly string[]): Difference | null {
  const longer = before.length > after.length ? before : after;
  const at = longer.findIndex((_, i) => before[i] !== after[i]);
  return at < 0 ? null : { before: before[at] ?? '', after: after[at] ?? '' };
}

function isSubsequence(lines: readonly string[], whole: readonly string[]): boolean {
  let from = 0;
  return lines.every((line) => {
    from = whole.indexOf(line, from) + 1;
    return from > 0;
  });
}

/**
 * Another passage being unread holds the page back only until it is approved, so each new passage must be
 * unread itself.
 */
function escapedPassage(before: Told, after: Told): Difference | null {
  const known = new Set(before.passages.map(passageText));
  const unread = new Set(
    after.wordings.filter((wording) => !isRead(wording)).flatMap(({ passages }) => passages),
  );
  const at = after.passages.findIndex(
    // The engine writes a chart's description from the figures.
    (passage, i) => passage.kind !== 'chart text' && !unread.has(i) && !known.has(passageText(passage)),
  );
  const [was, is] = [before.passages[at], after.passages[at]];
  return is ? { before: was ? passageText(was) : '', after: passageText(is) } : null;
}
