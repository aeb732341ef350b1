import type { TableSource } from '../tables/table.ts';
import { formatDate } from './date.ts';

/** Source, date and licence as a picture or a text file has them, without links. */
export function sourceText(source: TableSource): string {
  const { title, publisher, released, attribution, licence } = source;
  const by = attribution.includes(publisher) ? '' : `${publisher}, `;
  const terms = attribution.includes(licence.name) ? attribution : `${attribution} (${licence.name})`;
  return `Source: ${title}, ${by}${formatDate(released)}. ${terms}.`;
}
