import { endingOf } from './fileEnding.ts';
import type { Scan } from './scannedTable.ts';

interface Format {
  /** Of file names, in lower case. */
  readonly endings: readonly string[];
  /** Loads the scanner on first use, which keeps commands quick to start. */
  readonly scanner: () => Promise<Scan>;
  /** True if cells under a merged one come out empty, because the format has no merged cells. */
  readonly emptyMerges?: boolean;
}

/** Formats of release files. */
export const FORMATS = {
  text: {
    endings: ['csv', 'tsv', 'tab', 'txt'],
    scanner: async () => (await import('./scanText.ts')).scanText,
    emptyMerges: true,
  },
  xlsx: { endings: ['xlsx', 'xlsm'], scanner: async () => (await import('./scanSheet.ts')).scanXlsx },
  ods: { endings: ['ods'], scanner: async () => (await import('./scanSheet.ts')).scanOds },
  json: { endings: ['json'], scanner: async () => (await import('./scanJson.ts')).scanJson },
  parquet: { endings: ['parquet'], scanner: async () => (await import('./scanParquet.ts')).scanParquet },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

export const ENDINGS: readonly string[] = Object.values(FORMATS).flatMap(({ endings }) => endings);

/** @returns null for an ending that no format has */
export function formatOf(file: string): FormatName | null {
  const ending = endingOf(file);
  const known: [string, Format][] = Object.entries(FORMATS);
  return (known.find(([, { endings }]) => endings.includes(ending))?.[0] as FormatName | undefined) ?? null;
}
