import type { HeadOptions } from '../csv/head.ts';
import { delimiterOf } from './fileEnding.ts';
import { FORMATS, formatOf } from './formats.ts';
import type { RawFile } from './scannedTable.ts';
import { tidyText } from './tidyText.ts';

/** How to read the column names of a file. */
export function headOptions({ file, delimiter, table = {} }: Omit<RawFile, 'bytes'>): HeadOptions {
  const { headerRows, merged, footnotes } = table;
  const format = FORMATS[formatOf(file) ?? 'text'];
  const fill = merged === 'fill' && 'emptyMerges' in format;
  return {
    headerRows,
    fill,
    numbered: true,
    tidy: tidyText(footnotes),
    delimiter: delimiterOf(file, { delimiter }),
  };
}
