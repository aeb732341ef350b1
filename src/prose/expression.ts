import { TypeGuards, type Value } from 'liquidjs';
import { memoizeWeak } from '../tables/memoize.ts';

/** Resolved names: `cases` → `prosecutions.cases`, `nationally` → `prosecutions.cases(nation)`. */
export type References = ReadonlyMap<string, string>;

/**
 * Revision of measures and filters that changed meaning or output since wordings were first approved. With
 * such a change, raise the number or add the name at 2: only approvals of wordings that use it lapse.
 */
const REVISIONS: Readonly<Record<string, number>> = {};

/**
 * Normalised source of an expression: names resolved, spacing canonical. Equal when two stories ask for the
 * same thing, whatever their bindings are called.
 */
export function expressionText(value: Value, references: References): string {
  return textsFor(references)(value);
}

const textsFor = memoizeWeak((references: References) =>
  memoizeWeak((value: Value) => write(value, references)),
);

function write({ initial, filters }: Value, references: References): string {
  const operands: string[] = [];
  for (const token of initial.postfix) {
    if (TypeGuards.isOperatorToken(token)) operands.push(operation(token.operator, operands));
    else operands.push(operandText(token, references, filters[0]?.name !== 'at'));
  }
  const applied = filters
    .filter(({ name }) => name !== PRINTER)
    .map(({ name, args }) => {
      const given = args.map((arg) =>
        Array.isArray(arg) ? String(arg[0]) : operandText(arg, references, false),
      );
      return ` | ${revised(name)}${given.length > 0 ? `: ${given.join(', ')}` : ''}`;
    });
  return `${operands.at(-1) ?? ''}${applied.join('')}`;
}

/** The filter at the end of every output. */
export const PRINTER = 'print';

function operation(operator: string, operands: string[]): string {
  const right = bracketed(operands.pop() ?? '');
  return operator === 'not' ? `not ${right}` : `${bracketed(operands.pop() ?? '')} ${operator} ${right}`;
}

function bracketed(text: string): string {
  return / (?:and|or) /.test(text) ? `(${text})` : text;
}

type Operand = Value['initial']['postfix'][number];

/** @param isValue whether a bare figure means its latest value */
function operandText(token: Operand, references: References, isValue: boolean): string {
  if (TypeGuards.isQuotedToken(token)) return JSON.stringify(token.content);
  if (!TypeGuards.isPropertyAccessToken(token)) return token.getText();
  const [name = '', ...rest] = token.props.map((prop) =>
    TypeGuards.isWordToken(prop) || TypeGuards.isQuotedToken(prop) ? prop.content : prop.getText(),
  );
  const bound = references.get(name);
  // A figure of one period already is a value.
  const asked = bound && isValue && rest.length === 0 && !bound.endsWith(']') ? ['latest'] : rest;
  return [bound ?? name, ...asked.map(revised)].join('.');
}

function revised(name: string): string {
  const revision = Object.hasOwn(REVISIONS, name) ? REVISIONS[name] : undefined;
  return revision === undefined ? name : `${name}#${revision}`;
}
