/** A correction as one sentence, for readers and for search engines alike. */
export function correctionText(was: string, is: string, where: string): string {
  const place = where === '' ? '' : ` ${where}`;
  return `An earlier version said${place}: “${was}”. It should have said: “${is}”.`;
}
