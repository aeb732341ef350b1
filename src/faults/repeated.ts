import type { Fault } from './fault.ts';

const SHOWN = 5;

/**
 * Faults of one kind in many rows become one, at the first of them, that names the other lines: a name
 * misspelt in a hundred rows is one thing to mend.
 */
export function withoutRepeats(faults: readonly Fault[]): Fault[] {
  const groups = Map.groupBy(faults, ({ file, what, mend }) => [file, what, mend].join('\u0000'));
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const elsewhere = others.filter((other) => placeOf(other) !== placeOf(first));
    return elsewhere.length === 0 ? first : { ...first, what: `${first.what} (${alsoOn(elsewhere)})` };
  });
}

function placeOf({ line, column, at }: Fault): string {
  return [line, column, at].join();
}

function alsoOn(faults: readonly Fault[]): string {
  const places = [...new Set(faults.map(({ line, at }) => at?.replace(/^sheet .*!/, '') ?? String(line)))];
  const more = places.length > SHOWN ? ` and ${places.length - SHOWN} more` : '';
  const noun = places.length === 1 ? 'line' : 'lines';
  const where = faults.some(({ at }) => at !== undefined) ? 'also at' : `also on ${noun}`;
  return `${where} ${places.slice(0, SHOWN).join(', ')}${more}`;
}
