import type { z } from 'zod';
import { type Fault, FaultList } from '../faults/fault.ts';
import { readYaml, type YamlFile } from '../faults/yaml.ts';
import { composeLine } from './composeInline.ts';
import type { Composition } from './composition.ts';
import type { MappedText } from './lines.ts';
import type { PassageKind } from './passage.ts';
import type { Place } from './rendering.ts';
import type { Text } from './text.ts';

/** A YAML fence in a story: its values, their positions, and a function that composes its texts. */
export interface YamlBlock<T> {
  readonly value: T;
  /** Position of a key in the file; of the block for ''. */
  readonly placeOf: (key: string) => Place;
  readonly words: (text: string, key: string, kind: PassageKind) => Text;
}

/**
 * @param start zero-based line of the fence's first content line in the mapped text
 * @returns null, with faults, when the YAML does not match the schema
 */
export function readYamlBlock<S extends z.ZodType>(
  yaml: string,
  start: number,
  schema: S,
  mapped: MappedText,
  composition: Composition,
): YamlBlock<z.output<S>> | null {
  const { file, rendering } = composition;
  const sourceLine = (line: number) => mapped.lines[start + line - 1] ?? 1;
  const { block, faults } = readOnce(yaml, file, schema);
  const { edition } = rendering;
  rendering.faults.push(...faults.map((fault) => ({ ...fault, line: sourceLine(fault.line), edition })));
  if (!block) return null;
  const placeOf = (key: string): Place => {
    const { line, column } = block.locate(key ? [key] : [], 'key');
    return { file, line: sourceLine(line), column };
  };
  const open = mapped.openScopes[start] ?? [];
  return {
    value: block.value,
    placeOf,
    words: (text, key, kind) => composeLine(oneLine(text, placeOf(key).line, open), kind, composition),
  };
}

interface ReadBlock<T> {
  readonly block: YamlFile<T> | null;
  readonly faults: readonly Fault[];
}

const MOST_KEPT = 500;
const kept = new WeakMap<z.ZodType, Map<string, ReadBlock<unknown>>>();

/** Memoised by text: figures are marks, so most editions share it. */
function readOnce<S extends z.ZodType>(yaml: string, file: string, schema: S): ReadBlock<z.output<S>> {
  const blocks = kept.get(schema) ?? new Map<string, ReadBlock<unknown>>();
  kept.set(schema, blocks);
  const key = `${file}\n${yaml}`;
  const known = blocks.get(key);
  if (known) return known as ReadBlock<z.output<S>>;
  const found = new FaultList();
  const read = { block: readYaml(yaml, file, schema, found), faults: found.all };
  if (blocks.size >= MOST_KEPT) blocks.clear();
  blocks.set(key, read);
  return read;
}

/** A YAML string, whose lines are joined. */
function oneLine(text: string, line: number, open: readonly number[]): MappedText {
  return { text: text.replaceAll(/\s*\n\s*/g, ' '), lines: [line], openScopes: [open] };
}
