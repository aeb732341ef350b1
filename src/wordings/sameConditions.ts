/**
 * Conditions in one form, so that two ways of writing the same are equal: `unless x.rose; if x.fell` says no
 * more than `if x.fell`. Each brings what follows from it, whatever its order or tag; a condition whose parts
 * are unknown here stays as it is, and is equal to itself only.
 */
export function sameConditions(conditions: readonly string[]): string[] {
  const known = new Map(conditions.flatMap(literalsOf).map((literal) => [textOf(literal), literal]));
  // What is added while the loop runs is visited too.
  for (const [, literal] of known)
    for (const follows of consequencesOf(literal)) known.set(textOf(follows), follows);
  return [...known.keys()].toSorted();
}

interface Literal {
  readonly holds: boolean;
  readonly of: string;
}

const textOf = ({ holds, of }: Literal) => `${holds ? 'if' : 'unless'} ${of}`;

/** A claim prints only where it is true, as a branch does. */
const CONDITION = /^(if|unless|claim) (.+)$/s;

function literalsOf(condition: string): Literal[] {
  const [, tag = '', test = ''] = CONDITION.exec(condition) ?? [];
  return tag === '' ? [{ holds: true, of: condition }] : split(test, tag !== 'unless');
}

/** `a and b` that holds, and `a or b` that does not, are two conditions. */
function split(test: string, holds: boolean): Literal[] {
  const whole = withoutBrackets(test);
  const [left, word, right] = operationIn(whole) ?? [];
  if (left !== undefined && right !== undefined)
    return word === (holds ? 'and' : 'or')
      ? [...split(left, holds), ...split(right, holds)]
      : [{ holds, of: whole }];
  if (whole.startsWith('not ')) return split(whole.slice(4), !holds);
  return [comparison(whole, holds)];
}

/** The first `and` or `or` outside brackets and quotation marks, with what stands on either side. */
function operationIn(test: string): readonly [string, string, string] | null {
  let depth = 0;
  for (const part of test.matchAll(/"(?:[^"\\]|\\.)*"|[()]| (and|or) /g)) {
    if (part[0] === '(') depth += 1;
    else if (part[0] === ')') depth -= 1;
    else if (part[1] && depth === 0)
      return [test.slice(0, part.index), part[1], test.slice(part.index + part[0].length)];
  }
  return null;
}

function withoutBrackets(test: string): string {
  const inner = /^\((.*)\)$/s.exec(test)?.[1];
  return inner !== undefined && !/[()]/.test(inner) ? inner : test;
}

const COMPARISON = /^([^"]+?) (>=|<=|>|<|==|!=) ([^"]+)$/;
const SWAPPED: Readonly<Record<string, string>> = { '>': '<', '<': '>', '>=': '<=', '<=': '>=' };

/** `b < a` is `a > b`. */
function comparison(test: string, holds: boolean): Literal {
  const [, left = '', sign = '', right = ''] = COMPARISON.exec(test) ?? [];
  if (sign === '') return { holds, of: test };
  const [first, last, way] = left < right ? [left, right, sign] : [right, left, SWAPPED[sign] ?? sign];
  return { holds, of: `${first} ${way} ${last}` };
}

/** Of each, at most one is true: where intervals of estimates overlap, none is. */
const ONE_OF: readonly (readonly string[])[] = [
  ['rose', 'fell', 'unchanged'],
  ['roseSince', 'fellSince', 'unchangedSince'],
  ['aboveNation', 'belowNation', 'levelWithNation'],
  ['negative', 'zero'],
  ['>', '<', '=='],
];

const IMPLIES: Readonly<Record<string, string>> = {
  recordHigh: 'rose',
  roseAgain: 'rose',
  roseAfterFalling: 'rose',
  recordLow: 'fell',
  fellAgain: 'fell',
  fellAfterRising: 'fell',
};

/** A statement with its place in the text: `x.` `roseSince` `["2020"]`, or `a ` `>` ` b`. */
const STATEMENT = /^(.*\.)(\w+)((?:\["[^"]*"\])?)$|^(.+? )(>|<|==)( .+)$/s;

function consequencesOf({ holds, of }: Literal): Literal[] {
  const [, subject, measure, told = '', left, sign, right] = STATEMENT.exec(of) ?? [];
  const name = measure ?? sign ?? '';
  const about = (other: string, isTrue: boolean): Literal => ({
    holds: isTrue,
    of: `${subject ?? left}${other}${right ?? told}`,
  });
  const others = (ONE_OF.find((family) => family.includes(name)) ?? []).filter((other) => other !== name);
  if (holds) {
    const implied = told === '' ? IMPLIES[name] : undefined;
    return [...others.map((other) => about(other, false)), ...(implied ? [about(implied, true)] : [])];
  }
  const narrower = told === '' ? Object.keys(IMPLIES).filter((other) => IMPLIES[other] === name) : [];
  return narrower.map((other) => about(other, false));
}
