import type { z } from 'zod';

type Schema = z.core.$ZodTypes;

/** Keys that a schema knows at a path, for "did you mean". */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const found = path.reduce<Schema[]>(
    (schemas, step) => schemas.flatMap((one) => inside(one, step)),
    [...bare(schema as unknown as Schema)],
  );
  const keys = found.flatMap((one) =>
    one._zod.def.type === 'object' ? Object.keys(one._zod.def.shape) : [],
  );
  return [...new Set(keys)];
}

/** What a schema wants at a path, where it says so: the description given by `.describe()` or `.meta()`. */
export function describeKind(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  let schemas = bare(schema as unknown as Schema);
  for (const step of path) schemas = schemas.flatMap((one) => inside(one, step));
  return schemas.map((one) => (one as unknown as z.ZodType).description).find((text) => text !== undefined);
}

/** Schemas of the values that a schema holds under a key or index. */
function inside(schema: Schema, step: PropertyKey): Schema[] {
  const { def } = schema._zod;
  if (def.type === 'object') {
    const held = Object.hasOwn(def.shape, step) ? def.shape[String(step)] : undefined;
    return held ? bare(held as Schema) : [];
  }
  if (def.type === 'record') return bare(def.valueType as Schema);
  if (def.type === 'array') return bare(def.element as Schema);
  return [];
}

/** Without the wrappings: optional, default, pipe and so on; a union is all that it may be. */
function bare(schema: Schema): Schema[] {
  const { def } = schema._zod;
  if (def.type === 'union') return def.options.flatMap((option) => bare(option as Schema));
  if (def.type === 'pipe') return bare(def.in as Schema);
  if ('innerType' in def) return bare(def.innerType as Schema);
  return [schema];
}
