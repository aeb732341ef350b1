/** A text with its first letter in lower case, whatever it is. */
export function startLow(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
