import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What `npm run` would have Node run, without what follows `--`.
 * @param engine its folder
 */
export function commandOf(script: string, engine: string): string[] {
  const text = readFileSync(path.join(engine, 'package.json'), 'utf8');
  const { scripts } = JSON.parse(text) as { readonly scripts: Readonly<Record<string, string>> };
  const command = scripts[script];
  if (command === undefined) throw new RangeError(`no such command: npm run ${script}`);
  return command.split(' ').slice(1);
}
