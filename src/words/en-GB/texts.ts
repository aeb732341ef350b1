import type { Grammar } from '../grammar.ts';
import type { Phrase } from '../phrase.ts';
import { pack } from './pack.ts';
import { wire } from './wire.ts';

/** Plain articles, wire copy, pictures and data files. */
export function texts(grammar: Grammar) {
  const { date } = grammar.periods;
  return {
    wire: wire(grammar),
    pack: pack(grammar),
    article: {
      signed: <T>(byline: string, date: T): Phrase<T> => [`${byline}, `, date],
      sources: 'Sources',
      firstPublished: <T>(site: T): Phrase<T> => [
        'First published by ',
        site,
        ', where each figure is traced to its table.',
      ],
      pictureBy: (credit: string) => `Picture: ${credit}`,
    },
    picture: {
      by: (site: string) => `Chart: ${site}`,
      /** @param published ISO date */
      edition: (site: string, published: string) => `${site}, ${date(published)}`,
      figure: (what: string, period: string) => `${what}, ${period}`,
      /** Of a figure in large type, in words. */
      large: (printed: string, what: string) => `${printed}: ${what}`,
    },
    /** Alternative text of a picture without a title beside it. */
    titled: (title: string, alt: string) => `${title}${/[.!?]$/.test(title) ? '' : '.'} ${alt}`,
    csv: {
      percentage: (label: string) => `${label} (%)`,
      /** @param sign `£` */
      money: (label: string, sign: string) => `${label} (${sign})`,
      status: (label: string) => `${label}: status`,
      /** Several texts as one; each may end in a full stop or not. */
      description: (texts: readonly string[]) => texts.map((text) => text.replace(/\.$/, '')).join('. '),
    },
  };
}
