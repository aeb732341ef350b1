/** How a column writes plain numbers. */
export interface DigitRule {
  /** Byte between thousands; -1 if there is none. */
  readonly thousands: number;
  readonly percent: boolean;
  /** Numbers that the source declares as markers, such as -99. */
  readonly markers: ReadonlySet<number>;
}

const [MINUS, POINT, ZERO, PERCENT] = [0x2d, 0x2e, 0x30, 0x25];
const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/**
 * Reads a number of at most 15 digits from its bytes, with the same result as `readNumber`: whole numbers up to
 * 2^53 and powers of ten are exact, so their quotient is rounded once, as `Number` does.
 * @returns NaN for everything that is left to `readNumber`
 */
export function plainDigits(
  bytes: Uint8Array,
  start: number,
  length: number,
  rule: Omit<DigitRule, 'markers'>,
): number {
  let end = start + length;
  if (rule.percent && bytes[end - 1] === PERCENT) end -= 1;
  const negative = bytes[start] === MINUS;
  const first = negative ? start + 1 : start;
  let value = 0;
  let digits = 0;
  let point = -1;
  let separator = -1;
  for (let at = first; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits += 1;
    } else if (byte === POINT && point < 0) {
      if (separator >= 0 && at - separator !== 4) return Number.NaN;
      point = at;
    } else if (byte === rule.thousands && point < 0) {
      if (separator < 0 ? at - first > 3 : at - separator !== 4) return Number.NaN;
      if (at === first) return Number.NaN;
      separator = at;
    } else return Number.NaN;
  }
  if (digits === 0 || digits > 15 || point === first || point === end - 1) return Number.NaN;
  if (separator >= 0 && point < 0 && end - separator !== 4) return Number.NaN;
  if (point >= 0) value /= POWERS[end - point - 1] ?? Number.NaN;
  return negative ? -value : value;
}
