/** What a person may say that a column is. */
export const COLUMN_KINDS = ['area', 'period', 'number', 'text', 'ignore'] as const;

export type ColumnKind = (typeof COLUMN_KINDS)[number];
