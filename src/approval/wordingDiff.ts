import type { Member } from './causes.ts';
import { passagesOf } from './figures.ts';
import type { ShownPrinting } from './storyWordings.ts';
import type { DiffPiece } from './textDiff.ts';
import { textDiff } from './textDiff.ts';

/** The change of words, with holes filled in from the first edition; null without a change. */
export function wordingDiff({ wording, replaces }: Member): DiffPiece[] | null {
  const [printing] = wording.printings;
  if (!printing || !replaces || replaces.wording.text === wording.wording.text) return null;
  const prints = printsOf(printing);
  const scopes = scopesOf(printing);
  return textDiff(
    fillHoles(replaces.wording.text, prints, scopes),
    fillHoles(wording.wording.text, prints, scopes),
  );
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

function scopesOf(printing: ShownPrinting): string[] {
  const scopes = passagesOf(printing).flatMap(({ runs }) => runs.flatMap((run) => run.scopes));
  return scopes.map(({ when }) => `‹${when.join('; ')}: `);
}

/** Strips branch marks and fills holes; a hole that the edition lacks stays. */
function fillHoles(text: string, prints: ReadonlyMap<string, string>, scopes: readonly string[]): string {
  return scopes
    .reduce((rest, scope) => rest.replaceAll(scope, ''), text)
    .replaceAll(/‹[^‹›]*?: /g, '')
    .replaceAll('›', '')
    .replaceAll(/\{([^{}]*)\}/g, (hole, asks: string) => prints.get(asks) ?? hole);
}
