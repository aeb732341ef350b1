import type { Obtained, TableSource } from '../../tables/table.ts';
import type { Grammar } from '../grammar.ts';
import type { Phrase } from '../phrase.ts';
import { obtainedNotes } from './obtained.ts';

type Source = Pick<TableSource, 'title' | 'publisher' | 'released' | 'attribution' | 'licence'>;

/** An attribution that no licence follows. */
export function unlicensed(attribution: string): string {
  return attribution ? `${attribution} (no licence stated)` : 'No licence stated';
}

/** Source lines: publisher, date and licence of the figures. */
export function sources({ periods }: Grammar) {
  /** The attribution, with the licence linked where it is named, or in brackets after it. */
  const credit = <T>(
    { attribution, licence }: Pick<Source, 'attribution' | 'licence'>,
    link: T,
  ): Phrase<T> => {
    if (!licence) return [unlicensed(attribution)];
    const at = attribution.indexOf(licence.name);
    if (at < 0) return [`${attribution} (`, link, ')'];
    return [attribution.slice(0, at), link, attribution.slice(at + licence.name.length)];
  };
  /** Left out where the attribution names the publisher. */
  const by = ({ attribution, publisher }: Source) =>
    attribution.includes(publisher) ? '' : `${publisher}, `;

  return {
    credit,
    obtained: (how: Obtained) => obtainedNotes(how, periods.date),
    released: <T>(publisher: string, date: T): Phrase<T> => [`${publisher}, released `, date],
    /** Under a chart in an article, which lists its sources in full at the end. */
    inArticle: <T>(publisher: T, date: T): Phrase<T> => ['Source: ', publisher, ', ', date],
    /** Where a chart stands alone. */
    alone: <T>(source: Source, title: T, licence: T): Phrase<T> => [
      ...['Source: ', title, `, ${by(source)}released ${periods.date(source.released)}. `],
      ...credit(source, licence),
      '.',
    ],
    /** Under a map. */
    boundaries: ({ publisher, ...source }: Pick<Source, 'publisher' | 'attribution' | 'licence'>) =>
      `Boundaries: ${publisher}. ${credit(source, source.licence?.name ?? '').join('')}.`,
    /** Where it stays while the figures change: without the title and date of a release. */
    lasting: (source: Source) =>
      `Source: ${source.publisher}. ${credit(source, source.licence?.name ?? '').join('')}.`,
    /** Where there are no links. */
    plain: (source: Source) =>
      `Source: ${source.title}, ${by(source)}${periods.date(source.released)}. ${credit(source, source.licence?.name ?? '').join('')}.`,
  };
}
