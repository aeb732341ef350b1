import { xlsxFiles } from './zip.ts';

/** Parts of malicious files. */

/** Ten entities, each of which is ten of the one before. */
export const entities = `<!DOCTYPE z [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`).join('')}]>`;

const SHEET = 'xl/worksheets/sheet1.xml';
const cell = (ref: string) => `<c r="${ref}"><v>1</v></c>`;

export function overlappingMerges(): Record<string, string> {
  const numbers = Array.from({ length: 1000 }, (_, index) => index + 1);
  const files = xlsxFiles(
    numbers.map((row) => `<row r="${row}">${cell(`A${row}`)}${cell(`Z${row}`)}</row>`).join(''),
  );
  const merges = `<mergeCells>${'<mergeCell ref="A1:Z1000"/>'.repeat(20_000)}</mergeCells></worksheet>`;
  return { ...files, [SHEET]: String(files[SHEET]).replace('</worksheet>', merges) };
}

/** Widths of all columns, thirty thousand times. */
export function endlessWidths(): Record<string, string> {
  const files = xlsxFiles(`<row r="1">${cell('A1')}</row>`);
  const widths = Array.from({ length: 30_000 }, (_, index) => {
    return `<col min="1" max="16384" width="${(index * 7919) % 9973}"/>`;
  });
  return {
    ...files,
    [SHEET]: String(files[SHEET]).replace('<sheetData>', `<cols>${widths.join('')}</cols><sheetData>`),
  };
}

/** A JSON-stat dataset without a value, in a thousand million cells. */
export function sizeBomb(): string {
  const id = [...'abcdefghi'];
  const category = { index: Array.from({ length: 10 }, (_, code) => String(code)) };
  const dimension = Object.fromEntries(id.map((name) => [name, { category }]));
  return JSON.stringify({
    class: 'dataset',
    version: '2.0',
    id,
    size: id.map(() => 10),
    dimension,
    value: {},
  });
}
