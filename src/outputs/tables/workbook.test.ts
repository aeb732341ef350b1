import { Buffer } from 'node:buffer';
import * as xlsx from '@e965/xlsx';
import { expect, test } from 'vitest';
import type { Table } from '../../tables/table.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import { thefts } from '../../test/thefts.ts';
import { workbook } from './workbook.ts';

test('a placeholder', () => {
  expect([xlsx, Buffer, thefts, inEnglish, workbook] satisfies unknown as Table | unknown).toBeTruthy();
});
