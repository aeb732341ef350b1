/** At most `most` items, evenly spaced, including the first. */
export function sampleEvenly<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]).flatMap(
    (item) => item ?? [],
  );
}
