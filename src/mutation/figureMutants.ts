import type { Binding, Story } from '../editions/story.ts';
import { type Mutant, mutantAt } from './mutant.ts';
import { findIn, lineOf, readerText, replaceAt } from './segments.ts';

/** Faults in outputs and conditions. */

const OUTPUT = /\{\{\s*(\w+)((?:\.\w+)*)([^}]*)\}\}/g;
const CONDITION = /\{%-?\s*(?:if|elsif|unless|claim)\s+([\s\S]*?)-?%\}/g;

/** Prints another figure: of another area or another column. */
export function swappedFigures(text: string, story: Story): Mutant[] {
  return findIn(readerText(text), OUTPUT).flatMap((found) => {
    const [whole = '', name = ''] = found.match;
    const own = story.bindings.find((binding) => binding.name === name);
    if (!own) return [];
    return story.bindings
      .filter((other) => other !== own && differs(own, other))
      .map((other) => {
        const operator = own.column === other.column ? 'figure of another area' : 'figure of another column';
        return mutantAt(text, operator, found, whole.replace(name, other.name));
      });
  });
}

function differs(a: Binding, b: Binding): boolean {
  return a.column !== b.column || a.area !== b.area;
}

const PERIODS: Readonly<Record<string, readonly string[]>> = {
  latest: ['previous', 'peak', 'trough', 'first'],
  previous: ['latest', 'first'],
  peak: ['trough', 'latest'],
  trough: ['peak', 'latest'],
  first: ['latest'],
  top: ['bottom'],
  bottom: ['top'],
};

/** Prints another measure: last year's figure for this year's. */
export function swappedPeriods(text: string): Mutant[] {
  return findIn(readerText(text), OUTPUT).flatMap((found) => {
    const [whole = '', , path = ''] = found.match;
    const measure = path.split('.')[1] ?? '';
    const operator = /\.(?:period|year)/.test(path) ? 'period of another figure' : 'figure of another period';
    return (PERIODS[measure] ?? []).map((other) =>
      mutantAt(text, operator, found, whole.replace(`.${measure}`, `.${other}`)),
    );
  });
}

/** Swaps two outputs on one line. */
export function exchangedOutputs(text: string): Mutant[] {
  const outputs = findIn(readerText(text), OUTPUT);
  return outputs.flatMap((found, i) => {
    const next = outputs[i + 1];
    if (!next || lineOf(text, found.start) !== lineOf(text, next.start) || found.match[0] === next.match[0])
      return [];
    const between = text.slice(found.end, next.start);
    const change = `line ${lineOf(text, found.start)}: ${found.match[0]} ↔ ${next.match[0]}`;
    const exchanged = replaceAt(
      text,
      { start: found.start, end: next.end },
      next.match[0] + between + found.match[0],
    );
    return [{ operator: 'figures exchanged', change, text: exchanged }];
  });
}

const CONDITIONS: readonly (readonly [RegExp, string])[] = [
  [/\.rose\b/, '.fell'],
  [/\.fell\b/, '.rose'],
  [/\.recordHigh\b/, '.recordLow'],
  [/\.recordLow\b/, '.recordHigh'],
  [/\.aboveNation\b/, '.belowNation'],
  [/\.belowNation\b/, '.aboveNation'],
  [/\.highest\b/, '.lowest'],
  [/\.lowest\b/, '.highest'],
  [/\.doubled\b/, '.halved'],
  [/\.majority\b/, '.minority'],
  [/ > /, ' < '],
  [/ < /, ' > '],
];

/** Reverses the condition of a branch or claim. */
export function flippedConditions(text: string): Mutant[] {
  return findIn(readerText(text), CONDITION).flatMap((found) => {
    const [whole = '', condition = ''] = found.match;
    const flip = CONDITIONS.find(([pattern]) => pattern.test(condition));
    return flip
      ? [mutantAt(text, 'condition flipped', found, whole.replace(condition, condition.replace(...flip)))]
      : [];
  });
}

/** Makes a branch unconditional; drops the tags of a claim or attested claim. */
export function unguarded(text: string): Mutant[] {
  const branches = findIn(readerText(text), CONDITION).map((found) => {
    const [whole = '', condition = ''] = found.match;
    const always = whole.startsWith('{% unless') ? 'area.slug != area.slug' : 'area.slug == area.slug';
    return mutantAt(text, 'guard removed', found, whole.replace(condition.trim(), always));
  });
  const tags = findIn(readerText(text), /\{% (claim|attested) [^%]*%\}([\s\S]*?)\{% end\1 %\}/g).map(
    (found) => {
      return mutantAt(text, `${found.match[1]} tags removed`, found, found.match[2] ?? '');
    },
  );
  return [...branches, ...tags];
}

/** Bases a claim or branch on another figure. */
export function swappedGrounds(text: string, story: Story): Mutant[] {
  return findIn(readerText(text), CONDITION).flatMap((found) => {
    const [whole = '', condition = ''] = found.match;
    const [, name = ''] = /^\s*(\w+)\./.exec(condition) ?? [];
    const own = story.bindings.find((binding) => binding.name === name);
    const others = own
      ? story.bindings.filter((other) => other.column !== own.column && other.period === own.period)
      : [];
    return others.map((other) =>
      mutantAt(
        text,
        'claim on another figure',
        found,
        whole.replace(condition, condition.replaceAll(`${name}.`, `${other.name}.`)),
      ),
    );
  });
}

/** Drops the denominator of a rate. */
export function lostUnits(text: string): Mutant[] {
  return findIn(readerText(text), /\s*\|\s*per\b/g).map((found) => mutantAt(text, 'unit lost', found, ''));
}

/** Prints the wrong place for an area. */
export function wrongPlaces(text: string, story: Story): Mutant[] {
  const other = story.areas.at(-1);
  if (!other) return [];
  return findIn(readerText(text), /\{\{\s*(area)\.(in|the|name)\s*\}\}/g).flatMap((found) => [
    mutantAt(text, 'another place named', found, `{{ nation.${found.match[2]} }}`),
    mutantAt(text, 'another place named', found, `in ${other.name}`),
  ]);
}
