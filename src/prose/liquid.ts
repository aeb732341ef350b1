import {
  Context,
  Drop,
  type Emitter,
  Filter,
  Liquid,
  type Template as LiquidTemplate,
  Output,
} from 'liquidjs';
import { renamed } from '../faults/edit.ts';
import type { Fault, FaultList } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { atomMark, FAULTY, MARK_CHARACTERS, SCOPE_CLOSE_MARK, scopeMark } from './atom.ts';
import { EchoError, StoryError } from './baseDrops.ts';
import { Choice } from './choice.ts';
import { choiceBranches } from './choiceBranches.ts';
import { CHOICES } from './choices.ts';
import { asksOf, expressionText, PRINTER } from './expression.ts';
import { FILTERS } from './filters.ts';
import { type MappedText, markLines, unmarkLines } from './lines.ts';
import { OPERATORS } from './operators.ts';
import { atomsOf } from './printing.ts';
import { addAtom, type Place, type Rendering, type Stage } from './rendering.ts';
import { spoiledAt, UNSOUND, withoutStretches } from './soundText.ts';
import { strayBraces, strayIn } from './strayBraces.ts';
import { attestedTag, branchTag, claimTag, partsIn } from './tags.ts';

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

/** Reads of a drop what it exposes by itself: `constructor`, which every object has, is an unknown name. */
class StoryContext extends Context {
  override readProperty(...[of, key]: Parameters<Context['readProperty']>): unknown {
    const isName = of instanceof Drop && (typeof key === 'string' || typeof key === 'number');
    return isName ? of.liquidMethodMissing(key, this) : super.readProperty(of, key);
  }
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
  readonly #output: Output;

  constructor(output: Output) {
    super({ name: PRINTER, args: [] as unknown } as FilterToken, undefined, liquid);
    this.#output = output;
  }

