import { type Context, Filter, Liquid, type Template as LiquidTemplate, type Value } from 'liquidjs';
import type { Fault, FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { atomMark, MARK_CHARACTERS, SCOPE_CLOSE_MARK, scopeMark } from './atom.ts';
import { StoryError } from './baseDrops.ts';
import { Choice } from './choice.ts';
import { CHOICES } from './choices.ts';
import { asksOf, expressionText, PRINTER } from './expression.ts';
import { FILTERS } from './filters.ts';
import { type MappedText, markLines, unmarkLines } from './lines.ts';
import { OPERATORS } from './operators.ts';
import { atomsOf } from './printing.ts';
import { addAtom, type Place, type Rendering, type Stage } from './rendering.ts';
import { strayBraces } from './strayBraces.ts';
import { attestedTag, branchTag, claimTag, outputsIn } from './tags.ts';

/** An author's text, parsed once for all editions. */
export interface Template {
  readonly templates: readonly LiquidTemplate[];
  readonly place: Place;
}

/** The names that a template may use. */
export type Names = Readonly<Record<string, unknown>>;

/** Scope key of the stage; a symbol, so that authors can't reach it. */
const STAGE = Symbol('stage');

function stageOf(context: Context): Stage {
  const stage = (context.environments as { [STAGE]?: Stage })[STAGE];
  if (!stage) throw new RangeError('rendered without a stage');
  return stage;
}

const liquid = makeLiquid();

function makeLiquid(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    catchAllErrors: true,
    operators: OPERATORS,
    templates: {},
  });
  for (const name of Object.keys(engine.tags)) if (name !== 'comment') delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) delete engine.filters[name];
  engine.registerTag('if', branchTag('if', stageOf));
  engine.registerTag('unless', branchTag('unless', stageOf));
  engine.registerTag('claim', claimTag(stageOf));
  engine.registerTag('attested', attestedTag(stageOf));
  for (const [name, filter] of Object.entries({ ...FILTERS, ...CHOICES })) {
    engine.registerFilter(name, function apply(input: unknown, ...args: unknown[]) {
      return filter(input, args, stageOf(this.context).rendering.language);
    });
  }
  return engine;
}

type FilterToken = ConstructorParameters<typeof Filter>[0];

/** Runs last in every output: stores what it prints as atoms and emits their marks. */
class Printer extends Filter {
  readonly #expression: Value;

  constructor(expression: Value) {
    super({ name: PRINTER, args: [] as unknown } as FilterToken, undefined, liquid);
    this.#expression = expression;
  }

