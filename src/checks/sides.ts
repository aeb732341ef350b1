import type { Ground } from '../figures/ground.ts';
import type { Area } from '../newsroom/area.ts';
import type { Column } from '../tables/column.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';
import type { Relation } from './relations.ts';
import { subjectWords } from './subject.ts';
import { nounsOf, says, vocabulary, type Word } from './vocabulary.ts';

/** Which side of a comparison a sentence puts first: `women > men` does not allow "Men are more likely". */
export function isReversed(
  reading: Reading,
  relation: Relation,
  { series, other, against }: Ground,
  mentions: readonly Mention[],
  edition: Area,
): boolean {
  if (!other || (against !== 'value' && against !== 'nation')) return false;
  if (series.area !== other.area) {
    const first = mentions.findLast(({ end }) => end <= relation.start)?.area;
    const behind = mentions.find(({ start }) => start > relation.end)?.area;
    return first === other.area
      ? behind !== other.area && first !== edition
      : first === undefined && behind === series.area && series.area !== edition;
  }
  if (series.column === other.column) return false;
  const words = subjectWords(reading);
  const before = words.filter(({ end }) => end <= relation.start);
  const after = words.filter(({ start }) => start >= relation.end);
  const [ours, theirs] = [
    before.some(tells(series.column, other.column)),
    before.some(tells(other.column, series.column)),
  ];
  if (ours !== theirs) return theirs;
  return (
    after.some(tells(series.column, other.column)) && !after.some(tells(other.column, series.column)) && !ours
  );
}

/** Whether a word speaks of one of two columns only. */
function tells(one: Column, two: Column): (word: Word) => boolean {
  const saysOf = (word: Word, column: Column) =>
    nounsOf(column).has(word.text) || says(word, vocabulary(column));
  return (word) => saysOf(word, one) && !saysOf(word, two);
}
