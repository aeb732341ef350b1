import type { Fault } from '../faults/fault.ts';
import type { Value } from '../figures/result.ts';
import type { Area } from '../newsroom/area.ts';
import { type Period, periodText } from '../tables/period.ts';
import { dateOf, fitsDate, type PrintedDate } from './dates.ts';
import type { Mention, MentionFinder } from './mentions.ts';
import { type Nearby, nearby } from './nearby.ts';
import { type PrintedValue, printedValues } from './printed.ts';
import type { Sentence, SentenceRun } from './sentence.ts';
import { EARLIER } from './spans.ts';

type SentenceFault = Pick<Fault, 'what' | 'expected' | 'mend' | 'line'>;

/** How many areas there are is said of no one area. */
const OF_NO_AREA = new Set(['rankOf']);

/** A figure of another area is named as such, and no figure stands beside another area's name. */
export function placeFaults(sentence: Sentence, edition: Area, finder: MentionFinder): SentenceFault[] {
  const mentions = finder.find(sentence, edition);
  return printedValues(sentence).flatMap((printed) => {
    const { value, run } = printed;
    if (OF_NO_AREA.has(value.measure) || isOf(value.area, edition, printed, mentions, sentence)) return [];
    return [
      {
        line: run.line,
        what: `a figure for ${value.area.name} in a sentence that ${saysOf(mentions)}: ${run.text} in “${sentence.text.trim()}”`,
        expected: `the sentence names ${value.area.name} beside it`,
        mend: `name the area, print {{ … .area.in }}, or print the figure of the area that is named`,
      },
    ];
  });
}

function isOf(
  area: Area,
  edition: Area,
  printed: PrintedValue,
  mentions: readonly Mention[],
  sentence: Sentence,
): boolean {
  const around = nearby(sentence, printed, mentions);
  return belongs(area, edition, around, sentence.text.slice(printed.end, around.after?.start));
}

/** Whether a reader would take what stands here for this area's. */
function belongs(area: Area, edition: Area, { before, after }: Nearby<Mention>, between: string): boolean {
  // "The 11.2 per 1,000 people across Albia" is Albia's, whoever was named before; but "102 of the
  // cases in Albia" may be anyone's.
  if (after && !/\bof\b/iu.test(between)) return after.area === area;
  if (before?.area === area || after?.area === area) return true;
  return !before && !after && area === edition;
}

function saysOf(mentions: readonly Mention[]): string {
  const names = [...new Set(mentions.map(({ area }) => area.name))];
  return names.length > 0 ? `speaks of ${names.join(' and ')}` : 'names no area';
}

/** "More than the year before" compares with it, "the year before" alone says when. */
const COMPARED =
  /\b(?:than|on|from|against|over|with|as|since|were|was|did|to|of)\s+(?:(?:in|at|for)\s+)?$/iu;
const FROM = /\b(?:from|unchanged at)(?: the)?\s*£?$/iu;

/** A printed figure's period is the one that the sentence states. */
export function periodFaults(sentence: Sentence): SentenceFault[] {
  const stated = sentence.runs.flatMap((run) => statedBy(run, sentence.text));
  const values = printedValues(sentence);
  return [
    ...values.flatMap((printed, i) => periodFault(sentence, printed, stated, values[i + 1])),
    ...cycleFaults(sentence, values),
  ];
}

interface Stated {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  fits(period: Period): boolean;
}

/** "In April 2020" states a period; "since", "from" and "the census of" do not. */
const STATES =
  /\b(?:in|during|for|throughout|in all of)\s+(?:early|late|mid-?|spring|summer|autumn|winter)?\s*$/iu;

function statedBy({ atom, start, text }: SentenceRun, sentence: string): Stated[] {
  if (!atom) return [];
  const place = { start, end: start + text.length };
  if (atom.kind === 'period') {
    const { period } = atom;
    // "2024" of "the year to March 2024" is how a text goes on to speak of it.
    return [{ ...place, text: periodText(period), fits: ({ id }) => id === period.id }];
  }
  const date: PrintedDate | null = STATES.test(sentence.slice(0, start)) ? dateOf(atom) : null;
  return date ? [{ ...place, text, fits: (period) => fitsDate(date, period) }] : [];
}

