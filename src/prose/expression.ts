import { TypeGuards, type Value } from 'liquidjs';
import { SERIES_MEASURES_WITH } from '../figures/measures.ts';
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
    else operands.push(operandText(token, references, !TAKES_FIGURES.has(filters[0]?.name ?? '')));
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

/** Filters that a figure by itself is given to, and not its latest value. */
const TAKES_FIGURES: ReadonlySet<string> = new Set([
  'at',
  'trend',
  'compared',
  ...Object.keys(SERIES_MEASURES_WITH),
]);

/** What an author wrote around the filter that chooses, with names resolved. */
export interface Asks {
  readonly subject: string;
  /** What the filter was told. */
  readonly told: readonly string[];
}

/** The parts of an output that chooses among words. */
export function asksOf({ initial, filters }: Value, references: References): Asks {
  const subject = initial.postfix.map((token) => operandText(token as Operand, references, false));
  const { args = [] } = filters.findLast(({ name }) => name !== PRINTER) ?? {};
  return {
    subject: subject.join(' '),
    told: args.map((arg) => operandText(arg as Operand, references, false)),
  };
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
  const names = token.props.map((prop) => (TypeGuards.isWordToken(prop) ? prop.content : prop.getText()));
  // A column of a table that is bound as a whole has two.
  const length = references.has(names.slice(0, 2).join('.')) ? 2 : 1;
  const name = names.slice(0, length).join('.');
  const rest = token.props.slice(length);
  const own = references.get(name);
  const isOfNation = own !== undefined && rest[0]?.getText() === 'nation';
  const bound = isOfNation ? `${own.replace(/\(.*$/, '')}(nation)` : own;
  const asked = (isOfNation ? rest.slice(1) : rest).map((prop) =>
    TypeGuards.isWordToken(prop)
      ? `.${revised(prop.content)}`
      : `[${operandText(prop as Operand, references, false)}]`,
  );
  // A figure of one period already is a value.
  const isFigure = bound && isValue && asked.length === 0 && !bound.endsWith(']');
  return `${bound ?? name}${isFigure ? '.latest' : asked.join('')}`;
}

function revised(name: string): string {
  const revision = Object.hasOwn(REVISIONS, name) ? REVISIONS[name] : undefined;
  return revision === undefined ? name : `${name}#${revision}`;
}
