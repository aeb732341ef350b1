/** A text with its first letter in upper case. */
export function startHigh(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text with its first letter in lower case, whatever it is. */
export function startLow(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
