import { plainNumber } from './plainNumber.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** A JSON value that knows where it stands. Numbers keep the digits that the file has. */
export type JsonNode =
  | { readonly kind: 'object'; readonly offset: number; readonly entries: ReadonlyMap<string, JsonNode> }
  | { readonly kind: 'array'; readonly offset: number; readonly items: readonly JsonNode[] }
  | { readonly kind: 'scalar'; readonly offset: number; readonly type: ScalarType; readonly text: string };

type ScalarType = 'string' | 'number' | 'boolean' | 'null';

/** Deeper than any table; it keeps a file of brackets from filling the stack. */
const MAX_DEPTH = 64;
const TOKEN =
  /[{}[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

/**
 * Reads JSON with the place of each value, which `JSON.parse` does not tell, and refuses keys that appear
 * twice in an object, which it does not see.
 * @throws {UnreadableFile}
 */
export function readJson(text: string): JsonNode {
  const reader = new JsonReader(text);
  const node = reader.value(0);
  reader.end();
  return node;
}

/** 1-based line and column of an offset. */
function placeInText(text: string, offset: number): { line: number; column: number } {
  let [line, start] = [1, 0];
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    [line, start] = [line + 1, at + 1];
  }
  return { line, column: offset - start + 1 };
}

class JsonReader {
  readonly #text: string;
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  value(depth: number): JsonNode {
    const [token, offset] = this.#next();
    if (depth > MAX_DEPTH) throw this.#fault(`JSON is nested more than ${MAX_DEPTH} deep`, offset);
    if (token === '{') return { kind: 'object', offset, entries: this.#entries(depth) };
    if (token === '[') return { kind: 'array', offset, items: this.#items(depth) };
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

  #entries(depth: number): Map<string, JsonNode> {
    const entries = new Map<string, JsonNode>();
    if (this.#skip('}')) return entries;
    for (;;) {
      const [token, offset] = this.#next();
      if (!token.startsWith('"')) throw this.#fault(`not valid JSON: ${token}`, offset);
      const key = this.#string(token, offset);
      if (entries.has(key)) throw this.#fault(`key appears twice: ${key}`, offset);
      this.#expect(':');
      entries.set(key, this.value(depth + 1));
      if (this.#skip('}')) return entries;
      this.#expect(',');
    }
  }

  #items(depth: number): JsonNode[] {
    const items: JsonNode[] = [];
    if (this.#skip(']')) return items;
    for (;;) {
      items.push(this.value(depth + 1));
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
    return new UnreadableFile({ what, ...placeInText(this.#text, offset), mend: 'get the file again' });
  }
}
