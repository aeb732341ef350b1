import type { Grammar, Noun } from '../grammar.ts';
import type { Phrase } from '../phrase.ts';

/** A text for each plural category that the language has. */
type ByPlural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

const MORE_FOUND: ByPlural = { other: '{count} areas' };

/** How a reader finds the edition of an area. */
export function areas({ numbers }: Grammar) {
  return {
    find: 'Find your area',
    /** `43 police force areas`. @param kind undefined where the newsroom has no word for such areas */
    count: (count: number, kind: Noun = { one: 'area', many: 'areas' }) => numbers.measure(count, 0, kind),
    /** @param count as `count` writes it */
    toldFor: (count: string) => `This story is told for ${count}.`,
    toldForAnd: <T>(count: string, nation: T): Phrase<T> => [
      `This story is told for ${count} and for `,
      nation,
      '.',
    ],
    all: (count: string) => `All ${count}`,
    local: (headline: string) => `Local editions: ${headline}`,
    read: 'Read it for your area',
    readOne: (count: string) => `Read it for your area: ${count}`,
    search: 'Type the name of an area',
    /** What a search says, in the browser. */
    found: {
      none: 'No area of that name',
      one: '{name}: press Enter to open it',
      /** For two areas or more, by the plural category of their number. */
      more: MORE_FOUND,
    },
  };
}
