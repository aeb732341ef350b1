import type { Ground } from '../figures/ground.ts';
import type { Area } from '../newsroom/area.ts';
import { words } from './closedClasses.ts';
import type { Mention } from './mentions.ts';
import { type Comparator, clauseOf, type Relation, type Stated, type Token, type Typed } from './reading.ts';
import { figureCompared } from './shown.ts';
import { subjectWords } from './subject.ts';
import { nounsOf } from './vocabulary.ts';

const THAN = words('than above below with');
const FROM = words('from between than with above below');
const COUNTRY = words('country nation nationally nationwide land');
const LONG = words('years decades generation');
const EVER = words('ever record records history since its their');

export function comparatorOf(reading: Typed, relation: Relation): Comparator {
  const { says: said, last, at } = relation;
  const clause = clauseOf(reading, relation);
  const after = clause.filter((token) => token.at > last);
  const isUnclear = said.is === 'unclear';
  const isCompared = isUnclear || said.is === 'compared' || said.is === 'multiple' || said.is === 'fraction';
  const figure = isCompared ? figureCompared(reading, relation) : undefined;
  if (figure) return { is: 'figure', figure };
  const stated = reading.periods.find((period) => isSince(reading, period, relation));
  if (stated) return { is: 'period', stated };
  const times = reading.times.filter((time) => time.clause === relation.clause);
  const earlier = times.find(({ is }) => is === 'earlier' || is === 'span');
  if (earlier) return { is: 'earlier', time: earlier };
  if (times.some(({ is }) => is === 'typed') || after.some(({ role }) => role === 'number'))
    return { is: 'untold' };
  const than = clause.find((token) => token.at >= last && (isUnclear ? FROM : THAN).has(token.word));
  const other = isCompared && than ? thanWhat(reading, than) : null;
  if (other) return other;
  if (said.is === 'extreme' && said.isPast) return { is: 'times' };
  return said.is === 'extreme' || said.is === 'record' ? amongWhat(reading, at, after) : { is: 'none' };
}

/** "Than in the next county", "than men". */
function thanWhat(reading: Typed, than: Token): Comparator | null {
  const { tokens, mentions, known } = reading;
  const end = tokens[than.at + 4]?.start ?? Infinity;
  const area = mentions.find(({ start }) => start > than.start && start < end)?.area;
  if (area) return { is: 'area', area };
  if (than.word !== 'than') return null;
  const behind = clauseOf(reading, than).filter(({ at }) => at > than.at);
  const [column, ...others] = known.columns.filter((each) =>
    behind.some(({ word }) => nounsOf(each.column).has(word)),
  );
  return column && others.length === 0 ? { is: 'column', column } : { is: 'untold' };
}

/** "Their highest", "the highest in the country", "the highest ever". */
function amongWhat({ tokens, mentions, known }: Typed, at: number, after: readonly Token[]): Comparator {
  const [first] = after;
  // In the nation's own edition its name says whose past is meant, not among which places.
  const isNation = ({ area, start }: Mention) =>
    area === known.nation &&
    area !== known.edition &&
    first &&
    start >= first.start &&
    start <= (after.at(-1)?.start ?? 0);
  const isSaid = (these: ReadonlySet<string>) => after.some(({ word }) => these.has(word));
  if (EVER.has(tokens[at - 1]?.word ?? '')) return { is: 'times' };
  if (isSaid(COUNTRY) || isSaid(new Set(known.peerNouns)) || mentions.some(isNation)) return { is: 'places' };
  if (isSaid(LONG)) return { is: 'untold' };
  return { is: isSaid(EVER) ? 'times' : 'none' };
}

const BEFORE_PERIOD = words('since on from than with');

/** "Since 2019" anywhere in the clause; "on 2019" or "than in 2019" after the word. */
function isSince({ tokens }: Typed, stated: Stated, { clause, last }: Relation): boolean {
  const [first = '', second = '', third = ''] = [1, 2, 3].map((step) => tokens[stated.at - step]?.word);
  if (stated.clause !== clause) return false;
  if (first === 'since' || (third === 'since' && first === 'least')) return true;
  return (
    stated.at > last && (BEFORE_PERIOD.has(first) || (first === 'in' && /^(?:than|was|as)$/u.test(second)))
  );
}

/** Which operand the sentence names first: `women > men` does not support "Men are more likely". */
export function isReversed(reading: Typed, relation: Relation, { series, other, against }: Ground): boolean {
  if (!other || (against !== 'value' && against !== 'nation')) return false;
  if (series.area !== other.area) return isFirst(reading, relation, other.area, series.area);
  const [ours, theirs] = [nounsOf(series.column), nounsOf(other.column)];
  const telling = subjectWords(reading).filter(({ text }) => ours.has(text) !== theirs.has(text));
  const first =
    telling.find(({ end }) => end <= relation.start) ?? telling.find(({ start }) => start >= relation.end);
  return first !== undefined && theirs.has(first.text);
}

/** True when the first area is the subject. Unsaid, the edition's own area is. */
function isFirst({ mentions, known }: Typed, { start, end }: Relation, one: Area, two: Area): boolean {
  const first = mentions.findLast((mention) => mention.end <= start)?.area ?? known.edition;
  const behind = mentions.find((mention) => mention.start > end)?.area;
  return first === one && behind !== one && (behind === two || first !== known.edition);
}
