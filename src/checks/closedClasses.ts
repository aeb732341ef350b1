/** Closed word classes of English. Nothing here names a subject. */

export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

export const PREPOSITIONS =
  words(`in on at by of for to from with since until till before after during between within
  across over under into than as per against about among throughout through towards without near like`);
export const AUXILIARIES =
  words(`is are was were be been being am has have had do does did isn’t aren’t wasn’t weren’t
  hasn’t haven’t hadn’t don’t doesn’t didn’t`);
const DETERMINERS =
  words(`the a an this that these those its their his her our your my every each all any some
  no both such another other`);
export const PRONOUNS = words(
  'it they he she we you i who whom which that there them these those this one ones others',
);
const CONJUNCTIONS = words('and or but nor so yet while whereas although though because when where how why');
const ADVERBS = words(
  'not now then still also just only even again ever never always perhaps plus less more too thus here',
);
/** A clause with a modal states nothing. */
export const MODALS = words('can could may might would should must');
export const SUPPOSING = words(
  `${[...MODALS].join(' ')} will shall cannot can’t won’t if whether unless likely expected`,
);
const SMALL = new Set(
  [PREPOSITIONS, AUXILIARIES, DETERMINERS, PRONOUNS, CONJUNCTIONS, ADVERBS, SUPPOSING].flatMap((each) => [
    ...each,
  ]),
);

/** Never a noun, whatever its ending. */
export function isSmallWord(word: string): boolean {
  return SMALL.has(word);
}

export function isPlural(word: string): boolean {
  return /^(?:people|persons|women|men|children)$|[^su]s$/u.test(word) && !SMALL.has(word);
}

/** What there is more of the further a figure lies below zero. */
export const BELOW_ZERO = words(
  'deficit deficits shortfall shortfalls overspend overspends loss losses debt debts',
);

export const NEGATIONS =
  words(`not no never neither nor without cannot hardly barely scarcely isn’t aren’t wasn’t weren’t
  hasn’t haven’t hadn’t don’t doesn’t didn’t can’t won’t fails failed stopped ceased`);
/** "Far from", "anything but": they reverse what follows. */
export const TURNS: ReadonlySet<string> = new Set([
  'far from',
  'anything but',
  'rather than',
  'instead of',
  'nowhere near',
]);
/** "The fall has ended." */
export const ENDINGS = words('ended stopped halted reversed');

/** Where a clause ends, and words that start another subject. */
export const CLAUSE_STOPS = words(', ; : ( ) – — . ! ?');
export const CLAUSE_WORDS = words('while whereas against compared but although though');

export const MONTHS = words(
  'january february march april may june july august september october november december',
);
export const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday');
export const SEASONS = words('spring summer autumn winter christmas easter');
/** Words before a point in time. */
export const TIME_BOUNDS = words('since before until till during when');
const UNITS = words('day week fortnight month quarter year decade');

/** `years` → `year`; undefined for other words. */
export function timeUnit(word = ''): string | undefined {
  return [word, word.slice(0, -1)].find((unit) => UNITS.has(unit));
}

const CARDINALS =
  words(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety`);
export const SCALES = words(
  'hundred hundreds thousand thousands million millions billion trillion dozen dozens score scores',
);
const VAGUE = words('handful couple umpteen zero nil');

/** "Six" and "6" → 6; undefined for words above twenty. */
export function cardinalOf(word: string): number | undefined {
  if (/^[1-9]\d?$/.test(word)) return Number(word);
  const index = [...CARDINALS].indexOf(word);
  return index < 0 || index > 18 ? undefined : index + 2;
}

/** "Six", "twenty-one"; "one" only in compounds. */
export function isNumberWord(word: string): boolean {
  if (CARDINALS.has(word) || SCALES.has(word) || VAGUE.has(word)) return true;
  if (!word.includes('-')) return false;
  const [first = '', second = ''] = word.split('-');
  return CARDINALS.has(first) && (second === 'one' || CARDINALS.has(second));
}
