import { UnreadableFile } from '../csv/unreadableFile.ts';
import { shownNumber } from './plainNumber.ts';

/** Twice as many as in the largest spreadsheets that statistical offices publish. */
export const MAX_CELLS = 2_000_000;

/** Where figures differ, a cell takes several bytes of a packed file; a small file of very many is no table. */
const CELLS_A_BYTE = 2;
/** So many are read in a second or two. */
const FEW_CELLS = 500_000;

/** The inside of a tag, with `>` allowed in quoted values. Stops at `<`, so that matching is linear. */
export const INSIDE = `(?:[^<>"']|"[^"<]*"|'[^'<]*')*`;

/**
 * Reduces a spreadsheet to its cells and merges. Rejects document types, which only entity bombs have, and
 * repeat counts that multiply into a huge sheet.
 * @param packed bytes of the file
 * @throws {UnreadableFile}
 */
export function cellsOnly(
  entries: ReadonlyMap<string, Buffer>,
  kind: 'xlsx' | 'ods',
  packed: number,
): Map<string, Buffer> {
  const kept = new Map<string, Buffer>();
  for (const [name, data] of entries) {
    const wanted = /\.(xml|rels)$/.test(name) && !/^xl\/(worksheets\/_rels|drawings|charts)\//.test(name);
    if (!wanted && name !== 'mimetype') continue;
    if (data.includes('<!DOCTYPE') || data.includes('<!ENTITY')) {
      const mend = 'get the file again from its publisher: no spreadsheet program writes this';
      throw new UnreadableFile({ what: `document type in ${name}`, expected: 'XML without one', mend });
    }
    // Only the workbook says which parts are sheets; their paths do not tell.
    if (kind === 'xlsx' && data.includes('worksheet')) kept.set(name, worksheet(data, packed));
    else if (kind === 'ods' && name === 'content.xml') kept.set(name, content(data, packed));
    else kept.set(name, data);
  }
  return kept;
}

/** Of a sheet in a workbook. */
const MAX_COLUMNS = 16_384;

function worksheet(data: Buffer, packed: number): Buffer {
  const xml = data.toString('utf8');
  const root = new RegExp(`<(?:\\w+:)?worksheet\\b${INSIDE}>`).exec(xml)?.[0];
  const rows = element(xml, 'sheetData');
  const merges = element(xml, 'mergeCells');
  const columns = hiddenColumns(element(xml, 'cols'), /<(\w+:)?worksheet/.exec(xml)?.[1] ?? '');
  if (!root) return data;
  let cells = 0;
  for (const _cell of rows.matchAll(/<(?:\w+:)?c[\s>/]/g)) cells++;
  checkSize(cells, packed);
  return Buffer.from(`${root}${columns}${rows}${merges}</${root.slice(1).split(/[\s>]/)[0]}>`);
}

/** What says which columns are hidden, within the bounds of a sheet. */
function hiddenColumns(xml: string, prefix: string): string {
  const hidden = [...xml.matchAll(/<(?:\w+:)?col\s[^>]*>/g)].flatMap(([tag]) => {
    const value = (name: string) => new RegExp(`\\s${name}="(\\w+)"`).exec(tag)?.[1] ?? '';
    const [min, max] = [Number(value('min')), Number(value('max'))];
    const isHidden = /^(?:1|true)$/.test(value('hidden')) && min > 0 && max >= min && max <= MAX_COLUMNS;
    return isHidden ? [`<${prefix}col min="${min}" max="${max}" hidden="1"/>`] : [];
  });
  return hidden.length === 0 ? '' : `<${prefix}cols>${hidden.slice(0, 100).join('')}</${prefix}cols>`;
}

/** From the first opening tag to the last closing tag; an empty string if there is none. */
function element(xml: string, name: string): string {
  const start = xml.search(new RegExp(`<(?:\\w+:)?${name}[\\s>]`));
  const end = xml.lastIndexOf(`${name}>`);
  return start < 0 || end < start ? '' : xml.slice(start, end + name.length + 1);
}

