import type { ListWords } from '../grammar.ts';

export const lists: ListWords = {
  and: (items) =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
};
