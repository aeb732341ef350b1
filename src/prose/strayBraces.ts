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
    const mended = mendedBraces(stray);
    const column = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? place.column : 1);
    return {
      file: place.file,
      line: place.line + lines.length - 1,
      column,
      what: `braces that print nothing: ${stray}`,
      expected: 'two braces around a figure, {% and %} around a tag',
      mend: `write ${mended ?? '{% where the tag begins'}`,
      ...(mended && { edit: { from: stray, to: mended } }),
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

/** @returns null where only its end is there */
function mendedBraces(stray: string): string | null {
  const inner = stray.replaceAll(/[{}]/g, '').trim();
  if (!inner.includes('%')) return `{{ ${inner} }}`;
  const tag = inner.replaceAll('%', '').trim();
  return tag ? `{% ${tag} %}` : null;
}
