import type { Passage } from '../prose/passage.ts';
import { isNumberWord, words } from './closedClasses.ts';
import { type CheckContext, knownOf } from './known.ts';
import type { Reading, Token } from './reading.ts';
import { readingsOf } from './readingsOf.ts';
import { weigh } from './weigh.ts';

/** An unproved part of a passage, by offsets in its text. */
export interface NotProved {
  readonly start: number;
  readonly end: number;
  readonly why: string;
}

const BELITTLING = words('just merely');
const ABSOLUTES = words(
  'all none every everybody everyone nobody no-one nothing everything only always never each',
);

/** What the approving reader has to know by other means, from left to right. */
export function notProved(passage: Passage, context: CheckContext): NotProved[] {
  const known = knownOf(context);
  let from = 0;
  return readingsOf(passage, known).flatMap((reading) => {
    const found = inSentence(reading).map(({ start, end, why }) => ({
      start: from + start,
      end: from + end,
      why,
    }));
    from += reading.text.length;
    return found.toSorted((a, b) => a.start - b.start);
  });
}

function inSentence(reading: Reading): NotProved[] {
  const { tokens, figures, times, mentions, relations } = reading;
  const open = relations.filter((relation) => !weigh(reading, relation).isProved);
  const taken = new Set(relations.flatMap(({ at, last }) => [at, last]));
  const because =
    (why: string) =>
    ({ start, end }: Pick<Token, 'start' | 'end'>) => ({ start, end, why });
  const isTyped = ({ role, at }: Token) => role === 'word' && !taken.has(at);
  return [
    ...open.map(because('a relation that no figure proves')),
    ...times.filter(({ is }) => is === 'typed').map(because('a time that no figure printed')),
    ...mentions
      .filter(({ start }) => tokens.some((token) => token.start === start && token.isCapital))
      // A place beside its own figure is checked by a rule.
      .filter(({ area }) => !figures.some(({ value }) => value.area === area))
      .map(because('a place that was typed')),
    ...tokens.filter(({ role }) => role === 'literal').map(because('a number that no table holds')),
    ...tokens.filter((token) => isTyped(token) && isNumberWord(token.word)).map(because('a number word')),
    ...figures.flatMap((figure) => opinionOn(reading, figure)).map(because('an opinion of a figure')),
    ...tokens
      .filter((token) => isTyped(token) && ABSOLUTES.has(token.word))
      .map(because('a word for all or none')),
  ];
}

/** "Just 12", "a whopping 12": the word before a figure. */
function opinionOn({ tokens }: Reading, { at }: Token): Token[] {
  const [article, word] = [tokens[at - 2], tokens[at - 1]];
  const isPraised = word?.role === 'word' && /^an?$/u.test(article?.word ?? '');
  return word && (isPraised || BELITTLING.has(word.word)) ? [word] : [];
}
