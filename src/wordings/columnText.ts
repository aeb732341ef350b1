import type { Column } from '../tables/column.ts';
import { memoizeWeak } from '../tables/memoize.ts';
import type { Table } from '../tables/table.ts';

/** What a column holds, on one line: `crime.offences: Offences recorded; count of …`. */
export const columnText = memoizeWeak((table: Pick<Table, 'id'>) =>
  memoizeWeak((column: Column): string => {
    const { name, title, kind, unit, currency, base, denominator, partOf, changeOf, nouns, words } = column;
    const parts = [
      title,
      `${kind} of ${unit.one}, ${unit.many}`,
      currency,
      base && `${base} = 100`,
      column.negative && 'may be below zero',
      denominator,
      partOf && `part of ${partOf}`,
      changeOf && `change of ${changeOf}`,
      nouns.length > 0 && `nouns ${nouns.join(', ')}`,
      words.length > 0 && `words ${words.join(', ')}`,
    ];
    return `${table.id}.${name}: ${parts.filter(Boolean).join('; ')}`;
  }),
);
