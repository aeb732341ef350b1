import { nearestOf } from './nearest.ts';

/** A mend that needs nobody's judgement: at the fault's place, one text is replaced by another. */
export interface Edit {
  readonly from: string;
  readonly to: string;
}

/**
 * The edit that replaces a misspelt name. None where two names are as near, or where only a digit differs: another
 * digit makes another period or code, not a slip.
 */
export function renamed(name: string, known: Iterable<string>): { readonly edit?: Edit } {
  const [to, ...others] = nearestOf(name, known);
  if (to === undefined || others.length > 0 || digitsOf(to) !== digitsOf(name)) return {};
  return { edit: { from: name, to } };
}

function digitsOf(name: string): string {
  return name.replaceAll(/\D/g, '');
}
