import type { Atom } from '../prose/atom.ts';
import { type Sentence, type SentenceRun, sentencesOf } from '../prose/sentence.ts';
import { memoize } from '../tables/memoize.ts';
import { CLAUSE_STOPS, CLAUSE_WORDS } from './closedClasses.ts';
import type { Known } from './known.ts';
import { statedBy } from './periods.ts';
import type { Reading, Role, Statement, Token, Typed } from './reading.ts';
import { relationsIn } from './relations.ts';
import { statementOf } from './statement.ts';
import { timeWordsIn } from './timeWords.ts';

/** Reads the sentences of a passage, but for those of which something could not be printed. */
export function readingsOf(passage: Sentence['passage'], known: Known): Reading[] {
  const whole = sentencesOf(passage).filter(({ runs }) => runs.every(isPrinted));
  return whole.map((sentence) => read(sentence, known));
}

export function isPrinted({ atom }: Pick<SentenceRun, 'atom'>): boolean {
  return atom?.kind !== 'faulty';
}

function read(sentence: Sentence, known: Known): Reading {
  const { text } = sentence;
  const tokens = tokensOf(sentence);
  const figures = tokens.flatMap((token) => {
    const { atom } = token.run;
    return atom?.kind === 'figure' ? [{ ...token, value: atom.value }] : [];
  });
  const mentions = known.mentionsIn(sentence);
  const [periods, times] = [statedBy(tokens), timeWordsIn({ tokens, text })];
  const typed: Typed = { sentence, text, tokens, figures, periods, times, mentions, known };
  const relations: Statement[] = [];
  for (const relation of relationsIn(typed)) relations.push(statementOf(typed, relation, relations.at(-1)));
  return { ...typed, relations };
}

/** Placeholders for what is printed or quoted, so that editions share the tokens of typed text. */
const PRINTED = '\uFFFC';
const QUOTED = '\uFFFD';
const TOKEN =
  /[\uFFFC\uFFFD]|[£$€]?\p{N}+(?:[.,]\p{N}+)*[%\p{L}\p{N}]*(?:-\p{L}+)*|[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*|\S/gu;

type Cut = Omit<Token, 'run'>;

/** The only tokeniser; also decides where clauses end. */
const cut = memoize((text): readonly Cut[] => {
  let clause = 0;
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }, at) => {
    const word = found.toLowerCase().replaceAll("'", '’');
    if (CLAUSE_STOPS.has(word) || CLAUSE_WORDS.has(word)) clause += 1;
    const isWord = /^[\p{L}\p{M}]/u.test(word);
    const role = isWord ? 'word' : /\p{N}/u.test(word) ? 'number' : 'stop';
    const isCapital = isWord && word.charAt(0) !== found.charAt(0);
    return { role, word, start: index, end: index + found.length, clause, isCapital, at };
  });
});

function tokensOf({ runs }: Sentence): Token[] {
  const isHole = ({ atom, quoted }: SentenceRun) => atom !== null || quoted;
  const typed = runs.map((run) => (run.atom ? PRINTED : run.quoted ? QUOTED : run.text)).join('');
  // Placeholders are one character long: shift offsets by what is printed before.
  let [current, ahead] = [0, 0];
  return cut(typed).flatMap((token) => {
    for (let run = runs[current]; run; run = runs[++current]) {
      const length = isHole(run) ? 1 : run.text.length;
      if (run.start - ahead + length > token.start) break;
      ahead += run.text.length - length;
    }
    const run = runs[current];
    if (!run) return [];
    if (!isHole(run)) return [{ ...token, start: token.start + ahead, end: token.end + ahead, run }];
    const role = run.atom ? roleOf(run.atom) : 'quoted';
    return [{ ...token, role, word: run.text, start: run.start, end: run.start + run.text.length, run }];
  });
}

/** "2015", "April 2020": what the date filter prints, unless it is a day. */
const DATE = /^(?:\p{Lu}\p{Ll}+ )?\d{4}$/u;

function roleOf(atom: Atom): Role {
  if (atom.kind === 'faulty') return 'printed';
  if (atom.kind !== 'word') return atom.kind;
  return atom.of === undefined && DATE.test(atom.printed) ? 'date' : 'printed';
}
