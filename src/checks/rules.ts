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
    why: 'nothing backs it',
    mend: 'print a figure, or say what it is: {{ 999 | literal: "emergency number" }}',
  },
  'literal-statistic': {
    refuses:
      'a statistic typed as a literal: beside a unit or a noun of the story’s figures, with a reason such as “number”, or an age that no column has',
    why: '`literal` must not stand in for a figure',
    mend: 'print a figure that is bound to the table, or let the reason say what the number is',
  },
  'noun-not-counted': {
    refuses: 'a noun after a count, or in `count:`, that is neither the column’s unit nor one of its `nouns`',
    why: 'the figure counts something else',
    mend: 'print the figure that counts this or, if the noun is right, add it to the recipe under nouns',
  },
  'noun-of-another-column': {
    refuses: 'a figure described in words for another of the story’s columns',
    why: 'readers take it for the other',
    mend: 'print the other figure, name what this one counts, or add the word to the recipe under words',
  },
  'claim-on-another-column': {
    refuses: 'a claim on one column in words for another',
    why: 'its figures say nothing about that',
    mend: 'base the claim on the figure that the words are about',
  },
  'part-of-another': {
    refuses:
      'a count given as a part of another (“of the 760 births, 366 …”) that its column is not declared a part of, or that is smaller',
    why: 'nothing says that the one is among the other',
    mend: 'write the two figures side by side or, if the one is among the other, give its column a partOf in the recipe',
  },
  'period-denied': {
    refuses: 'a figure beside a period that is not its own',
    why: 'readers take it for the period named',
    mend: 'print its .period, or the figure for the period named',
  },
  'period-unsaid': {
    refuses: 'a figure for an earlier period (previous, first, peak …) without that period',
    why: 'readers take it for the latest',
    mend: 'print its .period',
  },
  'typed-time': {
    refuses:
      'a month, a stretch of time, or since, before, until, during, when, typed beside a figure or in a claim that prints no period',
    why: 'nothing checks it against the figures',
    mend: 'print the period: {{ figure.latest.period }}',
  },
  'wrong-span': {
    refuses: 'a change said to span another time than its measure does',
    why: 'the change is true of its own time only',
    mend: 'use the measure for that time (.change, .changeSinceStart; .rose, .roseSinceStart), print the period that it is measured from ({{ figure.previous.period }}), or change the words',
  },
  'mixed-years': {
    refuses: 'years ending in different months in one sentence',
    why: 'they are different series',
    mend: 'write two sentences, each with its period',
  },
  'record-after-break': {
    refuses: 'a record, peak or trough since a break or gap, where an earlier value in the table reaches it',
    why: 'readers see both values',
    mend: 'write “since {{ figure.comparableSince }}”',
  },
  denied: {
    refuses: 'a relation (rose, fewer, highest, doubled …) that the figures of an edition contradict',
    why: 'it is not true there',
    mend: 'write what is true there, or put it in a branch: {% if … %}',
  },
  'place-of-another': {
    refuses: 'another area’s figure or claim beside the wrong name, or none',
    why: 'readers take it for the area named',
    mend: 'name the area beside it: {{ … .area.in }}',
  },
  'rate-without-denominator': {
    refuses: 'a rate without “per 1,000 people”',
    why: 'it reads as a count',
    mend: 'write {{ … | per }}, or type the denominator',
  },
  'wrong-shape': {
    refuses:
      'a unit, sign or letter attached to a figure; an amount used as a change, a change as a share, a rank or a number of periods as an amount',
    why: 'that is not what the figure is',
    mend: 'print the measure that the words call for, or change the words',
  },
  hedge: {
    refuses: 'nearly, more than, at least and the like before an exact figure',
    why: 'the figure is exact',
    mend: 'remove the hedge: the measure prints one where it is needed',
  },
  'ill-fitting': {
    refuses: '“from” the later figure “to” the earlier one',
    why: 'they are the wrong way round',
    mend: 'print the earlier figure first',
  },
  'change-of-another': {
    refuses: 'a change of one series tacked on to a figure of another',
    why: 'readers take it for a change of the figure before it',
    mend: 'print the change of the figure before it',
  },
  'status-unsaid': {
    refuses:
      'a provisional, estimated, forecast, revised or unreliable figure that the edition never describes as such',
    why: 'readers take it for final',
    mend: 'say so, in the sentence or in a note: {% if figure.latest.provisional %}…{% endif %}; likewise .estimated, .revised, .unreliable, and figure.previous',
  },
  'attested-lapsed': {
    refuses: 'an attested claim about an older period or release',
    why: 'its publisher has not said it of the newest',
    mend: 'ask the publisher again and renew the claim, or write what to print without it: {% attested … %}…{% else %}…{% endattested %}',
  },
  'attested-turned': {
    refuses: 'an attested claim reversed',
    why: 'its publisher did not say that',
    mend: 'say it as attested',
  },
  'quote-undated': {
    refuses: 'a quote without a date or occasion',
    why: 'what was said was true when it was said',
    mend: 'write — Ana Lima, housing minister, in a statement on 8 October 2024',
  },
  'words-put-into-quote': {
    refuses: 'a figure, place or period printed between quotation marks',
    why: 'nobody said it',
    mend: 'type the quote, or report it without quotation marks',
  },
  'hidden-character': {
    refuses: 'invisible characters, lookalike letters, and markup where none is parsed',
    why: 'they hide words from readers or from the checks',
    mend: 'remove it, or retype the word',
  },
  'not-in-chart': {
    refuses: 'a place or period in a chart’s words that the chart does not show',
    why: 'readers look for it there',
    mend: 'change the words or the chart’s settings',
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
  mended: Pick<Fault, 'edit'> = {},
): Found {
  const what = `${problem}: ${text.slice(start, end)} in “${text.trim()}”`;
  return { ...foundIn(rule, passage.file, run.line, what, expected), ...mended };
}

/** A rule's fault outside any sentence. */
export function foundIn(rule: RuleName, file: string, line: number, what: string, expected?: string): Found {
  return { file, line, column: 0, rule, what, expected, mend: RULES[rule].mend };
}