  override *render(output: unknown, context: Context): Generator<unknown, string> {
    const { rendering, place } = stageOf(context);
    const { value } = this.#output;
    if (output instanceof Choice) {
      const { text, scope, index = -1 } = output.choose(rendering, asksOf(value, rendering.references));
      rendering.branches.push(...choiceBranches(this.#output, place).filter((_, i) => i === index));
      return `${scopeMark(rendering.scopes.push(scope) - 1)}${text}${SCOPE_CLOSE_MARK}`;
    }
    const hole = { asks: expressionText(value, rendering.references) };
    const marks = atomsOf(output, rendering.language).map((atom) => atomMark(addAtom(rendering, atom, hole)));
    return marks.join('');
  }
}

/** @returns null, with a fault, when the template is invalid */
export function parseTemplate(text: string, place: Place, faults: FaultList): Template | null {
  return faults.ifSound(() => parseSound(text, place, faults));
}

/**
 * Parses a template as far as it is sound: what has a fault becomes an output that can't be printed, so that the
 * rest can be told and checked.
 */
export function parseSound(text: string, place: Place, faults: FaultList): Template {
  if (MARK_CHARACTERS.test(text)) {
    faults.add({ ...place, what: 'a private-use character in the text', mend: 'remove U+E000 to U+E007' });
    return parseSound(text.replaceAll(new RegExp(MARK_CHARACTERS, 'gu'), ''), place, faults);
  }
  faults.addAll(strayBraces(text, place));
  const marked = markLines(withoutStretches(text, strayIn(text)), place.line);
  const found: Fault[] = [];
  const templates = parseMarked(marked, found, place);
  faults.addAll(withoutEchoes(found));
  return { templates, place };
}

/** An error ends the block it stands in: what it spoils is cut out, until the rest can be parsed. */
function parseMarked(marked: string, found: Fault[], place: Place): LiquidTemplate[] {
  try {
    const templates = liquid.parse(marked);
    for (const part of partsIn(templates)) {
      if (part instanceof Output) part.value.filters.push(new Printer(part));
      collectFaults(part);
    }
    return templates;
  } catch (error) {
    const errors = (error as LiquidFault).errors ?? [error];
    const told = errors.map((each) => ({ faults: faultsOf(each, place, []), begin: beginOf(each) }));
    const own = told.filter(({ faults }) => faults.some(({ what }) => !ECHO.test(what)));
    found.push(...told.flatMap(({ faults }) => faults));
    const spoiled = (own.length > 0 ? own : told).map(({ begin }) => spoiledAt(marked, begin));
    const sound = withoutStretches(marked, spoiled);
    return sound === marked ? [] : parseMarked(sound, found, place);
  }
}

const ECHO = /^unknown tag: (?:else|elsif|end\w+)$/;
const UNCLOSED = / is not closed by \{%/;

/**
 * A mistake in a block also orphans its `else` and end tag, or leaves it without one: those faults are dropped
 * unless they come first, or are all.
 */
function withoutEchoes(faults: readonly Fault[]): readonly Fault[] {
  const own = faults.filter(({ what }, i) => !ECHO.test(what) && (i === 0 || !UNCLOSED.test(what)));
  return own.length > 0 ? own : faults;
}

/** What can't be rendered in this edition is a `FAULTY` atom, with faults in the rendering. */
export function renderTemplate(template: Template, names: Names, rendering: Rendering): MappedText {
  const stage: Stage = { rendering, place: template.place, names: Object.keys(names) };
  const scope = { ...names, [STAGE]: stage };
  return unmarkLines(
    String(liquid.renderSync([...template.templates], new StoryContext(scope, liquid.options))),
  );
}

/** Makes an output or tag collect its faults instead of throwing them, so that what stands beside it is rendered. */
function collectFaults(part: LiquidTemplate): void {
  const render = part.render.bind(part);
  part.render = function* (context: Context, emitter: Emitter): Generator<unknown, void> {
    try {
      yield* render(context, emitter);
    } catch (error) {
      const { rendering, place, names } = stageOf(context);
      const { edition, faulty } = rendering;
      const found = faultsOf(error, place, names, { token: part.token, faulty });
      rendering.faults.push(...found.map((fault) => ({ ...fault, edition })));
      emitter.write(atomMark(addAtom(rendering, FAULTY, { asks: '' })));
    }
  };
}

interface LiquidFault extends Error {
  readonly token?: { getPosition(): number[]; input: string; begin: number };
  readonly originalError?: unknown;
  readonly errors?: readonly unknown[];
}

function beginOf(error: unknown): number {
  return (error as LiquidFault).token?.begin ?? 0;
}

interface Blame {
  /** Of the output or tag that failed. */
  readonly token?: LiquidFault['token'];
  /** Names whose declaration has a fault of its own. */
  readonly faulty?: ReadonlySet<string>;
}

/** @param names available names, for suggestions */
function faultsOf(error: unknown, place: Place, names: readonly string[], blame: Blame = {}): Fault[] {
  if (!(error instanceof Error)) throw error;
  const { token = blame.token, errors } = error as LiquidFault;
  if (errors) return errors.flatMap((inner) => faultsOf(inner, place, names, blame));
  const cause = rootCause(error);
  if (!token && !(cause instanceof StoryError)) throw error;
  const name = undefinedName(cause) ?? '';
  if (cause instanceof EchoError || name === UNSOUND || blame.faulty?.has(name)) return [];
  return [{ ...positionOf(token, place), ...explain(cause, names, writtenAt(token)) }];
}

function undefinedName(cause: Error): string | undefined {
  return /undefined variable: ([^\s,]+)/.exec(cause.message)?.[1];
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
): Pick<Fault, 'what' | 'expected' | 'mend' | 'edit'> {
  if (cause instanceof StoryError) {
    const { message, expected, mend, edit } = cause;
    return { what: message, expected, mend, ...(edit && { edit }) };
  }
  const [message = ''] = cause.message.split(/, file:|, line:|\n/);
  const variable = undefinedName(cause);
  if (variable) {
    const close = nearest(variable, names);
    const mend = `${close ? `did you mean ${close}? Else ` : ''}declare it under figures in the front matter`;
    const expected = `one of ${names.join(', ')}`;
    return { what: `unknown figure: ${variable}`, expected, mend, ...renamed(variable, names) };
  }
  const filter = /undefined filter: (\S+)/.exec(message)?.[1];
  if (filter)
    return { what: `unknown filter: ${filter}`, ...known(filter, Object.keys({ ...FILTERS, ...CHOICES })) };
  const tag = /tag "([^"]+)" not found/.exec(message)?.[1];
  if (tag) return { what: `unknown tag: ${tag}`, ...known(tag, TAGS) };
  const what = message.replaceAll(/\uE002\d+\uE007?\uE003/g, '');
  return { what, mend: mendOfSyntax(what, written), ...straightened(written) };
}

const TAGS = ['if', 'elsif', 'else', 'endif', 'unless', 'endunless', 'claim', 'attested', 'comment'];

/** Remedies for common typing mistakes. */
function mendOfSyntax(what: string, written: string): string | undefined {
  if (/[“”‘’]/.test(written)) return 'write straight quotes, " or \', within {{ … }} and {% … %}';
  if (/(?:^|[^=!<>])=(?!=)/.test(written)) return 'write == to compare';
  if (what.startsWith('expected "|"')) return 'close {{ with }} and {% with %}, and put | before a filter';
  return undefined;
}

/** Of one text in curly quotes: the same in straight ones. */
function straightened(written: string): Pick<Fault, 'edit'> {
  const [quoted, ...others] = written.match(/[“‘][^“”‘’"']*[”’]/g) ?? [];
  return quoted && others.length === 0 ? { edit: { from: quoted, to: `"${quoted.slice(1, -1)}"` } } : {};
}

function known(name: string, names: readonly string[]): Pick<Fault, 'expected' | 'mend' | 'edit'> {
  const close = nearest(name, names);
  const mend = close ? `did you mean ${close}?` : undefined;
  return { expected: `one of ${names.join(', ')}`, mend, ...renamed(name, names) };
}
