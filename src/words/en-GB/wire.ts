import type { TableSource } from '../../tables/table.ts';
import type { TracedCells, TracedFigure } from '../facts.ts';
import type { Grammar } from '../grammar.ts';
import { inOrder, lineNumbers } from './lineNumbers.ts';
import { obtainedNotes } from './obtained.ts';
import { unlicensed } from './sources.ts';

type Source = Pick<
  TableSource,
  'title' | 'publisher' | 'released' | 'url' | 'attribution' | 'licence' | 'obtained'
>;

/** Wire copy: an article as plain text, with notes to the editor. Dates are ISO. */
export function wire({ lists, periods: { date } }: Grammar) {
  const where = ({ table, column, lines }: Omit<TracedCells, 'title'>) => {
    const at = lines.length > 0 ? `, ${lineNumbers('line', inOrder(lines), lists.and)}` : '';
    return `table ${table}, column ${column}${at}`;
  };
  return {
    by: (byline: string) => `By ${byline}`,
    quoted: (words: string) => `“${words}”`,
    chart: (title: string, subtitle: string, alt: string, url: string) =>
      `[Chart: ${title}. ${subtitle}. ${alt} ${url}]`,
    notes: 'NOTES TO EDITORS',
    /** @param version of the text, which moves with each update and correction */
    dates(published: string, modified: string, version: string, site: string, url: string) {
      const updated = modified === published ? '' : `, updated ${date(modified)}`;
      return `Published ${date(published)}${updated} by ${site}, version ${version}: ${url}`;
    },
    changes: 'Corrections and updates:',
    change: (on: string, what: string) => `${date(on)}: ${what}`,
    figures: 'Each figure in the text, and how it is known:',
    figure: ({ printed, what, period, how, beside, ...cells }: TracedFigure) =>
      `${printed}: ${what}, ${period}; ${how} (${[cells, ...(beside ? [beside] : [])].map(where).join('; ')})`,
    attested: 'Statements that others make, which these tables cannot prove:',
    statement: (says: string, by: string, on: string, url: string) => `${says}. ${by}, ${date(on)}: ${url}`,
    sources: 'Sources:',
    source: ({ title, publisher, released, url, attribution, licence, obtained }: Source) =>
      [
        `${title}, ${publisher}, released ${date(released)}: ${url}.`,
        licence ? `${attribution} (${licence.url}).` : `${unlicensed(attribution)}.`,
        ...obtainedNotes(obtained, date),
      ].join(' '),
    tables: 'Tables:',
    table: (title: string, url: string) => `${title}: ${url}`,
  };
}