/** "14.4 per cent, as of 2023" states the period too. */
const APPENDED = /^(?:\s*[,(–—]\s*(?:in|for|during)|[^;:.]*,\s+as of)\s+$/iu;

/** Measures that speak of the latest period, which a story need not repeat in each sentence. */
const NEEDS_PERIOD = new Set(['first', 'peak', 'trough', 'at', 'start']);

function periodFault(
  sentence: Sentence,
  printed: PrintedValue,
  stated: readonly Stated[],
  follower: PrintedValue | undefined,
): SentenceFault[] {
  const { value, run } = printed;
  const last = value.periods.at(-1);
  if (!last || value.periods.length > 1 || isChange(value)) return [];
  const { before, after: inClause } = nearby(sentence, printed, stated);
  const after =
    inClause ??
    stated.find(
      ({ start }) =>
        start >= printed.end &&
        start < (follower?.start ?? Infinity) &&
        APPENDED.test(sentence.text.slice(printed.end, start)),
    );
  const next = sentence.text.slice(printed.end, after?.start ?? follower?.start);
  const earlier = earlierIn(clauseOf(next));
  // In "from 61 in 2023 to 366", 2023 belongs to the 61.
  const isOthers = before && /^\s*,?\s*to\s+£?$/iu.test(sentence.text.slice(before.end, printed.start));
  const near = [isOthers ? undefined : before, after].flatMap((item) => item ?? []);
  if (value.measure === 'previous') {
    const told =
      earlier || near.some((item) => item.fits(last)) || saysEarlier(sentence.text.slice(0, printed.start));
    return told ? [] : [wrongPeriod(sentence, run, last, 'the sentence does not say when it was')];
  }
  if (earlier && !after) return [wrongPeriod(sentence, run, last, `the sentence says “${earlier}”`)];
  if (near.length > 0 && !near.some((item) => item.fits(last))) {
    return [
      wrongPeriod(sentence, run, last, `the sentence says ${near.map(({ text }) => text).join(' and ')}`),
    ];
  }
  if (NEEDS_PERIOD.has(value.measure) && near.length === 0) {
    return [wrongPeriod(sentence, run, last, 'the sentence does not say when it was')];
  }
  return [];
}

function earlierIn(text: string): string | null {
  const match = EARLIER.exec(text);
  return match && !COMPARED.test(text.slice(0, match.index)) ? match[0] : null;
}

/** "From 55", or "more than the year before: 102, against 55". */
function saysEarlier(before: string): boolean {
  return (
    FROM.test(before) ||
    (EARLIER.test(before) &&
      /\b(?:against|compared (?:with|to)|after|up from|down from)\s+£?$/iu.test(before))
  );
}

/** A change is on the period before: "up 27 per cent on the year before" is right. */
function isChange({ kind }: Value): boolean {
  return kind === 'change' || kind === 'percentage-change' || kind === 'points';
}

/** Up to where the clause ends: "the year before" after a comma belongs to what comes there. */
function clauseOf(text: string): string {
  return text.split(/[,;:.–—]/)[0] ?? '';
}

function wrongPeriod(sentence: Sentence, run: SentenceRun, period: Period, says: string): SentenceFault {
  return {
    line: run.line,
    what: `a figure for ${periodText(period)}, but ${says}: ${run.text} in “${sentence.text.trim()}”`,
    expected: 'the period of the figure stands beside it',
    mend: 'print its .period, or the figure of the period that is named',
  };
}

/** Years ending in different months count different things: never in one sentence. */
function cycleFaults(sentence: Sentence, values: readonly PrintedValue[]): SentenceFault[] {
  const cycles = new Map<string, PrintedValue>();
  for (const printed of values) {
    const last = printed.value.periods.at(-1);
    if (last?.kind === 'year-ending' && !cycles.has(last.cycle)) cycles.set(last.cycle, printed);
  }
  const [first, second] = [...cycles.values()];
  if (!first || !second) return [];
  return [
    {
      line: second.run.line,
      what: `years that end in different months in one sentence: ${first.run.text} and ${second.run.text} in “${sentence.text.trim()}”`,
      expected: 'figures of one series',
      mend: 'write two sentences, each with its period',
    },
  ];
}

/** A rate says per how many; after the first of a sentence, the others may leave it out. */
export function unitFaults(sentence: Sentence): SentenceFault[] {
  const rates = printedValues(sentence).filter(isRate);
  return rates.slice(0, 1).flatMap(({ value, run }) => {
    const { denominator } = value.series.column;
    const end = rates[1]?.start ?? sentence.text.length;
    if (!denominator || sentence.text.slice(0, end).includes(denominator) || run.text.includes(denominator))
      return [];
    return [
      {
        line: run.line,
        what: `a rate without its denominator: ${run.text} in “${sentence.text.trim()}”`,
        expected: `“${denominator}” beside it`,
        mend: 'write {{ … | per }}, or type the denominator',
      },
    ];
  });
}

function isRate({ value }: PrintedValue): boolean {
  return value.kind === 'rate' || (value.kind === 'change' && value.series.column.denominator !== undefined);
}
