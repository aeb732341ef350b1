import type { CellProblem } from '../csv/cellPlace.ts';
import type { SourceSpec } from './source.ts';

type Wide = NonNullable<SourceSpec['wide']>;

/** A column of the file whose cells become rows of their own. */
export interface WideColumn {
  /** In the file. */
  readonly index: number;
  /** What the `*` of the pattern stands for. */
  readonly part: string;
  /** Header of the column that the cells go to. */
  readonly value: string;
}

/**
 * Finds columns such as `2022 offences`, `2023 offences` by the pattern `* offences`. Columns that are declared
 * by their own names stay as they are.
 */
export function wideColumns(
  names: readonly string[],
  wide: Wide,
  declared: SourceSpec['columns'],
): WideColumn[] {
  return names.flatMap((name, index) => {
    return Object.hasOwn(declared, name) ? [] : (wideColumn(name, index, wide) ?? []);
  });
}

/** The pattern with the most text around its star comes first: `* status` before `*`. */
function wideColumn(name: string, index: number, { values }: Wide): WideColumn | null {
  const patterns = Object.entries(values).toSorted(([, a], [, b]) => b.length - a.length);
  for (const [value, pattern] of patterns) {
    const [before = '', after = ''] = pattern.split('*');
    const fits =
      name.startsWith(before) && name.endsWith(after) && name.length > before.length + after.length;
    if (fits) return { index, value, part: name.slice(before.length, name.length - after.length).trim() };
  }
  return null;
}

export function partsOf(found: readonly WideColumn[]): string[] {
  return [...new Set(found.map(({ part }) => part))];
}

/** A column of the long table that a wide one is turned into. */
export interface LongColumn {
  readonly header: string;
  /** By part: the column of the file with the cells, or the part itself if that is the value. */
  readonly cells: readonly (number | string)[];
}

export function longColumns(
  names: readonly string[],
  found: readonly WideColumn[],
  wide: Wide | undefined,
): LongColumn[] {
  const parts = wide ? partsOf(found) : [''];
  const own = names.map((header, index) => ({ header, cells: parts.map(() => index) }));
  if (!wide) return own;
  const values = Object.keys(wide.values).map((header) => {
    const indexOf = (part: string) =>
      found.find((column) => column.part === part && column.value === header)?.index;
    return { header, cells: parts.map((part) => indexOf(part) ?? -1) };
  });
  const isWide = new Set(found.map(({ index }) => index));
  return [...own.filter((_, index) => !isWide.has(index)), { header: wide.name, cells: parts }, ...values];
}

/** Parts that lack a column for one of the values; or no parts at all. */
export function wideProblems(found: readonly WideColumn[], { values }: Wide): CellProblem[] {
  const mend = 'correct wide.values in source.yaml';
  const patterns = Object.values(values).join(', ');
  if (found.length === 0) {
    return [{ what: 'no columns to turn into rows', expected: `columns such as ${patterns}`, mend }];
  }
  const expected = `a column for each of ${Object.keys(values).join(', ')}`;
  return partsOf(found).flatMap((part) =>
    Object.entries(values)
      .filter(([value]) => !found.some((column) => column.part === part && column.value === value))
      .map(([, pattern]) => ({ what: `missing column: ${pattern.replace('*', part)}`, expected, mend })),
  );
}
