import { MARKS } from '../wordings/wording.ts';
import type { Member } from './causes.ts';
import { passagesOf, textOf } from './figures.ts';
import type { ShownPrinting } from './storyWordings.ts';
import type { DiffPiece } from './textDiff.ts';
import { textDiff } from './textDiff.ts';

/** The change of words, with holes filled in from the first edition; null without a change. */
export function wordingDiff({ wording, replaces }: Member): DiffPiece[] | null {
  const [printing] = wording.printings;
  if (!printing || !replaces || replaces.wording.text === wording.wording.text) return null;
  return textDiff(fillHoles(replaces.wording.text, printsOf(printing)), textOf(printing));
}

/** Printed texts by expression. */
function printsOf(printing: ShownPrinting): ReadonlyMap<string, string> {
  const prints = new Map<string, string>();
  let last: unknown = null;
  for (const { hole, text } of passagesOf(printing).flatMap(({ runs }) => runs)) {
    // An output may consist of several runs.
    if (hole) prints.set(hole.asks, hole === last ? `${prints.get(hole.asks) ?? ''}${text}` : text);
    last = hole;
  }
  return prints;
}

/**
 * Fills holes, of which one that the edition lacks stays, and takes out the marks of branches. A mark has taken the
 * space at the start of its branch.
 */
function fillHoles(text: string, prints: ReadonlyMap<string, string>): string {
  return text.replaceAll(
    MARKS,
    (mark: string, scope: string | undefined, asks: string | undefined, at: number) => {
      if (asks !== undefined) return prints.get(asks) ?? mark;
      const isTaken =
        /[^\s‹(“]$/u.test(text.slice(0, at)) && /^[\p{L}\p{N}{“(]/u.test(text.slice(at + mark.length));
      return scope !== undefined && isTaken ? ' ' : '';
    },
  );
}
