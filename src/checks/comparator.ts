import type { Ground } from '../figures/ground.ts';
import type { Area } from '../newsroom/area.ts';
import type { Column } from '../tables/column.ts';
import { words } from './closedClasses.ts';
import type { StoryColumn } from './known.ts';
import type { Mention } from './mentions.ts';
import type { Stated } from './periods.ts';
import { clauseOf, type Figure, type Reading, type Token } from './reading.ts';
import type { Relation } from './relations.ts';
import { figureCompared } from './shown.ts';
import { type SubjectWord, subjectWords } from './subject.ts';
import type { TimeWord } from './timeWords.ts';
import { nounsOf, says, vocabulary } from './vocabulary.ts';

/** With what a relation sets its subject beside, as far as its sentence tells. */
export type Comparator =
  | { readonly is: 'none' }
  /** The same, a year, quarter or month before. */
  | { readonly is: 'earlier'; readonly time: TimeWord }
  | { readonly is: 'period'; readonly stated: Stated }
  | { readonly is: 'area'; readonly area: Area }
  | { readonly is: 'column'; readonly column: StoryColumn }
  | { readonly is: 'figure'; readonly figure: Figure }
  /** All places of the kind; all of its own past. */
  | { readonly is: 'places'; readonly isTieFine?: boolean }
  | { readonly is: 'times' }
  /** A time or place that the figures do not know. */
  | { readonly is: 'untold' };

const THAN = words('than above below with');
const COUNTRY = words('country nation nationally nationwide land');
const LONG = words('years decades generation');
const EVER = words('ever record records history since its their');

export function comparatorOf(reading: Reading, relation: Relation): Comparator {
  const { says: said, last, at } = relation;
  const clause = clauseOf(reading, relation);
  const after = clause.filter((token) => token.at > last);
  const isCompared = said.is === 'compared' || said.is === 'multiple' || said.is === 'fraction';
  const figure = isCompared ? figureCompared(reading, relation) : undefined;
  if (figure) return { is: 'figure', figure };
  const stated = reading.periods.find((period) => isSince(reading, period, relation));
  if (stated) return { is: 'period', stated };
  const times = reading.times.filter((time) => time.clause === relation.clause);
  const earlier = times.find(({ is }) => is === 'earlier' || is === 'span');
  if (earlier) return { is: 'earlier', time: earlier };
  if (times.some(({ is }) => is === 'typed') || after.some(({ role }) => role === 'number'))
    return { is: 'untold' };
  const than = [...clause.filter((token) => token.at === last), ...after].find(({ word }) => THAN.has(word));
  if (isCompared && than) {
    const end = reading.tokens[than.at + 4]?.start ?? Infinity;
    const area = reading.mentions.find(({ start }) => start > than.start && start < end)?.area;
    if (area) return { is: 'area', area };
    const behind = after.filter((token) => token.at > than.at);
    const isNamed = ({ column }: StoryColumn) => behind.some(({ word }) => nounsOf(column).has(word));
    const column = reading.known.columns.find(isNamed);
    if (than.word === 'than') return column ? { is: 'column', column } : { is: 'untold' };
  }
  if (said.is === 'extreme' && said.isPast) return { is: 'times' };
  return said.is === 'extreme' || said.is === 'record' ? amongWhat(reading, at, after) : { is: 'none' };
}

/** "Their highest", "the highest in the country", "the highest ever". */
function amongWhat({ tokens, mentions, known }: Reading, at: number, after: readonly Token[]): Comparator {
  const [first] = after;
  const isNation = ({ area, start }: Mention) =>
    area === known.nation && first && start >= first.start && start <= (after.at(-1)?.start ?? 0);
  const isSaid = (these: ReadonlySet<string>) => after.some(({ word }) => these.has(word));
  if (EVER.has(tokens[at - 1]?.word ?? '')) return { is: 'times' };
  if (isSaid(COUNTRY) || isSaid(new Set(known.peerNouns)) || mentions.some(isNation)) return { is: 'places' };
  if (isSaid(LONG)) return { is: 'untold' };
  return { is: isSaid(EVER) ? 'times' : 'none' };
}

const BEFORE_PERIOD = words('since on from than with');

/** "Since 2019", wherever it stands in the clause; "on 2019", "than in 2019" behind the word. */
function isSince({ tokens }: Reading, stated: Stated, { clause, last }: Relation): boolean {
  const [first = '', second = '', third = ''] = [1, 2, 3].map((step) => tokens[stated.at - step]?.word);
  if (stated.clause !== clause) return false;
  if (first === 'since' || (third === 'since' && first === 'least')) return true;
  return (
    stated.at > last && (BEFORE_PERIOD.has(first) || (first === 'in' && /^(?:than|was|as)$/u.test(second)))
  );
}

/** Which side of a comparison a sentence puts first: `women > men` does not allow "Men are more likely". */
export function isReversed(
  reading: Reading,
  relation: Relation,
  { series, other, against }: Ground,
): boolean {
  if (!other || (against !== 'value' && against !== 'nation')) return false;
  if (series.area !== other.area) {
    const { mentions, known } = reading;
    const first = mentions.findLast(({ end }) => end <= relation.start)?.area ?? known.edition;
    const behind = mentions.find(({ start }) => start > relation.end)?.area;
    return (
      first === other.area &&
      first !== series.area &&
      behind !== other.area &&
      (behind === series.area || first !== known.edition)
    );
  }
  const [before, behind] = [
    (word: SubjectWord) => word.end <= relation.start,
    (word: SubjectWord) => word.start >= relation.end,
  ];
  const tells = (isWhere: (word: SubjectWord) => boolean, one: Column, two: Column) =>
    subjectWords(reading).some((word) => isWhere(word) && saysOf(word, one) && !saysOf(word, two));
  const [ours, theirs] = [
    tells(before, series.column, other.column),
    tells(before, other.column, series.column),
  ];
  if (ours || theirs) return theirs && !ours;
  return tells(behind, series.column, other.column) && !tells(behind, other.column, series.column);
}

function saysOf(word: SubjectWord, column: Column): boolean {
  return nounsOf(column).has(word.text) || says(word, vocabulary(column));
}
