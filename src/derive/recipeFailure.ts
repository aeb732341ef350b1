import { pathToFileURL } from 'node:url';
import type { Fault } from '../faults/fault.ts';

/** An error thrown by a recipe as a fault, at the recipe's line in the stack trace. */
export function recipeFailure(error: unknown, recipe: { path: string; file: string }): Fault {
  const message = error instanceof Error ? error.message : String(error);
  const [firstLine = ''] = message.split('\n');
  return { file: recipe.file, ...positionIn(error, recipe.path), what: `recipe failed: ${firstLine}` };
}

function positionIn(error: unknown, path: string): Pick<Fault, 'line' | 'column'> {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  for (const name of [pathToFileURL(path).href, path]) {
    const at = stack.indexOf(name);
    const match = at < 0 ? null : /^(?:\?[^:\s]*)?:(\d+)(?::(\d+))?/.exec(stack.slice(at + name.length));
    if (match) return { line: Number(match[1]), column: Number(match[2] ?? 0) };
  }
  return { line: 0, column: 0 };
}
