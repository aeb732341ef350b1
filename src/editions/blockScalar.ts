/** A YAML block scalar as written in the file, and its position. */
export interface BlockScalar {
  readonly text: string;
  /** 1-based, in the front matter's text. */
  readonly line: number;
  /** 1-based column of the text. */
  readonly column: number;
}

/**
 * The lines of a folded or literal scalar before YAML joins them, so that faults can give their line. The text
 * is printed on one line anyway.
 * @param keyLine 1-based line of the key
 * @returns null when the value is not a block scalar
 */
export function blockScalar(yaml: string, keyLine: number): BlockScalar | null {
  const lines = yaml.split('\n');
  if (!/^[\w-]+:\s*[>|][-+]?\s*$/.test(lines[keyLine - 1] ?? '')) return null;
  const rest = lines.slice(keyLine);
  const end = rest.findIndex((line) => line.trim() !== '' && !/^\s/.test(line));
  const block = end < 0 ? rest : rest.slice(0, end);
  const indents = block.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  if (!Number.isFinite(indent)) return null;
  const text = block.map((line) => line.slice(indent)).join('\n');
  return { text: text.trimEnd(), line: keyLine + 1, column: indent + 1 };
}
