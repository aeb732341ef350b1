/** A heading and a list in plain text; nothing where the list is empty. */
export function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [[title, ...lines.map((line) => `- ${line}`)].join('\n')] : [];
}
