import { workbookPath } from '../../addresses/tableAddresses.ts';
import { languageOf } from '../../words/languages.ts';
import type { SiteOutput } from '../output.ts';
import { workbook } from './workbook.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Each table for spreadsheets. */
export const workbooks: SiteOutput = {
  of: 'site',
  files: ({ site, tables }) =>
    [...tables.values()].flatMap((table) => {
      const path = workbookPath(table);
      return path ? { path, type: TYPE, content: () => workbook(table, languageOf(site)) } : [];
    }),
};
