import type { Fault } from '../faults/fault.ts';
import type { Value } from '../figures/result.ts';
import { isMoney } from './money.ts';
import { type PrintedValue, printedValues } from './printed.ts';
import type { Sentence } from './sentence.ts';

/** What is typed on either side of a figure fits what the figure is: no unit of another, no amount for a change. */

type SentenceFault = Pick<Fault, 'what' | 'expected' | 'mend' | 'line' | 'warning'>;

interface Around {
  readonly value: Value;
  readonly printed: string;
  readonly before: string;
  readonly after: string;
  /** Up to the next figure; null where there is none. */
  readonly between: string | null;
  readonly next: Value | null;
  /** Another change of the same series has been said before: "by 12, or 5 per cent". */
  readonly follows: boolean;
}

/** What is wrong, what was expected. */
type Rule = (around: Around) => readonly [problem: string, expected: string] | null;

const UP_OR_DOWN =
  /\b(?:r[io]s(?:e|es|en|ing)|increas\w*|gr[eo]w\w*|growth|climb\w*|jump\w*|soar\w*|surg\w*|f[ae]ll(?:s|en|ing)?|drop\w*|declin\w*|decreas\w*|reduc\w*|plung\w*|plummet\w*|slump\w*|dip(?:s|ped|ping)?|cr[eo]+p\w*|edg(?:ed|ing)|up|down|more|fewer|less|higher|lower|above|below|gain\w*|shr[aiu]nk\w*|longer|shorter|cheaper|dearer)\b/iu;
const CHANGED_BY = new RegExp(
  `${UP_OR_DOWN.source}(?:\\s+[\\p{L}’'-]+){0,4}?\\s+by\\s+£?$|\\b(?:rise|fall|increase|decrease|drop|growth|decline|jump|surge|reduction|dip)\\s+of\\s+£?$`,
  'iu',
);
const CHANGED_TO = new RegExp(`${UP_OR_DOWN.source}[^,;:.]*?\\sto\\s+£?$`, 'iu');
const CHANGE =
  /\b(?:chang\w*|differ\w*|gap|margin|unchanged|moved?|swing|worsen\w*|improv\w*|cut|add\w*|lost|extra|additional|grown)\b/iu;
const MORE = /^\s+(?:more|fewer|extra|additional|higher|lower|less|longer|shorter)\b/iu;
const SHARED_OUT =
  /^\s+of\s+(?:people|women|men|adults|children|babies|households|homes|families|patients|residents|pupils|workers|voters|victims|pensioners|boys|girls)\b/iu;
const PEOPLE =
  /^\s+(?:people|women|men|adults|children|babies|households|homes|families|patients|residents|pupils)\b/iu;
const TIME = /^\s+(seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?)\b/iu;
const PER_TIME =
  /^[^,;:.–—]*?(?<!\b(?:than|on|from|in|against|once|twice|times|over|within|just|for|after)\s+)\b(?:a|per|each|every)\s+(hour|day|night|week|fortnight|month|quarter|year)\b(?!\s+(?:earlier|before|ago|later|on))/iu;
const PERIOD_NOUN =
  /^(?:-|\s+)(?:successive |consecutive |straight )?(?:years?|months?|quarters?|weeks?|times?|periods?|rises?|falls?|increases?|drops?|declines?)\b/iu;

