import { inEnglish } from '../words/inEnglish.ts';

/** `1 fault`, `1,200 faults` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`; past `most`, `a, b and 3 more`. */
export function listed(names: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = names.slice(0, most);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return inEnglish.lists.and(shown);
}
