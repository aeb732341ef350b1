import type { Locate } from '../faults/place.ts';

/** Finds each key by its text, in sequence: enough to point an author to the line. */
export function locateKeys(text: string): Locate {
  return (keys) => {
    let offset = Math.max(text.indexOf('export default'), 0);
    for (const key of keys.filter((step) => typeof step === 'string')) {
      const name = key.replace(/\W/g, '\\$&');
      const found = text.slice(offset).search(new RegExp(`(?<![\\w$])['"]?${name}['"]?\\s*[:(,}]`));
      if (found >= 0) offset += found;
    }
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
}
