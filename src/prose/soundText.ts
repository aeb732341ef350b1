/** A name that no story can declare. */
export const UNSOUND = '_unsound';

const OUTPUT = `{{ ${UNSOUND} }}`;

/** A stretch of a text, by offsets. */
export interface Stretch {
  readonly begin: number;
  readonly end: number;
}

/** Replaces stretches by an output that can't be printed. Lines, and what marks them, stay. */
export function withoutStretches(text: string, stretches: readonly Stretch[]): string {
  let [sound, from] = ['', 0];
  for (const { begin, end } of stretches.toSorted((a, b) => a.begin - b.begin)) {
    if (begin < from) continue;
    const lines = text.slice(begin, end).match(/\n|\uE002\d+\uE007?\uE003/g) ?? [];
    sound += text.slice(from, begin) + OUTPUT + lines.join('');
    from = end;
  }
  return sound + text.slice(from);
}

/** A blank line, after line marks were added. */
const BLANK_LINE = /\n\uE002\d+\uE003[ \t]*(?=\n)/g;

/**
 * What a syntax error at an offset spoils: an output, or all that follows a tag in its paragraph, since nobody
 * knows under which condition it stands.
 */
export function spoiledAt(marked: string, at: number): Stretch {
  const [output, tag] = ['{{', '{%'].map((open) => marked.lastIndexOf(open, at));
  const begin = Math.max(output ?? -1, tag ?? -1, 0);
  const isOutput = begin === output;
  BLANK_LINE.lastIndex = begin;
  const end = isOutput ? marked.indexOf('}}', begin) + 2 : (BLANK_LINE.exec(marked)?.index ?? marked.length);
  return { begin, end: end > begin ? end : marked.length };
}