const RULES: readonly Rule[] = [
  ({ after }) =>
    /^\s*(?:%|per\s?cent\b|percentage\b|percent\b|pc\b)/iu.test(after)
      ? ['a unit typed after a figure', 'the unit that the figure prints by itself']
      : null,
  ({ after }) =>
    /^(?:\p{L}|\p{N}|\+|-(?:plus|odd|ish|fold)\b)/iu.test(after) ||
    /^\s+(?:or (?:so|thereabouts)|plus)\b/iu.test(after)
      ? ['letters or signs that belong to a figure', 'the figure by itself']
      : null,
  ({ before }) =>
    /(?:^|[\s(])[-−–]$|\bminus\s+$/iu.test(before)
      ? ['a sign typed before a figure', 'the figure as it is printed']
      : null,
  ({ before, value }) =>
    /[£$€]\s*$/u.test(before) && !isMoney(value.series.column)
      ? ['a currency before what is no money', value.series.column.unit.many]
      : null,
  timeUnit,
  ({ after }) =>
    /^\s+times\s+(?:as|more|higher|the|what|fewer|less|greater|larger)\b/iu.test(after)
      ? ['a figure as a multiple', 'a claim that weighs it: doubled, tripled']
      : null,
  ({ value, before }) =>
    isLevel(value) && CHANGED_BY.test(before)
      ? ['an amount where a change is meant', 'a change: .change or .percentChange']
      : null,
  ({ value, before }) =>
    isLevel(value) && /\b(?:up|down)\s+£?$/iu.test(before)
      ? ['an amount where a change is meant', 'a change: .change or .percentChange']
      : null,
  ({ value, after }) =>
    value.kind === 'duration' &&
    /^\s+(?:of (?:them|those|these|the)\b|(?:were|are|given|led|people|women|men)\b)/iu.test(after)
      ? ['a length of time where a number is meant', 'a count']
      : null,
  ({ value, after }) =>
    value.kind === 'count' && SHARED_OUT.test(after)
      ? ['a count where a share is meant', 'a percentage or .share']
      : null,
  ({ value, after }) =>
    value.kind === 'percentage' && PEOPLE.test(after)
      ? ['a share where a count is meant', 'a count, or “of” after the share']
      : null,
  ({ value, before }) =>
    isChange(value) && CHANGED_TO.test(before)
      ? ['a change where an amount is meant', 'an amount: .latest']
      : null,
  ({ value, after }) =>
    isLevel(value) && MORE.test(after)
      ? ['an amount where a difference is meant', 'a change: .change']
      : null,
  ({ value, before, after, follows }) =>
    isChange(value) && !follows && !saysWhichWay(before, after)
      ? ['a change without a word beside it that says which way', 'up, down, more, fewer']
      : null,
  ({ between, printed, next }) =>
    between !== null && /^\s+$/u.test(between) && next !== null
      ? ['two figures side by side', `a word between ${printed} and the next`]
      : null,
  ({ value, between, next }) =>
    next && /(?:[–—(]|,\s+or)\s*$/u.test(between ?? '') && isSame(value, next) && next.series !== value.series
      ? ['two ways to say one number, of different figures', 'the count, share or one in n of one figure']
      : null,
  ({ value, after }) =>
    value.kind === 'percentage-change' && /^\s+of\b/iu.test(after)
      ? ['a change in per cent as if it were a share', 'a share: .share']
      : null,
  ({ value, after }) => {
    const per = PER_TIME.exec(after)?.[1]?.toLowerCase();
    const length = value.periods.at(-1)?.kind.replace(/^.*year.*$/u, 'year');
    return value.kind === 'count' && per && per !== length
      ? [`a count of a whole ${length ?? 'period'} as if it were of a ${per}`, 'its own period']
      : null;
  },
  ({ value, before, printed }) =>
    (value.measure === 'rank' || value.measure === 'rankFromLowest') &&
    !/(?:st|nd|rd|th|d)$/iu.test(printed) &&
    !/\b(?:rank\w*|number|no\.?|place|position)\s+$/iu.test(before)
      ? ['a rank as if it were an amount', 'an ordinal: {{ … | ordinal }}']
      : null,
  ({ value, after, printed }) =>
    value.measure === 'streak' && !PERIOD_NOUN.test(after) && !/(?:st|nd|rd|th|d)$/iu.test(printed)
      ? ['a number of periods as if it were an amount', 'years, months or quarters after it']
      : null,
];

function timeUnit({ value, after }: Around): ReturnType<Rule> {
  const unit = TIME.exec(after)?.[1]?.toLowerCase();
  if (!unit || value.measure === 'streak') return null;
  const { one, many } = value.series.column.unit;
  return value.kind !== 'duration' && (unit === one.toLowerCase() || unit === many.toLowerCase())
    ? null
    : ['a unit typed after a figure', 'the unit that the figure prints by itself'];
}

function isChange({ kind, measure }: Value): boolean {
  return kind === 'change' || kind === 'points' || (kind === 'percentage-change' && measure !== '');
}

/** A cell as it stands: what a change leads to, never by how much. */
function isLevel({ kind, measure }: Value): boolean {
  return ['count', 'rate', 'percentage', 'duration'].includes(kind) && measure !== 'share';
}

export function shapeFaults(sentence: Sentence): SentenceFault[] {
  const all = printedValues(sentence);
  return all.flatMap((figure, i) => {
    const around = aroundOf(sentence, figure, all[i - 1], all[i + 1]);
    for (const rule of RULES) {
      const found = rule(around);
      if (found) return [wrongShape(sentence, figure, ...found)];
    }
    return [];
  });
}

function aroundOf(
  { text }: Sentence,
  { run, value, start, end }: PrintedValue,
  previous: PrintedValue | undefined,
  next: PrintedValue | undefined,
): Around {
  const after = text.slice(end, next?.start);
  const follows =
    previous !== undefined && previous.value.series === value.series && isChange(previous.value);
  return {
    value,
    printed: run.text,
    before: text.slice(0, start),
    after,
    between: next ? after : null,
    next: next?.value ?? null,
    follows,
  };
}

const BESIDE = new RegExp(`${UP_OR_DOWN.source}|${CHANGE.source}|\\b(?:further|another)\\b`, 'iu');

/** Within four words before or three after; "up from" leads on to the next figure. */
function saysWhichWay(before: string, after: string): boolean {
  const near = `${before.trim().split(/\s+/u).slice(-4).join(' ')} | ${after.trim().split(/\s+/u).slice(0, 3).join(' ')}`;
  return BESIDE.test(near.replace(/\b(?:up|down|unchanged)\s+(?:from|at)\b/giu, ''));
}

/** A count and its share, a share and its one in n: what stands between dashes or after "or" says the same again. */
function isSame(a: Value, b: Value): boolean {
  const shares = ['percentage', 'one-in'];
  return (
    shares.includes(b.kind) && (shares.includes(a.kind) || (a.kind === 'count' && b.measure === 'share'))
  );
}

function wrongShape(
  sentence: Sentence,
  { run }: PrintedValue,
  problem: string,
  expected: string,
): SentenceFault {
  return {
    line: run.line,
    what: `${problem}: ${run.text} in “${sentence.text.trim()}”`,
    expected,
    mend: 'print the measure that the words speak of, or change the words',
  };
}
