import type { Fault } from '../faults/fault.ts';
import { type Passage, passageText } from '../prose/passage.ts';

/** A fault, and where in the edition it shows. */
export interface PlacedFault extends Fault {
  /** Index of the passage that it is in; null for one that is in none. */
  readonly passage: number | null;
  /** The words of the passage that it is about; '' for all of it. */
  readonly words: string;
}

/** A fault knows its file and line: of the passages of that line, it is in the one that has its words. */
export function placeFaults(faults: readonly Fault[], passages: readonly Passage[]): PlacedFault[] {
  const texts = passages.map(passageText);
  return faults.map((fault) => {
    const near = passages.flatMap((passage, index) => (isAt(fault, passage) ? index : []));
    // The words that an edit replaces are those that are wrong.
    const named = [...(fault.edit ? [fault.edit.from] : []), ...namedIn(fault)];
    for (const words of named) {
      const found = near.find((index) => texts[index]?.includes(words));
      if (found !== undefined) return { ...fault, passage: found, words };
    }
    return { ...fault, passage: near[0] ?? null, words: '' };
  });
}

function isAt({ file, line }: Fault, { file: own, runs }: Passage): boolean {
  if (file !== own || line === 0) return false;
  const lines = runs.map((run) => run.line);
  return line >= Math.min(...lines) && line <= Math.max(...lines);
}

/** What a fault says it is about, most telling first: its value, which follows the colon, then what it quotes. */
function namedIn({ what, expected = '' }: Fault): string[] {
  const value = /: (.+)$/s.exec(what)?.[1] ?? '';
  const quoted = [...`${what} ${expected}`.matchAll(/“([^”]+)”/g)].flatMap(([, words = '']) => words);
  const clean = [...quoted.map((words) => words.replace(/^…|…$/g, '').trim()), value.trim()];
  const [word = ''] = value.split(/[\s,]/, 1);
  return [value.trim(), ...clean, word].filter((words) => words.length > 0);
}

/**
 * The same place in an older telling of the edition, which is in sight while the newest cannot be shown: only where
 * both have the same passages.
 */
export function placedInOlder(
  faults: readonly PlacedFault[],
  newest: readonly Passage[],
  older: readonly Passage[],
): PlacedFault[] {
  if (newest === older) return [...faults];
  const kinds = (passages: readonly Passage[]) => passages.map(({ kind }) => kind).join();
  const isAlike = kinds(newest) === kinds(older);
  return faults.map((fault) => ({ ...fault, passage: isAlike ? fault.passage : null, words: '' }));
}
