/** The small words of English: closed classes, of which there will be no more. Nothing here names a subject. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

export const PREPOSITIONS = set(
  'in on at by of for to from with since until till before after during between within across over under into than as per against about among throughout through towards without near like',
);
export const AUXILIARIES = set(
  'is are was were be been being am has have had do does did isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t',
);
/** With one of these a clause says what may be, and states nothing. */
export const SUPPOSING = set(
  'can could may might will would shall should must cannot can’t won’t wouldn’t shouldn’t to if whether unless when until till likely expected',
);
export const DETERMINERS = set(
  'the a an this that these those its their his her our your my every each all any some no both such another other',
);
export const PRONOUNS = set(
  'it they he she we you i who whom which that there here them these those this one ones others',
);
export const CONJUNCTIONS = set(
  'and or but nor so yet while whereas although though because when where how why',
);
const ADVERBS = set(
  'not now then still also just only even again ever never always perhaps plus less more too thus yes almost already',
);

/** No word of these is a noun, whatever it ends in. */
export function isSmallWord(word: string): boolean {
  return [PREPOSITIONS, AUXILIARIES, SUPPOSING, DETERMINERS, PRONOUNS, CONJUNCTIONS, ADVERBS].some((each) =>
    each.has(word),
  );
}

export const NEGATIONS = set(
  'not no never neither nor without cannot hardly barely scarcely isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t can’t won’t fails failed stopped ceased',
);
/** "The fall has ended." */
export const ENDINGS = set('ended stopped halted reversed over');

/** Words after which a clause speaks of something else. */
export const CLAUSE_WORDS = set('while whereas against compared but although though');
export const CLAUSE_STOPS = set(', ; : ( ) – — . ! ?');

export const MONTHS = set(
  'january february march april may june july august september october november december',
);
export const SEASONS = set('spring summer autumn winter christmas easter');
export const TIME_UNITS = set('day week fortnight month quarter year decade century');
const PLURAL_UNITS = new Map(
  [...TIME_UNITS].map((unit) => [unit === 'century' ? 'centuries' : `${unit}s`, unit]),
);

/** `years` → `year`; undefined for what is no length of time. */
export function timeUnit(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  return TIME_UNITS.has(word) ? word : PLURAL_UNITS.get(word);
}
/** After these a time follows that begins or ends something. */
export const TIME_BOUNDS = set('since before until till during when');

const CARDINALS = set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
);
export const SCALES = set(
  'hundred hundreds thousand thousands million millions billion billions trillion dozen dozens score scores',
);
const VAGUE = set('handful couple umpteen zero nil');
export const FRACTIONS = set(
  'half third thirds quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths',
);

/** "Six", "twenty-one", "XII"; "one" only counts beside others. */
export function isNumberWord(word: string): boolean {
  const [first = '', second] = word.split('-');
  if (second !== undefined) return CARDINALS.has(first) && (second === 'one' || CARDINALS.has(second));
  return CARDINALS.has(word) || SCALES.has(word) || VAGUE.has(word);
}

/** Plurals that do not end in s. */
export const PLURALS = set('people persons women men children');
