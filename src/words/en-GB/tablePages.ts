import type { BreakCause } from '../../tables/breaks.ts';
import type { Column } from '../../tables/column.ts';
import type { Period } from '../../tables/period.ts';
import { decimalsOf } from '../digits.ts';
import type { Grammar } from '../grammar.ts';
import { isPercentage } from '../isPercentage.ts';
import { startHigh } from '../letterCase.ts';
import type { ByPlural, Phrase } from '../phrase.ts';

const SHOWN: ByPlural = { one: '{count} row', other: '{count} rows' };

/** The pages of the tables. */
export function tablePages({ numbers, periods, lists }: Grammar) {
  return {
    area: 'Area',
    period: 'Period',
    /** Of the values of a column. */
    unit: ({ unit, denominator, kind }: Pick<Column, 'unit' | 'denominator' | 'kind'>) =>
      [isPercentage({ kind }) ? 'per cent' : unit.many, denominator].filter(Boolean).join(' '),
    bounds: (confidence: number) =>
      `${numbers.percentage(confidence, decimalsOf(confidence))} confidence interval`,
    interval: (lower: string, upper: string) => `(${lower} to ${upper})`,
    download: 'Download',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    metadata: 'Columns and units (JSON)',
    /** Part of a long table. */
    part: (first: number, last: number, all: number) =>
      `Rows ${numbers.digits(first)} to ${numbers.digits(last)} of ${numbers.digits(all)}`,
    pages: 'Parts of this table',
    previous: 'Previous',
    next: 'Next',
    notes: 'Notes',
    computed: (title: string, formula: string) => `${title}: ${formula}`,
    broken: ({ from, because }: BreakCause) => `Break from ${periods.text(from)}: ${because}`,
    sources: 'Sources',
    /** Headings of the table as a workbook; the names of its sheets have at most 31 characters. */
    workbook: {
      data: 'Data',
      about: 'Columns and sources',
      code: 'Area code',
      status: (title: string) => `${title}: status`,
      bounds: (title: string) => [`${title}: lower bound`, `${title}: upper bound`],
      column: 'Column',
      unit: 'Unit',
      computed: 'Computed as',
      publisher: 'Publisher',
      released: 'Released',
      licence: 'Licence',
      address: 'Address',
    },
    stories: 'Stories with these figures',
    /** All tables. */
    list: {
      title: 'Data',
      description: 'Every table behind the stories: look things up, filter, download.',
      /** @param ends the first and the last period */
      about: <T>(
        areas: number,
        ends: readonly Period[],
        publishers: readonly string[],
        released: T,
      ): Phrase<T> => [
        [
          startHigh(numbers.measure(areas, 0, { one: 'area', many: 'areas' })),
          ends
            .map(periods.label)
            .filter((label, index, all) => all.indexOf(label) === index)
            .join(' to '),
          lists.and([...new Set(publishers)]),
        ].join(', '),
        ', released ',
        released,
      ],
    },
    /** What a reader can do with a browser that runs scripts. */
    find: {
      form: 'Find rows',
      search: 'Search',
      area: 'Area',
      allAreas: 'All areas',
      period: 'Period',
      allPeriods: 'All periods',
      shown: SHOWN,
      /** When not all that are found are shown. */
      first: 'the first {shown} of ',
      more: 'Show more',
      back: 'Back to the sentence',
      failed: 'The table could not be loaded. Try again.',
    },
  };
}
