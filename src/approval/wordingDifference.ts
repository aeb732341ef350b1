import type { Member } from './causes.ts';
import type { Piece } from './difference.ts';
import { difference } from './difference.ts';
import { passagesOf } from './figures.ts';
import type { Printed } from './storyWordings.ts';

/** What was changed in the words, with what the first edition prints in the holes that it has; null for none. */
export function wordingDifference({ wording, replaces }: Member): Piece[] | null {
  const [printing] = wording.printings;
  if (!printing || !replaces || replaces.wording.text === wording.wording.text) return null;
  const prints = printsOf(printing);
  const scopes = scopesOf(printing);
  return difference(
    filledIn(replaces.wording.text, prints, scopes),
    filledIn(wording.wording.text, prints, scopes),
  );
}

/** By what the holes ask for. */
function printsOf(printing: Printed): ReadonlyMap<string, string> {
  const prints = new Map<string, string>();
  let last: unknown = null;
  for (const { hole, text } of passagesOf(printing).flatMap(({ runs }) => runs)) {
    // One output may be of several pieces.
    if (hole) prints.set(hole.asks, hole === last ? `${prints.get(hole.asks) ?? ''}${text}` : text);
    last = hole;
  }
  return prints;
}

function scopesOf(printing: Printed): string[] {
  const scopes = passagesOf(printing).flatMap(({ runs }) => runs.flatMap((run) => run.scopes));
  return scopes.map(({ when }) => `‹${when.join('; ')}: `);
}

/** Without the marks of branches; a hole that the edition does not have stays as it is. */
function filledIn(text: string, prints: ReadonlyMap<string, string>, scopes: readonly string[]): string {
  return scopes
    .reduce((rest, scope) => rest.replaceAll(scope, ''), text)
    .replaceAll(/‹[^‹›]*?: /g, '')
    .replaceAll('›', '')
    .replaceAll(/\{([^{}]*)\}/g, (hole, asks: string) => prints.get(asks) ?? hole);
}
