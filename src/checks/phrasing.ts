import type { Fault } from '../faults/fault.ts';
import type { Value } from '../figures/result.ts';
import type { Atom } from '../prose/atom.ts';
import { type PrintedValue, printedValues } from './printed.ts';
import type { Sentence } from './sentence.ts';

type SentenceFault = Pick<Fault, 'what' | 'expected' | 'mend' | 'line'>;

const HEDGE =
  /(?<!\band )\b(?:nearly|almost|about|around|roughly|approximately|some|over|under|just over|just under|up to|at least|at most|as many as|as few as|close to|well over|well under|no fewer than|no more than|no less than|fewer than|less than|more than|in excess of|upwards of|north of|close on|nearer|an? (?:mere|whopping|staggering|massive|huge|shocking|startling|paltry|tiny|measly|eye-watering|astonishing|alarming|worrying|disturbing|pitiful|record-breaking)|only|just|merely|barely)\s+(?:the\s+)?£?$/iu;
/** "Crept up to 402" is a rise, not a limit. */
const NO_HEDGE =
  /\b(?:crept|creeping|went|gone|going|goes|moved?|moving|edged|edging|inched|nudged|ticked|shot|came|pushed|took|brought|back|is|are|was|were)\s+up to\s+£?$/iu;

/** "Only" and "just" belittle, the rest says that the number is another: a figure is printed as it is. */
export function hedgeFaults(sentence: Sentence): SentenceFault[] {
  return printedValues(sentence).flatMap(({ run, start, value }) => {
    const typed = sentence.runs.filter((other) => other.start < start);
    const last = typed.at(-1);
    if (!last || last.atom || last.quoted) return [];
    const hedge = HEDGE.exec(sentence.text.slice(0, start))?.[0].trim();
    if (!hedge || isRound(value, hedge) || NO_HEDGE.test(sentence.text.slice(0, start))) return [];
    return [
      {
        line: run.line,
        what: `a hedge before an exact figure: ${hedge} ${run.text} in “${sentence.text.trim()}”`,
        expected: 'the figure by itself: where a hedge is needed, the measure prints it',
        mend: `take out “${hedge}”`,
      },
    ];
  });
}

/** A count that the publisher has rounded is about so many. */
function isRound({ value, kind }: Value, hedge: string): boolean {
  const isRounded = kind === 'count' && value !== null && value >= 1000 && value % 100 === 0;
  return isRounded && /^(?:some|about|around|roughly|approximately)$/iu.test(hedge);
}

/** In "from A to B" the earlier figure comes first, and "up from A" names an earlier one. */
export function orderFaults(sentence: Sentence): SentenceFault[] {
  const printed = printedValues(sentence);
  return printed.flatMap((to, i) => {
    const from = printed[i - 1];
    if (!from || !saysFromTo(sentence, from, to) || !isEarlier(to, from)) return [];
    return [
      {
        line: to.run.line,
        what: `the later figure comes first: from ${from.run.text} to ${to.run.text} in “${sentence.text.trim()}”`,
        expected: 'from the earlier figure to the later',
        mend: 'change their places',
      },
    ];
  });
}

function saysFromTo({ text }: Sentence, from: PrintedValue, to: PrintedValue): boolean {
  return /\bfrom\s*$/iu.test(text.slice(0, from.start)) && /\bto\s*$/iu.test(text.slice(from.end, to.start));
}

function isEarlier(a: PrintedValue, b: PrintedValue): boolean {
  const [x, y] = [a.value.periods.at(-1), b.value.periods.at(-1)];
  return a.value.series === b.value.series && x !== undefined && y !== undefined && x.index < y.index;
}

const PREPOSITION = /\b(?:the|a|an|in|at|on|to|from|of|for|by|with|since|until|across|into)\s+$/iu;
/** An age is typed, with what it is. */
const AGE = /\baged(?: between)?\s+(?:\S+\s+(?:to|and|or)\s+)?$/iu;
const BEFORE_PERIOD =
  /(?:\b(?:in|to|for|since|from|of|and|or|at|until|by|during|before|after|than|between|with|through|throughout|ending|date|is|per|covers?|covered|covering|includes?|spans?|years?)|[(,])\s*$/iu;

/**
 * What is printed fits the words before it: "in" is not said twice, and a period follows a
 * preposition. Two outputs that have changed places read like this.
 */
export function grammarFaults(sentence: Sentence): SentenceFault[] {
  return sentence.runs.flatMap(({ atom, start, text, line }) => {
    if (!atom) return [];
    const before = sentence.text.slice(0, start);
    const doubled =
      PREPOSITION.test(before) && /^(?:in|on|at|by|up|down|unchanged)\b/iu.test(text) && !isNoun(atom);
    const bare = atom.kind === 'period' && before.trim() !== '' && !BEFORE_PERIOD.test(before);
    const counted =
      atom.kind === 'figure' && atom.value.measure === 'standing' && /\bof\s+(?:the\s+)?$/iu.test(before);
    const aged = atom.kind === 'figure' && AGE.test(before);
    if (!doubled && !bare && !counted && !aged) return [];
    return [
      {
        line,
        what: `the words do not fit what is printed: “${before.trim().split(/\s+/).slice(-2).join(' ')} ${text}” in “${sentence.text.trim()}”`,
        expected: bare ? 'a preposition before a period' : 'a preposition once',
        mend: bare ? 'write in {{ … .period }}' : 'print .the or .name after a preposition',
      },
    ];
  });
}

function isNoun(atom: Atom): boolean {
  return atom.kind === 'figure' || atom.kind === 'literal' || atom.kind === 'period';
}
