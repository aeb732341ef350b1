import { remembered } from '../tables/remembered.ts';

/** Digits of any script and shape (１２, Ⅻ, ½), with what belongs to them: `1,234.5`, `20th`, `£3m`, `27%`. */
const DIGITS =
  /[£$€]?\p{Nd}(?:[,.]*\p{Nd})*(?:st|nd|rd|th|s|%|k|m|bn)?(?![\p{L}])|\p{Nd}+|\p{Nl}+|(?<!\p{L})\p{No}+/giu;

/** XII, MMXX: not after a name ("Elizabeth II"), and none that are better known as something else. */
const ROMAN =
  /(?<![\p{L}\p{N}’'-]|\p{Lu}[\p{Ll}’]+\s)(?!(?:MI|DC|CD|MC|CC|DI|MD|CV|DVD|MM|CM|DM|IV|XL|XX|CI|MIX|LI|DIM|VI|ID|MILD|CIVIC|LIVID|VIVID|I|V|X|C|D|L|M)\b)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\p{L}\p{N}])/gu;

const CARDINALS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const LARGE =
  'hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores of|umpteen|zillions?|decades?';
const FRACTIONS = 'thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|fraction';
const ORDINALS =
  'second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:\\w+teenth|twentieth|thirtieth|fortieth|fiftieth|(?:twen|thir|for|fif|six|seven|eigh|nine)ty-\\w+)';
const RANKED =
  'highest|lowest|largest|biggest|smallest|most|worst|best|year|month|quarter|time|successive|consecutive|straight|rise|fall|increase|drop|place|in the|of the';

/**
 * Number words that are numbers in every sentence, and phrases that make numbers of words that also
 * mean something else: "one" of "one in seven", "third" of "a third" or "third highest".
 */
const NUMBER_WORDS = new RegExp(
  [
    `\\b(?:${CARDINALS})(?:-(?:one|${CARDINALS}))?\\b`,
    `\\b(?:${LARGE})\\b`,
    '\\bhalf\\b',
    // A quarter is a time too: "a quarter earlier".
    `\\b(?:an?|one|nearly a|almost a|over a|tiny|small)[ -](?:${FRACTIONS})\\b(?!\\s+(?:earlier|before|later|ago|party|person|place finish)\\b)`,
    `\\b(?:${ORDINALS})[ -](?:${RANKED})\\b`,
    '\\b(?:twen|thir|for|fif|six|seven|eigh|nine)ty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\\b',
    '\\bone (?:in|out of|of every|per)\\b(?! (?:the|a|an|his|her|their|our|its|my|this|that|which)\\b)',
    `\\b(?:${CARDINALS}|many|several|hundred|thousand)-?fold\\b`,
    '\\bsecond only to\\b',
    '\\bone[ -](?:hundred|thousand|million|third|quarter|half)\\b',
    '\\ba (?:handful|couple|score|smattering|myriad|single-digit)\\b',
    '\\b(?:zero|nil|double|treble|triple|single)[ -](?:digits?|figures?)\\b|\\b(?:zero|nil)\\b(?!-)',
  ].join('|'),
  'giu',
);

/** Phrases with a number word that count nothing of the story's. */
const NO_NUMBERS = new RegExp(
  [
    `\\b(?:one|${CARDINALS}|half)-(?:bedroom(?:ed)?|bed|storey|door|piece|way|tier|part|wheeled|seater|lane|sided|hour|term|day|week|month|year|brother|sister|timbered|hearted|hourly)\\b(?! (?:high|low|record|peak|rise|fall)\\b)`,
    `\\b(?:half|(?:two|three|four)[ -](?:thirds|quarters|fifths)|an?[ -](?:third|quarter)) of the way\\b`,
    // Ages say of whom, not how many.
    `\\b(?:\\d{1,3}|${CARDINALS})-year-olds?\\b|\\baged?(?: between)? \\d{1,2}(?:(?:,? and|,? to| or|,) \\d{1,2})*(?: and over| or over| or under)?\\b|\\b(?:under|over)-\\d{2}s\\b`,
    `\\b(?:${CARDINALS}) (?:minutes|hours|days|weeks|months) later\\b`,
    '\\b(?:no two|the two (?:figures|series|sources|counts|years|measures|surveys|areas|rates|sets)|in two minds|seven days a week|half an hour|half past|half term|first half|second half|the other half|one or two|one-to-one|nine to five|at sixes and sevens)\\b',
    '\\b(?:a|the|any) third (?:party|person|sector)\\b|\\bfourth (?:estate|wall)\\b|\\bsecond (?:time around|home|homes|hand)\\b|\\bground zero\\b|\\bnet zero\\b|\\bzero (?:tolerance|hours)\\b',
  ].join('|'),
  'giu',
);

interface NumberWord {
  readonly word: string;
  readonly start: number;
}

/** All numbers of a text, in digits and in words, from left to right. */
export const numbersIn = remembered((written): readonly NumberWord[] => {
  const text = written.replace(NO_NUMBERS, (found) => '\u0000'.repeat(found.length));
  const roman = [...text.matchAll(ROMAN)].filter(([numeral]) => numeral.length > 1);
  return [...text.matchAll(NUMBER_WORDS), ...text.matchAll(DIGITS), ...roman]
    .map((match) => ({ word: match[0], start: match.index }))
    .toSorted((a, b) => a.start - b.start);
});
