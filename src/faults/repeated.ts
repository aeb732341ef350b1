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
    return others.length === 0 ? first : { ...first, what: `${first.what} (${alsoOn(others)})` };
  });
}

function alsoOn(faults: readonly Fault[]): string {
  const lines = [...new Set(faults.map(({ line }) => line))];
  const more = lines.length > SHOWN ? ` and ${lines.length - SHOWN} more` : '';
  return `also on ${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, SHOWN).join(', ')}${more}`;
}
