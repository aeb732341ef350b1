import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';

type Value = string | undefined | readonly string[] | { readonly [key: string]: Value };
type Item = Readonly<Record<string, Value>>;

/**
 * Adds an entry at the end of a list at the top of a YAML text, and makes the list where there is none. All
 * else stays as it is, byte for byte: comments, quotes, folded lines.
 */
export function appendToList(text: string, key: string, item: Item): string {
  const document = parseDocument(text);
  const list = document.get(key, true);
  const spliced =
    isSeq(list) && list.items.length > 0 ? splice(text, list, item) : withNewList(text, key, item);
  return agrees(spliced, text, (value) => ({ ...value, [key]: [...asList(value[key]), item] }));
}

/** Replaces a plain value at the top of a YAML text. */
export function setScalar(text: string, key: string, value: string): string {
  const node = parseDocument(text).get(key, true);
  if (!isScalar(node) || !node.range) throw new RangeError(`not a value: ${key}`);
  const [from, to] = node.range;
  // A block of text ends with its line, a plain value before it.
  const end = text.slice(from, to).endsWith('\n') ? '\n' : '';
  const spliced = `${text.slice(0, from)}${stringify(value, { lineWidth: 0 }).trim()}${end}${text.slice(to)}`;
  return agrees(spliced, text, (old) => ({ ...old, [key]: value }));
}

type Mapping = Readonly<Record<string, unknown>>;

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** @throws {RangeError} when the result does not parse to what it should */
function agrees(text: string, before: string, change: (value: Mapping) => Mapping): string {
  const document = parseDocument(text);
  const value = (parsed: typeof document): Mapping => parsed.toJS() ?? {};
  const wanted = JSON.stringify(change(value(parseDocument(before))));
  if (document.errors.length === 0 && JSON.stringify(value(document)) === wanted) return text;
  throw new RangeError('the YAML could not be changed in place: add the entry by hand');
}

interface List {
  readonly flow?: boolean | undefined;
  readonly items: readonly unknown[];
  readonly range?: readonly [number, number, number] | null | undefined;
}

function splice(text: string, list: List, item: Item): string {
  const last = list.items.at(-1) as { range?: [number, number, number]; flow?: boolean };
  const [start = 0, end = 0] = [list.range?.[0], last.range?.[1]];
  if (list.flow) return `${text.slice(0, end)}, ${inFlow(item)}${text.slice(end)}`;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const entry = isMap(last) && last.flow ? `- ${inFlow(item)}` : inBlock(item);
  // After the last word of the entry, and whatever comment stands behind it on its line.
  const words = text.slice(0, end).trimEnd().length;
  const lineEnd = text.indexOf('\n', words);
  const [head, tail] =
    lineEnd < 0 ? [`${text}\n`, ''] : [text.slice(0, lineEnd + 1), text.slice(lineEnd + 1)];
  return `${head}${indented(entry, indent)}${tail}`;
}

function withNewList(text: string, key: string, item: Item): string {
  const head = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${head}${key}:\n${indented(inBlock(item), '  ')}`;
}

function inFlow(item: Item): string {
  return stringify(item, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

function inBlock(item: Item): string {
  const entries = Object.entries(item).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (Array.isArray(value)) return `${key}: [${value.join(', ')}]`;
    return typeof value === 'object'
      ? `${key}: ${inFlow(value as Item)}`
      : stringify({ [key]: value }, { lineWidth: 0 }).trim();
  });
  return `- ${entries.join('\n  ')}`;
}

function indented(entry: string, indent: string): string {
  return `${entry
    .split('\n')
    .map((line) => `${indent}${line}`)
    .join('\n')}\n`;
}
