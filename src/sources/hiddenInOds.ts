import { INSIDE } from './sheetXml.ts';

/** More are not listed for anybody; empty rows below a table are often hidden by the million. */
const MOST = 16_384;

interface Hidden {
  readonly rows: number[];
  readonly columns: number[];
}

/**
 * Rows and columns of each sheet of an ODS file that are not shown, which hucre does not read.
 * @param xml of `content.xml`
 */
export function hiddenInOds(xml: string): Hidden[] {
  const tags = new RegExp(`<table:(table|table-column|table-row)(?=[\\s/>])(${INSIDE})>`, 'g');
  const sheets: Hidden[] = [];
  const next = { 'table-row': 0, 'table-column': 0 };
  for (const [, tag, attributes = ''] of xml.matchAll(tags)) {
    if (tag !== 'table-row' && tag !== 'table-column') {
      sheets.push({ rows: [], columns: [] });
      Object.assign(next, { 'table-row': 0, 'table-column': 0 });
      continue;
    }
    const from = next[tag];
    next[tag] += Number(/number-(?:rows|columns)-repeated=["'](\d+)["']/.exec(attributes)?.[1] ?? '1');
    if (!/table:visibility=["'](?:collapse|filter)["']/.test(attributes)) continue;
    const hidden = sheets.at(-1)?.[tag === 'table-row' ? 'rows' : 'columns'] ?? [];
    for (let at = from; at < next[tag] && hidden.length < MOST; at++) hidden.push(at);
  }
  return sheets;
}
