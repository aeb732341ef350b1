import { workbookPath } from '../../addresses/tableAddresses.ts';
import { languageOf } from '../../words/languages.ts';
import type { TableOutput } from '../output.ts';
import { workbook } from './workbook.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Each table for spreadsheets. */
export const workbooks: TableOutput = {
  of: 'table',
  files: (table, site) => {
    const path = workbookPath(table);
    return path ? [{ path, type: TYPE, content: () => workbook(table, languageOf(site)) }] : [];
  },
};
