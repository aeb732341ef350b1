import { estimateAt, estimateOf, estimateText, OVERLAP, unclearText } from '../figures/compare.ts';
import { shownNumber } from '../figures/result.ts';
import { comparableRun, type Series } from '../figures/series.ts';
import { brokenRecord } from './brokenRecords.ts';
import { words } from './closedClasses.ts';
import { ENDS } from './measureNames.ts';
import { claimPlaceFaults } from './places.ts';
import type { Reading, Statement } from './reading.ts';
import { byScopes } from './scopes.ts';
import { seriesSupports } from './seriesSupports.ts';
import { extremeBeside, shownBeside } from './shown.ts';
import { supports } from './supports.ts';
import { byAllAreas, byCount } from './together.ts';
import { denied, proved, type Verdict } from './verdict.ts';

/**
 * Checks relations against the figures printed beside them, the claim or branch around them, or the series of
 * their subject.
 */

export function weigh(reading: Reading, relation: Statement): Verdict {
  return (
    byRank(reading, relation) ??
    byExtreme(reading, relation) ??
    byCount(reading, relation) ??
    byAllAreas(reading, relation) ??
    byPrint(reading, relation) ??
    byScopes(reading, relation) ??
    bySubject(reading, relation)
  );
}

/** "The sixth highest": a rank before the word counts from that end. */
function byRank(reading: Reading, relation: Statement): Verdict | null {
  const rank = reading.figures.find(({ at, value }) => at === relation.at - 1 && value.kind === 'rank');
  if (!rank || relation.says.is !== 'extreme') return null;
  const way = rank.value.measure === 'rankFromLowest' ? -1 : 1;
  const isTold = way === relation.says.way && !relation.isNegated;
  return proved(relation, isTold ? [] : [denied(reading, relation, `rank ${rank.word}`)]);
}

/** "The highest rate was 6.2", beside the printed top. */
function byExtreme(reading: Reading, relation: Statement): Verdict | null {
  const extreme = extremeBeside(reading, relation);
  if (!extreme || relation.says.is !== 'extreme') return null;
  const { value, way, role } = extreme;
  const isOfPlaces = ENDS.has(value.measure);
  const isOther = relation.comparator.is === (isOfPlaces ? 'times' : 'places');
  if (way !== relation.says.way || relation.isNegated || isOther)
    return proved(relation, [denied(reading, relation, `${value.measure}: ${shownNumber(value)}`)]);
  // A figure's place has its own rule; a period's has not.
  const places = role === 'period' ? claimPlaceFaults(reading, relation, [value.area]) : [];
  const broken = isOfPlaces ? [] : brokenRecord(reading, relation, value.series, way, estimateOf(value));
  return proved(relation, [...places, ...broken]);
}

/** Figures beside the word support or deny it, together with the grounds of a claim. */
function byPrint(reading: Reading, relation: Statement): Verdict | null {
  const shown = relation.isSupposed ? null : shownBeside(reading, relation);
  const holds = shown && supports(relation, shown.evidence, 'value', null);
  if (shown && holds === false) return proved(relation, [denied(reading, relation, shown.values)]);
  return holds && relation.run.scopes.every(({ kind }) => kind === 'branch') ? proved(relation, []) : null;
}

/** Outside claims: refused when every series that it may be about denies it. */
function bySubject(reading: Reading, relation: Statement): Verdict {
  const { subjects: series } = relation;
  const verdicts = series.map((each) => seriesSupports(each, relation, relation.comparator, reading.known));
  if (series.length === 0 || verdicts.includes(null) || series.some((each) => isFromElsewhere(reading, each)))
    return { relation, grounds: [], isProved: false, faults: [] };
  if (verdicts.includes(true)) return proved(relation, []);
  const values = series.map((each) => {
    const newest = comparableRun(each).slice(-3).toReversed();
    const estimates = newest.map((point) => estimateAt(each, point));
    const [latest, before] = estimates;
    const overlap = latest && before && unclearText(latest, before) ? `; ${OVERLAP}` : '';
    return `${each.column.title}: ${estimates.map(estimateText).join(', ')}, the newest first${overlap}`;
  });
  return proved(relation, [denied(reading, relation, values.join('; '))]);
}

const ELSEWHERE = words('first start at peak trough');

/** "Doubled between 2019, when there were five, and 2024": starts from another period. */
function isFromElsewhere({ figures }: Reading, series: Series): boolean {
  return figures.some(({ value }) => value.series === series && ELSEWHERE.has(value.measure));
}
