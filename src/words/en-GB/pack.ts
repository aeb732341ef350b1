import type { Grammar } from '../grammar.ts';

/** What another newsroom takes of an edition, in one file. */
export function pack({ periods }: Grammar) {
  return {
    /** Headings of the README, each with what stands below it where nothing else does. */
    readme: {
      version: (site: string, area: string, version: string, date: string) =>
        `${site}, ${area}: version ${version}, ${periods.date(date)}`,
      corrected: 'CORRECTED SINCE IT WAS FIRST PUBLISHED',
      files: 'WHAT IS IN THIS FILE',
      careful: 'BE CAREFUL WITH',
      method: 'HOW THE FIGURES WERE HAD',
      quotes: 'QUOTES',
      attested: 'WHAT OTHERS SAY, AND THE TABLES CANNOT PROVE',
      terms: 'SOURCES AND LICENCES',
      newer:
        'This is a copy, which stays as it is. The address above has the newest version; article.json there says which that is, and what was corrected.',
    },
    files: {
      'article.docx': 'the text as a Word document, with its charts and corrections',
      'article.txt': 'the text, with notes on every figure',
      'article.html': 'the text as HTML, with its charts',
      'article.json': 'all of it for news systems (IPTC ninjs)',
      charts: 'each chart as SVG and PNG, and its data as CSV',
      'figures.xlsx': 'the figures: values, periods, statuses, and where each was published',
      'embeds.txt': 'code that shows the charts and quotes in your pages',
    },
    photos: 'Photos are not in it: ask those who are credited.',
    /** A remark on a chart, or on a figure with its period. */
    remark: (of: string, says: string) => `${of}: ${says}`,
    /** Of an area that is left out of comparisons. */
    apart: (area: string) => `${area} cannot fairly be compared with other areas, or ranked among them.`,
    /** @param says qualifications: `provisional` */
    qualified: (printed: string, what: string, period: string, says: readonly string[]) =>
      `${printed} (${what}, ${period}): ${says.join('; ')}.`,
    unremarkable: 'Nothing that these figures show.',
    embeds: {
      live: 'Always the newest figures:',
      pinned: (release: string) => `The figures released on ${periods.date(release)}, for ever:`,
    },
    book: {
      figures: 'Figures in the text',
      about: 'About',
      columns: [
        'What',
        'Period',
        'Value',
        'Status',
        'Lower bound',
        'Upper bound',
        'As the text prints it',
        'How it is known',
        'Table',
        'Column',
        'Lines of the table',
        'Source',
        'Released',
      ],
    },
  };
}
