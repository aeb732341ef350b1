/** Endings of release files, and what they hold. */
const KINDS = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  txt: 'csv',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  ods: 'ods',
  json: 'json',
  parquet: 'parquet',
} as const;

export type FileKind = (typeof KINDS)[keyof typeof KINDS];

export const ENDINGS = Object.keys(KINDS);

/** @returns null for an ending that no reader knows */
export function fileKind(file: string): FileKind | null {
  const ending = endingOf(file);
  return Object.hasOwn(KINDS, ending) ? KINDS[ending as keyof typeof KINDS] : null;
}

export function endingOf(file: string): string {
  return /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}
