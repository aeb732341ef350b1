import type { Told } from '../editions/tell.ts';
import type { Fault } from '../faults/fault.ts';
import { passageText } from '../prose/passage.ts';
import { onceFor } from '../tables/remembered.ts';
import { isRead } from '../wordings/account.ts';

/** What a change to a story or its figures does to one edition. */
export interface Effect {
  /** Slug of the edition. */
  readonly edition: string;
  /** Those that stop a build. */
  readonly faults: readonly Fault[];
  /** What its readers meet, where it first differs; null where they would see no change. */
  readonly seen: Difference | null;
  /** The same, of a passage that is new to the page and has a wording that counts as read. */
  readonly passed: Difference | null;
  /** Whether all that its readers meet was there before, in the same order. */
  readonly addsNothing: boolean;
  /** Whether it prints a wording that nobody has read, or not with these facts. */
  readonly isUnread: boolean;
}

export interface Difference {
  readonly before: string;
  readonly after: string;
}

/** @param before the edition as it stood, with all its wordings read; `after` is told with the same approvals */
export function effectOn(edition: string, before: Told, after: Told): Effect {
  const faults = after.faults.filter(({ warning }) => !warning);
  const [was, is] = [pageLines(before), pageLines(after)];
  const seen = differenceOf(was, is);
  return {
    edition,
    faults,
    seen,
    passed: seen && passedBy(before, after),
    addsNothing: isPartOf(is, was),
    isUnread: after.wordings.some((wording) => !isRead(wording)),
  };
}

/** All that a reader of the edition meets, a line for each passage. */
const pageLines = onceFor(({ edition, passages }: Told): readonly string[] => {
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

function isPartOf(lines: readonly string[], whole: readonly string[]): boolean {
  let from = 0;
  return lines.every((line) => {
    from = whole.indexOf(line, from) + 1;
    return from > 0;
  });
}

/** An unread passage keeps others from print only until it is read: each that is new has to be unread itself. */
function passedBy(before: Told, after: Told): Difference | null {
  const known = new Set(before.passages.map(passageText));
  const unread = new Set(
    after.wordings.filter((wording) => !isRead(wording)).flatMap(({ passages }) => passages),
  );
  const at = after.passages.findIndex(
    // What a chart says of itself is the engine's, made of the figures.
    (passage, i) => passage.kind !== 'chart text' && !unread.has(i) && !known.has(passageText(passage)),
  );
  const [was, is] = [before.passages[at], after.passages[at]];
  return is ? { before: was ? passageText(was) : '', after: passageText(is) } : null;
}
