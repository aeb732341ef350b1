import type { Delimiter } from '../csv/delimiter.ts';

/** `a/B.CSV` → `csv`; an empty string where there is none. */
export function endingOf(file: string): string {
  return /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** The delimiter that is declared, or the usual one for the file's ending. */
export function delimiterOf(
  file: string,
  declared: { readonly delimiter?: Delimiter | undefined },
): Delimiter {
  return declared.delimiter ?? (['tsv', 'tab'].includes(endingOf(file)) ? '\t' : ',');
}
