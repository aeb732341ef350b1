import type { Grammar, Noun } from '../grammar.ts';
import type { Phrase } from '../phrase.ts';

/** How a reader finds the edition of an area. `kind` is what the newsroom calls the areas, if it has a word for them. */
export function areas({ numbers }: Grammar) {
  const count = (areas: number, kind: Noun = { one: 'area', many: 'areas' }) =>
    numbers.measure(areas, 0, kind);

  return {
    find: 'Find your area',
    toldFor: (areas: number, kind?: Noun) => `This story is told for ${count(areas, kind)}.`,
    toldForAnd: <T>(areas: number, kind: Noun | undefined, nation: T): Phrase<T> => [
      `This story is told for ${count(areas, kind)} and for `,
      nation,
      '.',
    ],
    all: (areas: number, kind?: Noun) => `All ${count(areas, kind)}`,
  };
}
