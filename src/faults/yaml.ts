import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import { startLow } from '../words/letterCase.ts';
import type { FaultList } from './fault.ts';
import { issueFaults } from './issueFaults.ts';
import type { Locate, Place, YamlPath } from './place.ts';
import { soundValue } from './soundValue.ts';

export interface YamlFile<T> {
  readonly value: T;
  readonly locate: Locate;
}

export interface YamlOptions {
  /** Lines before the text in its file: 1 for front matter, after the opening `---`. */
  readonly lineOffset?: number;
}

/**
 * Parses YAML and validates it against a schema.
 * @param file path as shown in faults
 * @returns null when a fault was added
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  faults: FaultList,
  options: YamlOptions = {},
): YamlFile<z.output<S>> | null {
  return faults.ifSound(() => readSoundYaml(text, file, schema, faults, options));
}

/** Of a file with faults, what is sound. */
export interface SoundYaml<T> extends YamlFile<T> {
  /** As written, faults and all. */
  readonly raw: unknown;
}

/**
 * Reads YAML as far as it is sound; see `soundValue`.
 * @param options with `standIns` for keys that may not be missing
 * @returns null, with faults, when too little is sound
 */
export function readSoundYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  faults: FaultList,
  {
    lineOffset = 0,
    standIns = {},
  }: YamlOptions & { readonly standIns?: Readonly<Record<string, unknown>> } = {},
): SoundYaml<z.output<S>> | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  const problems = [...document.errors, ...document.warnings];
  for (const problem of upToSyntaxError(problems)) {
    const what = `not valid YAML: ${firstLine(problem.message)}`;
    const quote = openQuote(document, problem);
    const place = placeAt(quote ?? problem.pos[0]);
    const line = text.split('\n')[place.line - lineOffset - 1] ?? '';
    faults.add({ file, ...place, what, mend: yamlMend(problem.code, line, quote !== null) });
  }
  if (problems.some(({ code }) => code !== 'DUPLICATE_KEY')) return null;
  const locate: Locate = (path, part = 'value') => placeAt(offsetOf(document, path, part));
  const raw = plainValue(document);
  const result = raw === TOO_MANY_ALIASES ? null : schema.safeParse(raw);
  if (!result) faults.add({ file, ...locate([]), what: 'not valid YAML: aliases that multiply without end' });
  if (result?.success) return { value: result.data, locate, raw };
  if (!result) return null;
  faults.addAll(issueFaults(result.error.issues, { file, schema, raw, locate }));
  const value = soundValue(raw, schema, standIns);
  return value === null ? null : { value, locate, raw };
}

const TOO_MANY_ALIASES = Symbol('too many aliases');

function plainValue(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return TOO_MANY_ALIASES;
    throw error;
  }
}

function firstLine(message: string): string {
  const [line = ''] = message.split('\n');
  return startLow(line);
}

type Problem = Document['errors'][number] | Document['warnings'][number];

/** One syntax error makes the parser misread the rest, so errors after the first are dropped. */
function upToSyntaxError(problems: readonly Problem[]): readonly Problem[] {
  const sorted = problems.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const first = sorted.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  return first < 0 ? sorted : sorted.slice(0, first + 1);
}

/** Where the quote begins that is not closed: the parser only notices lines below. */
function openQuote(document: Document, { code, pos: [at] }: Problem): number | null {
  let start: number | null = null;
  if (code !== 'MISSING_CHAR') return start;
  visit(document, {
    Scalar(_, { type = '', range }) {
      if (type.startsWith('QUOTE') && range && range[0] <= at && at <= range[2]) start = range[0];
    },
  });
  return start;
}

/** Double quotes inside a double-quoted value, as in `count: "case"`. */
const QUOTES_IN_QUOTES = /:\s+"[^"]*\{[{%][^}]*"/;

function yamlMend(code: string, line: string, isOpenQuote: boolean): string {
  if (code === 'DUPLICATE_KEY') return 'keep one of the two keys';
  if (QUOTES_IN_QUOTES.test(line)) {
    return "a quote within quotes ends the value: write single ones inside ('case'), or begin the value on a line of its own after >-";
  }
  if (isOpenQuote) return 'close the quote that opens here';
  if (code === 'TAB_AS_INDENT') return 'indent with spaces';
  if (code === 'BAD_ALIAS' || code === 'BAD_SCALAR_START') return 'put the value in quotes';
  return 'check the indentation, and put values that contain ":", "#" or quotes in quotes';
}

function offsetOf(document: Document, path: YamlPath, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const found = child(document, node, step);
    if (!found) return offset;
    const last = index === path.length - 1;
    const key = startOf(found.key);
    offset =
      (last && part === 'value' ? (startOf(found.value) ?? key) : (key ?? startOf(found.value))) ?? offset;
    node = found.value;
  }
  return offset;
}

function child(
  document: Document,
  parent: unknown,
  step: PropertyKey,
): { key: unknown; value: unknown } | null {
  const node = isAlias(parent) ? parent.resolve(document) : parent;
  if (isSeq(node)) {
    const value = node.items[Number(step)];
    return value === undefined ? null : { key: null, value };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
  return isPair(pair) ? { key: pair.key, value: pair.value } : null;
}

/** An empty value has a node that starts right after its key. */
function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