  override *render(output: unknown, context: Context): Generator<unknown, string> {
    const { rendering } = stageOf(context);
    if (output instanceof Choice) {
      const { text, scope } = output.choose(rendering, asksOf(this.#expression, rendering.references));
      return `${scopeMark(rendering.scopes.push(scope) - 1)}${text}${SCOPE_CLOSE_MARK}`;
    }
    const hole = { asks: expressionText(this.#expression, rendering.references) };
    const marks = atomsOf(output, rendering.language).map((atom) => atomMark(addAtom(rendering, atom, hole)));
    return marks.join('');
  }
}

/** @returns null, with a fault, when the template is invalid */
export function parseTemplate(text: string, place: Place, faults: FaultList): Template | null {
  if (MARK_CHARACTERS.test(text)) {
    faults.add({ ...place, what: 'a private-use character in the text', mend: 'remove U+E000 to U+E007' });
    return null;
  }
  try {
    const templates = liquid.parse(markLines(text, place.line));
    for (const { value } of outputsIn(templates)) value.filters.push(new Printer(value));
    const stray = strayBraces(text, place);
    faults.addAll(stray);
    return stray.length > 0 ? null : { templates, place };
  } catch (error) {
    faults.addAll(withoutEchoes(faultsOf(error, place, [])));
    return null;
  }
}

const ECHO = /^unknown tag: (?:else|elsif|end\w+)$/;

/**
 * A mistake inside a block also orphans its `else` and end tag: those faults are dropped unless they are all.
 */
function withoutEchoes(faults: readonly Fault[]): readonly Fault[] {
  const own = faults.filter(({ what }) => !ECHO.test(what));
  return own.length > 0 ? own : faults;
}

/** @returns null, with faults in the rendering, when this edition can't be rendered */
export function renderTemplate(template: Template, names: Names, rendering: Rendering): MappedText | null {
  try {
    const stage: Stage = { rendering, place: template.place };
    const scope = { ...names, [STAGE]: stage };
    return unmarkLines(String(liquid.renderSync([...template.templates], scope)));
  } catch (error) {
    const edition = rendering.edition;
    const faults = faultsOf(error, template.place, Object.keys(names));
    rendering.faults.push(...faults.map((fault) => ({ ...fault, edition })));
    return null;
  }
}

interface LiquidFault extends Error {
  readonly token?: { getPosition(): number[]; input: string };
  readonly originalError?: unknown;
  readonly errors?: readonly unknown[];
}

/** @param names available names, for suggestions */
function faultsOf(error: unknown, place: Place, names: readonly string[]): Fault[] {
  if (!(error instanceof Error)) throw error;
  const { token, errors } = error as LiquidFault;
  if (errors) return errors.flatMap((inner) => faultsOf(inner, place, names));
  const cause = rootCause(error);
  if (!token && !(cause instanceof StoryError)) throw error;
  return [{ ...positionOf(token, place), ...explain(cause, names, writtenAt(token)) }];
}

/** The source of the tag or output with the fault. */
function writtenAt(token: LiquidFault['token']): string {
  const [row = 1, column = 1] = token?.getPosition() ?? [];
  const line = token?.input.split('\n')[row - 1] ?? '';
  const end = line.indexOf('}', column - 1);
  return line.slice(line.lastIndexOf('{', column - 1), end < 0 ? undefined : end);
}

function rootCause(error: Error): Error {
  const inner = (error as LiquidFault).originalError;
  return inner instanceof Error ? rootCause(inner) : error;
}

function positionOf(token: LiquidFault['token'], place: Place): Pick<Fault, 'file' | 'line' | 'column'> {
  const [row = 1, column = 1] = token?.getPosition() ?? [];
  const mark = /^\uE002\d+\uE007?\uE003/.exec(token?.input.split('\n')[row - 1] ?? '')?.[0].length ?? 0;
  const shift = row === 1 ? place.column - 1 : 0;
  return { file: place.file, line: place.line + row - 1, column: Math.max(1, column - mark) + shift };
}

/** Rewords Liquid's errors. @param written the source at the fault */
function explain(
  cause: Error,
  names: readonly string[],
  written: string,
): Pick<Fault, 'what' | 'expected' | 'mend'> {
  if (cause instanceof StoryError) return { what: cause.message, expected: cause.expected, mend: cause.mend };
  const [message = ''] = cause.message.split(/, file:|, line:|\n/);
  const variable = /undefined variable: (\S+)/.exec(message)?.[1];
  if (variable) {
    const close = nearest(variable, names);
    const mend = `${close ? `did you mean ${close}? Else ` : ''}declare it under figures in the front matter`;
    return { what: `unknown figure: ${variable}`, expected: `one of ${names.join(', ')}`, mend };
  }
  const filter = /undefined filter: (\S+)/.exec(message)?.[1];
  if (filter)
    return { what: `unknown filter: ${filter}`, ...known(filter, Object.keys({ ...FILTERS, ...CHOICES })) };
  const tag = /tag "([^"]+)" not found/.exec(message)?.[1];
  if (tag) return { what: `unknown tag: ${tag}`, ...known(tag, TAGS) };
  const what = message.replaceAll(/\uE002\d+\uE007?\uE003/g, '');
  return { what, mend: mendOfSyntax(what, written) };
}

const TAGS = ['if', 'elsif', 'else', 'endif', 'unless', 'endunless', 'claim', 'attested', 'comment'];

/** Remedies for common typing mistakes. */
function mendOfSyntax(what: string, written: string): string | undefined {
  if (/[“”‘’]/.test(written)) return 'write straight quotes, " or \', within {{ … }} and {% … %}';
  if (/(?:^|[^=!<>])=(?!=)/.test(written)) return 'write == to compare';
  if (what.startsWith('expected "|"')) return 'close {{ with }} and {% with %}, and put | before a filter';
  return undefined;
}

function known(name: string, names: readonly string[]): Pick<Fault, 'expected' | 'mend'> {
  const close = nearest(name, names);
  return { expected: `one of ${names.join(', ')}`, mend: close ? `did you mean ${close}?` : undefined };
}
