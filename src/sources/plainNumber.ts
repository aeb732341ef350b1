/** Writes out an exponent: `1.5e-7` → `0.00000015`. Other texts are returned unchanged. */
export function plainNumber(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const point = whole.length + Number(exponent);
  // Nobody publishes a figure of a thousand digits.
  if (Math.abs(point) > 1000) return text;
  const all = `${whole}${fraction}`;
  const padded = point > 0 ? all.padEnd(point, '0') : `${'0'.repeat(1 - point)}${all}`;
  const at = Math.max(point, 1);
  const [before, after] = [padded.slice(0, at), padded.slice(at)];
  return `${sign}${before.replace(/^0+(?=\d)/, '')}${after === '' ? '' : `.${after}`}`;
}

/** Rounds to the 15 digits that spreadsheet programs show, which hides binary rounding errors. */
export function shownNumber(value: number): string {
  return plainNumber(String(Number(value.toPrecision(15))));
}
