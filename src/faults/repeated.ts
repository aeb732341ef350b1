import type { Fault } from './fault.ts';

const SHOWN = 5;

/**
 * Merges faults of the same kind in many rows into the first, which lists the other lines: a name misspelt in
 * a hundred rows is one mistake.
 * @param rows how many rows have each fault, when not all of them were collected
 */
export function withoutRepeats(
  faults: readonly Fault[],
  rows: (fault: Fault) => number | undefined = () => undefined,
): Fault[] {
  const groups = Map.groupBy(faults, ({ file, what, mend }) => [file, what, mend].join('\u0000'));
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const elsewhere = others.filter((other) => placeOf(other) !== placeOf(first));
    if (elsewhere.length === 0) return first;
    return { ...first, what: `${first.what} (${otherLines(first, elsewhere, (rows(first) ?? 1) - 1)})` };
  });
}

function placeOf({ line, column, at }: Fault): string {
  return [line, column, at].join();
}

const inOrder = new Intl.Collator('en', { numeric: true });

/** @param known minimum number of other rows */
function otherLines(first: Fault, faults: readonly Fault[], known: number): string {
  const named = ({ line, at }: Fault) => at?.replace(/^sheet .*!/, '') ?? String(line);
  const others = faults.filter((other) => named(other) !== named(first));
  const places = [...new Set((others.length > 0 ? others : faults).map(named))].sort(inOrder.compare);
  const all = Math.max(places.length, known);
  const more = all > SHOWN ? ` and ${all - SHOWN} more` : '';
  const noun = places.length === 1 ? 'line' : 'lines';
  const where = faults.some(({ at }) => at !== undefined) ? 'also at' : `also on ${noun}`;
  return `${where} ${places.slice(0, SHOWN).join(', ')}${more}`;
}