/**
 * Works around hucre 1.0.0, which ignores rows in row groups and does not tell percentages from other numbers:
 * unwraps the groups and turns percentages into texts, `27.5%`. Also drops trailing empty cells.
 */
function content(data: Buffer, packed: number): Buffer {
  const groups = /<\/?table:table-(?:header-rows|row-group|rows)\b[^>]*>/g;
  const rows = data.toString('utf8').replace(groups, '').split('</table:table-row>');
  const xml = rows.map(withoutLastEmpty).join('</table:table-row>');
  checkSize(odsCells(xml), packed);
  const shown = new RegExp(
    `(<table:table-cell\\b${INSIDE}office:value-type="(?:float|percentage)"${INSIDE})>\\s*<text:p>([^<]*)</text:p>\\s*</table:table-cell>`,
    'g',
  );
  const percentages = new RegExp(
    `<table:table-cell\\b${INSIDE}office:value-type="percentage"${INSIDE}>`,
    'g',
  );
  const bare = xml
    .replace(/ (?:table:style-name|calcext:value-type)="[^"<]*"/g, '')
    .replace(shown, (_cell, head: string, text: string) => withoutShownText(head, text));
  return Buffer.from(bare.replace(percentages, percentageAsText));
}

/** Drops the displayed text of a number to save memory, unless it shows an error that is stored as zero. */
function withoutShownText(head: string, text: string): string {
  if (!/^(#[A-Z]|Err:\d)/.test(text)) return `${head}/>`;
  const asText = head.replace(/office:value-type="[a-z]+"/, 'office:value-type="string"');
  return `${asText}><text:p>${text}</text:p></table:table-cell>`;
}

/** hucre passes the value of a time through unchanged, so a percentage is written as one. */
function percentageAsText(cell: string): string {
  const value = /office:value="([^"]*)"/.exec(cell)?.[1] ?? '';
  const text = value === '' || Number.isNaN(Number(value)) ? value : `${shownNumber(Number(value) * 100)}%`;
  return cell.replace(
    'office:value-type="percentage"',
    `office:value-type="time" office:time-value="${text}"`,
  );
}

function withoutLastEmpty(row: string): string {
  let kept = row.trimEnd();
  while (kept.endsWith('/>')) {
    const start = kept.lastIndexOf('<');
    const cell = kept.slice(start);
    const empty =
      /^<table:(covered-)?table-cell\b/.test(cell) && !/office:|calcext:|formula|-spanned/.test(cell);
    if (!empty) break;
    kept = kept.slice(0, start).trimEnd();
  }
  return kept;
}

function odsCells(xml: string): number {
  const tags = new RegExp(`<table:(table-row|table-cell|covered-table-cell)\\b(${INSIDE})>`, 'g');
  let [cells, rowRepeat] = [0, 1];
  for (const [, tag, attributes = ''] of xml.matchAll(tags)) {
    const repeated = /number-(?:rows|columns)-repeated=["'](\d+)["']/.exec(attributes)?.[1];
    const times = Number(repeated ?? '1');
    if (tag === 'table-row') rowRepeat = times;
    else cells += rowRepeat * times;
    if (cells > MAX_CELLS) break;
  }
  return cells;
}

function checkSize(cells: number, packed: number): void {
  const isDense = cells > FEW_CELLS && cells > packed * CELLS_A_BYTE;
  if (cells <= MAX_CELLS && !isDense) return;
  const mend = 'if it is what the publisher offers, ask for the table by itself, or as CSV';
  const expected =
    cells > MAX_CELLS
      ? `at most ${MAX_CELLS} cells in a sheet`
      : `at most ${FEW_CELLS} cells in a file of ${packed} bytes`;
  const what = 'sheet is too large to read: more cells than any table has';
  throw new UnreadableFile({ what, expected, mend });
}
