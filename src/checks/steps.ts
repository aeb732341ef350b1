import { latestPeriod, type Series } from '../figures/series.ts';
import type { Period } from '../tables/period.ts';
import { indexBefore, periodsOf } from '../tables/schedule.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { timeUnit, words } from './closedClasses.ts';
import type { Reading, Token } from './reading.ts';
import { type Found, found } from './rules.ts';
import { type SaidTime, stepsOf } from './timeWords.ts';
import type { Verdict } from './verdict.ts';

/**
 * Checks words such as "the year before", "annually" or "for the third year running" beside figures of spans, or of a
 * gapped table: their period before is not the year before.
 */

interface Steps {
  readonly series: Series;
  readonly latest: Period;
  /** From the period before to the latest; null where there is none before. */
  readonly apart: number | null;
}

export function stepFaults(reading: Reading, claims: readonly Verdict[]): Found[] {
  const steps = stepsIn(reading, claims);
  if (!steps) return [];
  const wrong = [
    ...reading.times.filter((time) => ['earlier', 'span'].includes(time.is) && !fits(reading, steps, time)),
    ...(steps.apart === null ? [] : runningUnits(reading).filter(({ word }) => !isStep(steps, word))),
  ];
  return wrong.map((time) => {
    const { latest, series, apart } = steps;
    const before = periodsOf(series.table).find(({ index }) => index === latest.index - (apart ?? 0));
    const told = before ? `, and the period before is ${inEnglish.periods.text(before)}` : '';
    const problem = `figures for ${inEnglish.periods.text(latest)}${told}, but the sentence says “${time.word}”`;
    return found('wrong-span', reading, time, problem, before && `in ${inEnglish.periods.text(before)}`);
  });
}

/** Of the sentence's series, where none has a period right before each. */
function stepsIn({ figures, relations, tokens }: Reading, claims: readonly Verdict[]): Steps | null {
  const own = [
    ...figures.map(({ value }) => value.series),
    ...claims.flatMap(({ grounds }) => grounds.map(({ series }) => series)),
    ...relations.flatMap(({ subjects }) => subjects),
  ];
  const scopes = new Set(tokens.flatMap(({ run }) => run.scopes));
  const around = [...scopes].flatMap(({ grounds }) => grounds.map(({ series }) => series));
  const all = own.length > 0 ? own : around;
  const steps = [...new Set(all)].map((series): Steps | null => {
    const latest = latestPeriod(series.table, series.column);
    if (!latest || !(series.table.gapped || latest.ends)) return null;
    const before = indexBefore(series.table, latest);
    return { series, latest, apart: before === null ? null : latest.index - before };
  });
  return steps.includes(null) ? null : (steps[0] ?? null);
}

/** That far before the latest period, or one of the figures', the table has another; or a span lasts so long. */
function fits({ figures }: Reading, { series, latest }: Steps, time: SaidTime): boolean {
  if (figures.some(({ value }) => value.kind === 'per' && value.argument === time.unit)) return true;
  const periods = periodsOf(series.table);
  return [latest, ...figures.flatMap(({ value }) => value.periods)].some((period) => {
    const said = stepsOf(time, period);
    if (said === undefined || said < period.length) return false;
    const isLength = period.length > 1 && said === period.length;
    return isLength || periods.some(({ index }) => index === period.index - said);
  });
}

function isStep({ latest, apart }: Steps, unit: string): boolean {
  return stepsOf({ unit: timeUnit(unit) ?? '', count: 1 }, latest) === apart;
}

const EACH = words('every each consecutive successive');
const RUNNING = ['running', 'in a row', 'in succession', 'after year', 'after month', 'after quarter'];
const OF_STEPS = words('streak rises falls');

/** The "year" of "every year", "the third year running", "year after year". */
function runningUnits({ tokens, figures }: Reading): Token[] {
  if (figures.some(({ value }) => value.kind === 'per')) return [];
  return tokens.filter(({ word, role, at }) => {
    if (role !== 'word' || !timeUnit(word)) return false;
    const next = tokens.slice(at + 1, at + 4).map((token) => token.word);
    const isRun = RUNNING.some((run) => next.join(' ').startsWith(run));
    const isCounted = figures.some(
      ({ at: before, value }) => before === at - 1 && OF_STEPS.has(value.measure),
    );
    return isRun || isCounted || EACH.has(tokens[at - 1]?.word ?? '');
  });
}
