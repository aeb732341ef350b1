/** What could steer a terminal, hide or reorder text: all control and format characters but tab and newline. */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;
/** `::error::` at the start of a line, and `##[error]` anywhere in it, are orders to GitHub Actions. */
const ORDER = /^[^\S\n]*:(?=:[a-z])|##(?=\[)/gim;

/**
 * Text for a terminal or a log in which nothing from a cell or a story acts: such characters are shown as `\u001b`,
 * which JSON reads as the same characters.
 */
export function printable(text: string): string {
  const plain = text.replaceAll(UNPRINTABLE, escaped);
  return plain.replaceAll(ORDER, (order) => order.slice(0, -1) + escaped(order.slice(-1)));
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
