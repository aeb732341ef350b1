/** A part of a story file that may be mutated. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const TEXT_KEYS = /^(?:headline|standfirst|description):[\s\S]*?(?=^\w)/gm;

/** The parts of a story file that readers see: headline, standfirst, description and body. */
export function readerText(story: string): Segment[] {
  const frontEnd = /^---\n[\s\S]*?\n---\n/.exec(story)?.[0].length ?? 0;
  const front = story.slice(0, frontEnd);
  const keys = [...front.matchAll(TEXT_KEYS)].map((match) => segment(story, match.index, match[0].length));
  return [...keys, segment(story, frontEnd, story.length - frontEnd)];
}

function segment(story: string, start: number, length: number): Segment {
  return { start, end: start + length, text: story.slice(start, start + length) };
}

const LIQUID = /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g;

/** The author's text between Liquid tags. */
function typedText(story: string): Segment[] {
  return readerText(story).flatMap(({ start, text }) => {
    const ends = [...text.matchAll(LIQUID)].map(
      (match) => [match.index, match.index + match[0].length] as const,
    );
    const gaps = [...ends, [text.length, text.length] as const].map(
      ([to], i) => [ends[i - 1]?.[1] ?? 0, to] as const,
    );
    return gaps
      .filter(([from, to]) => to > from)
      .map(([from, to]) => segment(story, start + from, to - from));
  });
}

/** The author's text between Liquid tags, without quotes. */
export function unquotedText(story: string): Segment[] {
  const quotes = [...story.matchAll(/^>.*$/gm)].map(
    ({ index, 0: line }) => [index, index + line.length] as const,
  );
  return typedText(story).flatMap((part) => {
    const inside = quotes.filter(([from]) => from >= part.start && from < part.end);
    const edges = [part.start, ...inside.flat(), part.end];
    return edges.flatMap((from, i) => {
      const to = edges[i + 1];
      return i % 2 === 0 && to !== undefined && to > from
        ? [{ start: from, end: to, text: story.slice(from, to) }]
        : [];
    });
  });
}

export interface Match {
  readonly match: RegExpExecArray;
  /** Offset in the story file. */
  readonly start: number;
  readonly end: number;
}

/** All matches of a pattern in the segments. */
export function findIn(segments: readonly Segment[], pattern: RegExp): Match[] {
  return segments.flatMap(({ start, text }) =>
    [...text.matchAll(pattern)].map((match) => ({
      match,
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  );
}

export function replaceAt(
  story: string,
  { start, end }: Pick<Match, 'start' | 'end'>,
  replacement: string,
): string {
  return story.slice(0, start) + replacement + story.slice(end);
}

export function lineOf(story: string, offset: number): number {
  return story.slice(0, offset).split('\n').length;
}
