import type { Value } from '../figures/result.ts';
import type { Origin } from '../tables/origin.ts';
import type { TableSource } from '../tables/table.ts';
import type { Language } from '../words/language.ts';

/** Texts that say where a figure's cells come from; if it rests on no cell in particular, that it was worked out. */
export function originTexts(
  value: Value,
  origins: readonly Origin[],
  sources: readonly TableSource[],
  { figures }: Language,
): string[] {
  if (origins.length === 0 && value.how === '') return [figures.how.computed()];
  const computed = origins.flatMap((each) =>
    each.how === 'computed' ? figures.how.computed(each.formula) : [],
  );
  const found = origins.flatMap((each) => (each.how === 'computed' ? [] : each));
  const files = Map.groupBy(found, ({ how, source, released }) => [how, source, released].join());
  const places = [...files.values()].flatMap((cells) => {
    const [first] = cells;
    if (!first) return [];
    const source = sources.find(({ id }) => id === first.source);
    const isClear = sources.length === 1 && source?.released === first.released;
    const isOurs = source !== undefined && source.obtained.how !== 'original';
    return figures.how.found(first.how, cells, isOurs, isClear ? '' : (source?.title ?? ''));
  });
  return [...computed, ...places];
}
