/** The first half of a postcode: `M1`, `SW1A`. */
export const OUTWARD = /^[A-Z]{1,2}\d[A-Z\d]?$/;

/** Second halves by their digit: `1AAABAD2XY`. */
export const INWARD_LIST = /^(?:\d(?:[A-Z]{2})+)*$/;

/** A postcode, or its beginning. */
export interface TypedPostcode {
  readonly outward: string;
  /** As much of the second half as there is: '', `1`, `1A` or `1AA`. */
  readonly inward: string;
}

const WHOLE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;
const BEGUN = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]?)?$/;

/** Reads what may be a postcode, whatever its case, spaces and stops. What may be two, such as `B11`, is a first half. */
export function typedPostcode(text: string): TypedPostcode | null {
  const parts = text
    .toUpperCase()
    .split(/[^A-Z\d]+/)
    .filter(Boolean);
  const [first = '', second = ''] = parts;
  if (parts.length === 2 && OUTWARD.test(first) && /^\d[A-Z]{0,2}$/.test(second))
    return { outward: first, inward: second };
  const joined = parts.join('');
  const found = WHOLE.exec(joined) ?? BEGUN.exec(joined);
  return found && { outward: found[1] ?? '', inward: found[2] ?? '' };
}

/** Whether one of these second halves begins so. @param list as in `INWARD_LIST` */
export function hasInward(list: string, inward: string): boolean {
  if (inward === '') return true;
  const [digit = '', ...letters] = inward;
  const pairs = new RegExp(`${digit}([A-Z]+)`).exec(list)?.[1] ?? '';
  const begin = letters.join('');
  for (let at = 0; at < pairs.length; at += 2) if (pairs.startsWith(begin, at)) return true;
  return false;
}
