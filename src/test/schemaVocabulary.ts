import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The vocabulary of schema.org, as the declarations that are made from it have it. */
const declarations = readFileSync(
  createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/[^/]*$/, 'schema.d.ts'),
  'utf8',
);

interface Declared {
  readonly parents: readonly string[];
  readonly properties: ReadonlySet<string>;
}

const interfaces = new Map(
  [...declarations.matchAll(/^(?:export )?interface (\w+) extends ([^{]+)\{([\s\S]*?)^\}/gm)].map(
    (match): [string, Declared] => {
      const [, name = '', parents = '', body = ''] = match;
      const properties = [...body.matchAll(/^ {4}"([^"]+)"\??:/gm)].map((property) => property[1] ?? '');
      return [
        name,
        { parents: parents.split(',').map((parent) => parent.trim()), properties: new Set(properties) },
      ];
    },
  ),
);

/** What is wrong with a node and all within it: a type or a property that schema.org does not know. */
export function vocabularyFaults(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(vocabularyFaults);
  if (node === null || typeof node !== 'object') return [];
  const { '@type': type, '@id': _id, '@context': _context, ...properties } = node as Record<string, unknown>;
  const inner = Object.values(properties).flatMap(vocabularyFaults);
  if ('@graph' in properties) return inner;
  const leaf = `${type}Leaf`;
  if (!interfaces.has(leaf)) return [`no type of schema.org: ${type}`, ...inner];
  const unknown = Object.keys(properties).filter((property) => !has(leaf, property));
  return [...unknown.map((property) => `no property of ${type}: ${property}`), ...inner];
}

function has(name: string, property: string): boolean {
  const declared = interfaces.get(name);
  return (
    declared !== undefined &&
    (declared.properties.has(property) || declared.parents.some((parent) => has(parent, property)))
  );
}
