import { conditionsIn, type Wording } from '../wordings/wording.ts';
import { changesIn, type DiffPiece, textDiff } from './textDiff.ts';

/** The differences between a wording and the one approved before. */
export interface WordingChange {
  readonly text: readonly DiffPiece[];
  /** Conditions that only one of the two has, of the whole text or a part of it. */
  readonly when: LineChanges;
  /** Conditions of the whole text that are now of a part of it, and the reverse. */
  readonly moved: { readonly inside: readonly string[]; readonly outside: readonly string[] };
  /** Columns, charts, links and photos. */
  readonly with: LineChanges;
}

export interface LineChanges {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The kinds of differences. */
export type ChangedPart = 'words' | 'conditions' | 'column' | 'chart' | 'link' | 'photo';

export function wordingChange(old: Wording, fresh: Wording): WordingChange {
  return {
    text: textDiff(old.text, fresh.text),
    when: changedLines(conditionsOf(old), conditionsOf(fresh)),
    moved: { inside: movedInside(old, fresh), outside: movedInside(fresh, old) },
    with: changedLines(old.with, fresh.with),
  };
}

function conditionsOf({ text, when }: Wording): string[] {
  return [...when, ...conditionsIn(text)];
}

function movedInside(from: Wording, to: Wording): string[] {
  const inside = conditionsIn(to.text);
  return from.when.filter((line) => !to.when.includes(line) && inside.includes(line));
}

function changedLines(old: readonly string[], fresh: readonly string[]): LineChanges {
  return {
    removed: old.filter((line) => !fresh.includes(line)),
    added: fresh.filter((line) => !old.includes(line)),
  };
}

export function partsChanged(change: WordingChange): ReadonlySet<ChangedPart> {
  const parts = new Set<ChangedPart>();
  if (change.text.some(({ is }) => is !== 'same')) parts.add('words');
  const { inside, outside } = change.moved;
  if ([...linesOf(change.when), ...inside, ...outside].length > 0) parts.add('conditions');
  for (const line of linesOf(change.with)) parts.add(partOf(line));
  return parts;
}

export function linesOf({ removed, added }: LineChanges): readonly string[] {
  return [...removed, ...added];
}

function partOf(line: string): ChangedPart {
  if (line.startsWith('chart {')) return 'chart';
  if (line.startsWith('link to ')) return 'link';
  return line.startsWith('photo ') ? 'photo' : 'column';
}

/** Equal for equal changes. */
export function changeKey(change: WordingChange): string {
  return JSON.stringify([changesIn(change.text).toSorted(), change.when, change.moved, change.with]);
}

/** The name of a figure before the change renamed it. */
export function nameBefore(name: string, change: WordingChange): string {
  return changesIn(change.text).reduce((known, pair) => {
    const [old = '', fresh = ''] = pair.split(' → ');
    return fresh !== '' && old !== '' && known.includes(fresh) ? known.replaceAll(fresh, old) : known;
  }, name);
}
