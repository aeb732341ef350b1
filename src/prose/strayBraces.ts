import type { Fault } from '../faults/fault.ts';
import type { Place } from './rendering.ts';
import type { Stretch } from './soundText.ts';

/** What Liquid parses. */
const TAKEN = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;

/** Near misses that Liquid treats as text: `{ cases.latest }`, `{ cases.latest }}`, `{ % if … % }`. */
const STRAY = /\{\s*%[^{}]*\}+|\{\s*[a-zA-Z]\w*(?:\.\w+)+\s*(?:\|[^{}]*)?\}+|%\}/g;

/** Faults for braces that readers would see. */
export function strayBraces(text: string, place: Place): Fault[] {
  return strayIn(text).map(({ begin, end }) => {
    const stray = text.slice(begin, end);
    const lines = text.slice(0, begin).split('\n');
    const column = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? place.column : 1);
    return {
      file: place.file,
      line: place.line + lines.length - 1,
      column,
      what: `braces that print nothing: ${stray}`,
      expected: 'two braces around a figure, {% and %} around a tag',
      mend: mendOf(stray),
    };
  });
}

export function strayIn(text: string): Stretch[] {
  const plain = text.replaceAll(TAKEN, (taken) => taken.replaceAll(/[^\n]/g, ' '));
  return [...plain.matchAll(STRAY)].map(({ 0: stray, index }) => ({
    begin: index,
    end: index + stray.length,
  }));
}

function mendOf(stray: string): string {
  const inner = stray.replaceAll(/[{}]/g, '').trim();
  if (!inner.includes('%')) return `write {{ ${inner} }}`;
  const tag = inner.replaceAll('%', '').trim();
  return tag ? `write {% ${tag} %}` : 'write {% where the tag begins';
}
