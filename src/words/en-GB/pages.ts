import type { Grammar } from '../grammar.ts';
import type { Phrase, Seen } from '../phrase.ts';
import { areas } from './areas.ts';
import { builder } from './builder.ts';
import { chartBox } from './chartBox.ts';
import { compare } from './compare.ts';
import { evidence } from './evidence.ts';
import type { figures } from './figures.ts';
import { finder } from './finder.ts';
import { profile } from './profile.ts';
import { tablePages } from './tablePages.ts';

/** Labels and sentences of the pages. */
export function pages(grammar: Grammar, words: ReturnType<typeof figures>) {
  return {
    skip: 'Skip to the content',
    /** Name of the navigation, and of its first step. */
    breadcrumb: 'Breadcrumb',
    home: 'Home',
    publishedBy: <T>(publisher: T): Phrase<T> => ['Published by ', publisher],
    feed: 'New stories as a feed',
    /** Names of the navigations of a newsroom's own frame. */
    frame: { navigation: 'Main', legal: 'Legal' },
    notFound: {
      title: 'Page not found',
      description: 'There is no page at this address.',
      heading: 'There is no page at this address',
      intro: 'It may have moved, or the address may be mistyped. Look for your area, or go to a story:',
      home: 'Home page',
    },
    draft: 'Draft',
    published: <T>(date: T): Phrase<T> => ['Published ', date],
    updated: <T>(date: T): Phrase<T> => ['Updated ', date],
    pictureBy: (credit: string): Phrase<Seen> => ['Picture: ', { seen: credit }],
    areas: areas(grammar),
    finder,
    chart: chartBox(grammar),
    builder,
    compare: compare(grammar),
    evidence: evidence(grammar),
    tables: tablePages(grammar),
    profile: profile(grammar, words),
    changes: {
      corrections: 'Corrections',
      updates: 'What changed',
      both: 'Corrections and changes',
      /** On the home page. */
      latest: 'What is new',
    },
    sources: {
      heading: 'Sources and data',
      tables: 'Download the tables behind this story',
      table: (title: string) => `${title} (CSV)`,
      columns: (title: string): Phrase<Seen> => [{ seen: 'Columns and units' }, ` of ${title} (JSON)`],
    },
    editors: {
      heading: 'For editors',
      txt: 'Text, with notes to editors',
      html: 'HTML',
      json: 'JSON, with all figures (IPTC ninjs)',
      pack: 'Everything in one file: Word document, charts, spreadsheet (ZIP)',
      index: 'All editions (JSON)',
      feed: 'New and corrected editions (feed)',
      quotes: 'Embed a quote',
    },
  };
}
