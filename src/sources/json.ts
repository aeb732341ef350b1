import { UnreadableFile } from '../csv/unreadableFile.ts';
import { plainNumber } from './plainNumber.ts';

/** A JSON value with its offset. Numbers keep the digits of the file, which a double might lose. */
export type JsonNode =
  | { readonly kind: 'object'; readonly offset: number; readonly entries: ReadonlyMap<string, JsonNode> }
  | { readonly kind: 'array'; readonly offset: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'scalar'; readonly offset: number; readonly type: ScalarType; readonly text: string };

type ScalarType = 'string' | 'number' | 'boolean' | 'null';

/** Deeper than any table; protects the stack. */
const MAX_DEPTH = 64;
const TOKEN =
  /[{}[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

/** An array whose items are passed on one by one instead of being kept. */
export interface JsonList {
  /** Keys that lead to it. */
  readonly path: readonly string[];
  take(item: JsonNode): void;
}

/**
 * Reads JSON with offsets, which `JSON.parse` does not give, and rejects duplicate keys, which it accepts.
 * @throws {UnreadableFile}
 */
export function readJson(text: string, list?: JsonList): JsonNode {
  const reader = new JsonReader(text, list);
  const node = reader.value(0, list?.path ?? null);
  reader.end();
  return node;
}

/** Returns a function from offsets to 1-based lines and columns. */
export function lineFinder(text: string): (offset: number) => { line: number; column: number } {
  let starts: number[] | null = null;
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

class JsonReader {
  readonly #text: string;
  readonly #list: JsonList | undefined;
  #at: number;

  constructor(text: string, list: JsonList | undefined) {
    this.#text = text;
    this.#list = list;
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** @param path keys from here to the list; null outside its path */
  value(depth: number, path: readonly string[] | null): JsonNode {
    const [token, offset] = this.#next();
    if (depth > MAX_DEPTH) throw this.#fault(`JSON is nested more than ${MAX_DEPTH} deep`, offset);
    if (token === '{') return { kind: 'object', offset, entries: this.#entries(depth, path) };
    if (token === '[') return { kind: 'array', offset, items: this.#items(depth, path) };
    if (token.startsWith('"')) {
      return { kind: 'scalar', offset, type: 'string', text: this.#string(token, offset) };
    }
    if (token === 'null') return { kind: 'scalar', offset, type: 'null', text: '' };
    if (token === 'true' || token === 'false') {
      return { kind: 'scalar', offset, type: 'boolean', text: token.toUpperCase() };
    }
    if (/^[-\d]/.test(token)) return { kind: 'scalar', offset, type: 'number', text: plainNumber(token) };
    throw this.#fault(`not valid JSON: ${token}`, offset);
  }

  end(): void {
    this.#space();
    if (this.#at < this.#text.length) throw this.#fault('not valid JSON: text after the end', this.#at);
  }

  #entries(depth: number, path: readonly string[] | null): Map<string, JsonNode> {
    const entries = new Map<string, JsonNode>();
    if (this.#skip('}')) return entries;
    for (;;) {
      const [token, offset] = this.#next();
      if (!token.startsWith('"')) throw this.#fault(`not valid JSON: ${token}`, offset);
      const key = this.#string(token, offset);
      if (entries.has(key)) throw this.#fault(`key appears twice: ${key}`, offset);
      this.#expect(':');
      entries.set(key, this.value(depth + 1, path?.[0] === key ? path.slice(1) : null));
      if (this.#skip('}')) return entries;
      this.#expect(',');
    }
  }

  #items(depth: number, path: readonly string[] | null): JsonNode[] {
    const items: JsonNode[] = [];
    const isList = path?.length === 0;
    if (this.#skip(']')) return items;
    for (;;) {
      const item = this.value(depth + 1, null);
      if (isList) this.#list?.take(item);
      else items.push(item);
      if (this.#skip(']')) return items;
      this.#expect(',');
    }
  }

  #string(token: string, offset: number): string {
    try {
      return String(JSON.parse(token));
    } catch (error) {
      if (error instanceof SyntaxError)
        throw this.#fault('not valid JSON: a line break or a broken escape in a text', offset);
      throw error;
    }
  }

  #next(): [token: string, offset: number] {
    this.#space();
    TOKEN.lastIndex = this.#at;
    const token = TOKEN.exec(this.#text)?.[0];
    const offset = this.#at;
    if (token === undefined) {
      const rest = this.#text.slice(offset, offset + 20);
      throw this.#fault(`not valid JSON: ${rest === '' ? 'it ends too early' : rest}`, offset);
    }
    this.#at += token.length;
    return [token, offset];
  }

  #space(): void {
    SPACE.lastIndex = this.#at;
    SPACE.exec(this.#text);
    this.#at = SPACE.lastIndex;
  }

  #skip(token: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== token) return false;
    this.#at += 1;
    return true;
  }

  #expect(wanted: string): void {
    const [token, offset] = this.#next();
    if (token !== wanted) throw this.#fault(`not valid JSON: ${token}`, offset);
  }

  #fault(what: string, offset: number): UnreadableFile {
    return new UnreadableFile({ what, ...lineFinder(this.#text)(offset), mend: 'get the file again' });
  }
}
