import { pathToFileURL } from 'node:url';
import type { Fault } from '../faults/fault.ts';

/** What a recipe threw, as a fault at the line of the recipe that the stack trace names. */
export function thrownFault(error: unknown, recipe: { path: string; file: string }): Fault {
  const message = error instanceof Error ? error.message : String(error);
  const [firstLine = ''] = message.split('\n');
  return { file: recipe.file, ...placeIn(error, recipe.path), what: `recipe failed: ${firstLine}` };
}

function placeIn(error: unknown, path: string): Pick<Fault, 'line' | 'column'> {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  for (const name of [pathToFileURL(path).href, path]) {
    const at = stack.indexOf(name);
    const match = at < 0 ? null : /^(?:\?[^:\s]*)?:(\d+)(?::(\d+))?/.exec(stack.slice(at + name.length));
    if (match) return { line: Number(match[1]), column: Number(match[2] ?? 0) };
  }
  return { line: 0, column: 0 };
}
