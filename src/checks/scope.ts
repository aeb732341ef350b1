import type { Fault } from '../faults/fault.ts';
import type { Value } from '../figures/result.ts';
import type { Area } from '../newsroom/area.ts';
import { type Period, periodText } from '../tables/period.ts';
import type { Mention, MentionFinder } from './mentions.ts';
import { type Nearby, nearby } from './nearby.ts';
import { type PrintedValue, printedValues } from './printed.ts';
import type { Sentence, SentenceRun } from './sentence.ts';

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

const EARLIER =
  /\b(?:the )?(?:year|quarter|month) (?:before|earlier)\b|\ba year (?:earlier|before)\b|\bprevious (?:year|quarter|month|\w+ months)\b|\b(?:year|quarter|month) previously\b|\blast year\b/iu;
const FROM = /\b(?:from|unchanged at)(?: the)?\s*$/iu;

/** A printed figure's period is the one that the sentence states. */
export function periodFaults(sentence: Sentence): SentenceFault[] {
  const stated = sentence.runs.flatMap(({ atom, start, text }) =>
    atom?.kind === 'period' ? [{ period: atom.period, start, end: start + text.length }] : [],
  );
  const values = printedValues(sentence);
  return [
    ...values.flatMap((printed) => periodFault(sentence, printed, stated)),
    ...cycleFaults(sentence, values),
  ];
}

interface Stated {
  readonly period: Period;
  readonly start: number;
  readonly end: number;
}

/** Measures that speak of the latest period, which a story need not repeat in each sentence. */
const NEEDS_PERIOD = new Set(['first', 'peak', 'trough', 'at', 'start']);

function periodFault(sentence: Sentence, printed: PrintedValue, stated: readonly Stated[]): SentenceFault[] {
  const { value, run } = printed;
  const last = value.periods.at(-1);
  if (!last || value.periods.length > 1 || isChange(value)) return [];
  const { before, after } = nearby(sentence, printed, stated);
  const next = sentence.text.slice(printed.end, after?.start ?? printed.end + 40);
  const saysEarlier = EARLIER.test(clauseOf(next));
  const near = [before, after].flatMap((item) => item?.period ?? []);
  if (value.measure === 'previous') {
    const told =
      saysEarlier ||
      near.some((period) => period.id === last.id) ||
      FROM.test(sentence.text.slice(0, printed.start));
    return told ? [] : [wrongPeriod(sentence, run, last, 'the sentence does not say when it was')];
  }
  if (saysEarlier && !after)
    return [wrongPeriod(sentence, run, last, `the sentence says “${EARLIER.exec(next)?.[0]}”`)];
  if (near.length > 0 && !near.some((period) => period.id === last.id)) {
    return [wrongPeriod(sentence, run, last, `the sentence says ${near.map(periodText).join(' and ')}`)];
  }
  if (NEEDS_PERIOD.has(value.measure) && near.length === 0) {
    return [wrongPeriod(sentence, run, last, 'the sentence does not say when it was')];
  }
  return [];
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
