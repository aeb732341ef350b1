/** `1.5e-7` → `0.00000015`: a number without an exponent; other texts are returned as they are. */
export function plainNumber(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const point = whole.length + Number(exponent);
  // Past a thousand digits it is no figure that anybody publishes.
  if (Math.abs(point) > 1000) return text;
  const all = `${whole}${fraction}`;
  const padded = point > 0 ? all.padEnd(point, '0') : `${'0'.repeat(1 - point)}${all}`;
  const at = Math.max(point, 1);
  const [before, after] = [padded.slice(0, at), padded.slice(at)];
  return `${sign}${before.replace(/^0+(?=\d)/, '')}${after === '' ? '' : `.${after}`}`;
}

/** A number of a spreadsheet with the 15 digits that spreadsheet programs show, which hides what binary fractions add. */
export function shownNumber(value: number): string {
  return plainNumber(String(Number(value.toPrecision(15))));
}
