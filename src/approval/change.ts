import type { Wording } from '../wordings/wording.ts';
import { changesIn, difference, type Piece } from './difference.ts';

/** What a wording has, and the one that was read before it has not. */
export interface Change {
  readonly text: readonly Piece[];
  readonly when: Lines;
  /** Columns, charts, links and photos that it stands with. */
  readonly with: Lines;
}

export interface Lines {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What of a wording has changed: its words, the conditions, a column, a chart's settings, a link, a photo. */
export type ChangedPart = 'words' | 'conditions' | 'column' | 'chart' | 'link' | 'photo';

export function changeOf(old: Wording, fresh: Wording): Change {
  return {
    text: difference(old.text, fresh.text),
    when: between(old.when, fresh.when),
    with: between(old.with, fresh.with),
  };
}

function between(old: readonly string[], fresh: readonly string[]): Lines {
  return {
    removed: old.filter((line) => !fresh.includes(line)),
    added: fresh.filter((line) => !old.includes(line)),
  };
}

export function partsChanged(change: Change): ReadonlySet<ChangedPart> {
  const parts = new Set<ChangedPart>();
  if (change.text.some(({ is }) => is !== 'same')) parts.add('words');
  if (linesOf(change.when).length > 0) parts.add('conditions');
  for (const line of linesOf(change.with)) parts.add(partOf(line));
  return parts;
}

export function linesOf({ removed, added }: Lines): readonly string[] {
  return [...removed, ...added];
}

function partOf(line: string): ChangedPart {
  if (line.startsWith('chart {')) return 'chart';
  if (line.startsWith('link to ')) return 'link';
  return line.startsWith('photo ') ? 'photo' : 'column';
}

/** The same for wordings in which the same was changed. */
export function changeKey(change: Change): string {
  return JSON.stringify([changesIn(change.text).toSorted(), change.when, change.with]);
}

/** What a figure was called before things were renamed by this change. */
export function nameBefore(name: string, change: Change): string {
  return changesIn(change.text).reduce((known, pair) => {
    const [old = '', fresh = ''] = pair.split(' → ');
    return fresh !== '' && old !== '' && known.includes(fresh) ? known.replaceAll(fresh, old) : known;
  }, name);
}
