import type { z } from 'zod';

type Schema = z.core.$ZodTypes;

/** The keys that a schema allows at a path, for "did you mean". */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const found = path.reduce<Schema[]>(
    (schemas, step) => schemas.flatMap((one) => childSchemas(one, step)),
    [...unwrapped(schema as unknown as Schema)],
  );
  const keys = found.flatMap((one) =>
    one._zod.def.type === 'object' ? Object.keys(one._zod.def.shape) : [],
  );
  return [...new Set(keys)];
}

/** The schema's own description at a path (`.describe()` or `.meta()`), if any. */
export function describeKind(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  let schemas = unwrapped(schema as unknown as Schema);
  for (const step of path) schemas = schemas.flatMap((one) => childSchemas(one, step));
  return schemas.map((one) => (one as unknown as z.ZodType).description).find((text) => text !== undefined);
}

/** The schemas of a key or index. */
function childSchemas(schema: Schema, step: PropertyKey): Schema[] {
  const { def } = schema._zod;
  if (def.type === 'object') {
    const held = Object.hasOwn(def.shape, step) ? def.shape[String(step)] : undefined;
    return held ? unwrapped(held as Schema) : [];
  }
  if (def.type === 'record') return unwrapped(def.valueType as Schema);
  if (def.type === 'array') return unwrapped(def.element as Schema);
  return [];
}

/** Unwraps optional, default, pipe and so on; a union gives all its options. */
function unwrapped(schema: Schema): Schema[] {
  const { def } = schema._zod;
  if (def.type === 'union') return def.options.flatMap((option) => unwrapped(option as Schema));
  if (def.type === 'pipe') return unwrapped(def.in as Schema);
  if ('innerType' in def) return unwrapped(def.innerType as Schema);
  return [schema];
}
