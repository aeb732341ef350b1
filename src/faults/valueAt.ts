/** The value at a path; undefined where there is none. */
export function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? Reflect.get(value, step)
        : undefined,
    raw,
  );
}

/** The path as written: a lone value may stand for a list of one. */
export function writtenPath(path: readonly PropertyKey[], raw: unknown): PropertyKey[] {
  const written: PropertyKey[] = [];
  for (const step of path) {
    const isOfOne = typeof step === 'number' && !Array.isArray(valueAt(raw, written));
    if (!isOfOne) written.push(step);
  }
  return written;
}
