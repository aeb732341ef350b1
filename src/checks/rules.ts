import type { Fault } from '../faults/fault.ts';
import type { Reading, Token } from './reading.ts';

/** A rule, as documented in the table for authors in `README.md`. */
interface Rule {
  readonly refuses: string;
  readonly why: string;
  readonly mend: string;
}

export const RULES = {
  'unbound-number': {
    refuses: 'a number, fraction or share that no figure printed; a number word before what a column counts',
    why: 'nothing stands behind it',
    mend: 'print a figure, or say what it is: {{ 999 | literal: "emergency number" }}',
  },
  'literal-statistic': {
    refuses:
      'a literal beside a unit or a noun of the story’s figures, with a reason that says no more than “number”, or an age that no column has',
    why: '`literal` is no way around a figure',
    mend: 'print a figure that is bound to the table, or say in literal what the number is',
  },
  'noun-not-counted': {
    refuses: 'a noun after a count, or in `count:`, that is neither the column’s unit nor one of its `nouns`',
    why: 'the figure counts something else',
    mend: 'print the other figure, or, where the noun is right, add it to its recipe under nouns',
  },
  'noun-of-another-column': {
    refuses: 'a figure in words for another column of the story’s',
    why: 'a reader takes it for the other',
    mend: 'print the other figure, name what this one counts, or add the word to its recipe under words',
  },
  'claim-on-another-column': {
    refuses: 'a claim on one column in words for another',
    why: 'its figures say nothing of that',
    mend: 'rest the claim on the figure that the words speak of',
  },
  'period-denied': {
    refuses: 'a figure beside a period that is not its own',
    why: 'a reader takes it for the period named',
    mend: 'print its .period, or the figure of the period that is named',
  },
  'period-unsaid': {
    refuses: 'a figure of an earlier period (previous, first, peak …) without that period',
    why: 'a reader takes it for the latest',
    mend: 'print its .period',
  },
  'typed-time': {
    refuses:
      'a month, a stretch of time, or since, before, until, during, when, typed beside a figure or in a claim that prints no period',
    why: 'no one holds it against the figures',
    mend: 'print the period: {{ figure.latest.period }}',
  },
  'wrong-span': {
    refuses: 'a change over another time than its measure spans',
    why: 'it came about in that time',
    mend: 'use the measure of that time (.change, .changeSinceStart; .rose, .roseSinceStart), or change the words',
  },
  'mixed-years': {
    refuses: 'years ending in different months in one sentence',
    why: 'they are different series',
    mend: 'write two sentences, each with its period',
  },
  'record-after-break': {
    refuses: 'a record, peak or trough after a break or gap, where the table has a value beyond it before',
    why: 'readers see both',
    mend: 'write “since {{ figure.comparableSince }}”',
  },
  denied: {
    refuses: 'a relation (rose, fewer, highest, doubled …) that the figures deny in an edition',
    why: 'it is not true there',
    mend: 'write what is true there, or put it in a branch: {% if … %}',
  },
  'place-of-another': {
    refuses: 'a figure or claim of another area beside no name or the wrong one',
    why: 'a reader takes it for the area named',
    mend: 'name the area beside it: {{ … .area.in }}',
  },
  'rate-without-denominator': {
    refuses: 'a rate without “per 1,000 people”',
    why: 'it reads as a count',
    mend: 'write {{ … | per }}, or type the denominator',
  },
  'wrong-shape': {
    refuses:
      'a unit, sign or letter typed on to a figure; an amount for a change, a change for a share, a rank or a number of periods for an amount',
    why: 'the figure is something else',
    mend: 'print the measure that the words speak of, or change the words',
  },
  hedge: {
    refuses: 'nearly, more than, at least and the like before an exact figure',
    why: 'the figure is as it is printed',
    mend: 'take out the hedge: where one is needed, the measure prints it',
  },
  'ill-fitting': {
    refuses: '“from” the later figure “to” the earlier',
    why: 'the two have changed places',
    mend: 'print the earlier figure first',
  },
  'change-of-another': {
    refuses: 'a change of one series tacked on to a figure of another',
    why: 'a reader takes it for the change of the figure before it',
    mend: 'print the change of the figure that stands before it',
  },
  'status-unsaid': {
    refuses:
      'a provisional, estimated, forecast, revised or unreliable figure that the edition nowhere calls so',
    why: 'a reader takes it for final',
    mend: 'say so, in the sentence or in a note: {% if figure.latest.provisional %}…{% endif %}; likewise .estimated, .revised, .unreliable, and figure.previous',
  },
  'attested-lapsed': {
    refuses: 'an attested claim on an older period or release',
    why: 'its publisher has not said so of the newest',
    mend: 'ask the publisher again, and renew the claim, or say what is printed without it: {% attested … %}…{% else %}…{% endattested %}',
  },
  'attested-turned': {
    refuses: 'an attested claim turned round',
    why: 'its publisher did not say that',
    mend: 'say it as it is attested',
  },
  'quote-undated': {
    refuses: 'a quote without date or occasion',
    why: 'what was said was said of its time',
    mend: 'write — Ana Lima, housing minister, in a statement on 8 October 2024',
  },
  'words-put-into-quote': {
    refuses: 'a figure, place or period printed between quotation marks',
    why: 'nobody said it',
    mend: 'type the quote, or tell it without quotation marks',
  },
  'hidden-character': {
    refuses: 'invisible characters, letters that look like others, and markup where none is read',
    why: 'they hide a word from readers or from the checks',
    mend: 'take it out; type the word again',
  },
  'not-in-chart': {
    refuses: 'a place or period in the words of a chart that does not show it',
    why: 'a reader looks for it there',
    mend: 'change the words, or the settings of the chart',
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;

/** A fault before its edition is known. */
export type Found = Omit<Fault, 'edition'>;

/** A rule's fault at a word or figure. */
export function found(
  rule: RuleName,
  { sentence: { text, passage } }: Pick<Reading, 'sentence'>,
  { start, end, run }: Pick<Token, 'start' | 'end' | 'run'>,
  problem: string,
  expected?: string,
): Found {
  return foundIn(
    rule,
    passage.file,
    run.line,
    `${problem}: ${text.slice(start, end)} in “${text.trim()}”`,
    expected,
  );
}

/** A rule's fault outside any sentence. */
export function foundIn(rule: RuleName, file: string, line: number, what: string, expected?: string): Found {
  return { file, line, column: 0, rule, what, expected, mend: RULES[rule].mend };
}
