import { readFileSync } from 'node:fs';

/** The script of every embed: `child.js` without its comments and spare spaces. */
export const CHILD_SCRIPT = compact(readFileSync(new URL('child.js', import.meta.url), 'utf8'));

/**
 * Not for any script: comments have to be whole lines, statements to end with a semicolon, and no
 * string may hold a space beside a sign.
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
