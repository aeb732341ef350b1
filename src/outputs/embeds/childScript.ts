import { readFileSync } from 'node:fs';

/** The script of every embed: `child.js` minified. */
export const CHILD_SCRIPT = scriptIn('child.js');

/** The same of one that shows a correction. */
export const CORRECTED_SCRIPT = `${CHILD_SCRIPT}\n${scriptIn('corrected.js')}`;

/** Goes behind either in the embed of a chart. */
export const LOADER_SCRIPT = scriptIn('loader.js');

function scriptIn(file: string): string {
  return compact(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

/**
 * Not for any script: comments must be whole lines, statements must end with a semicolon, and strings must not
 * have a space beside punctuation.
 */
export function compact(source: string): string {
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !/^(\/\/|\/?\*)/.test(line))
    .join(' ')
    .replaceAll(/\s*([{}()[\]=>,:;?&!|])\s*/g, '$1')
    .trim();
}
