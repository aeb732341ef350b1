import { type Ground, groundOf, NO_EVIDENCE } from '../figures/ground.ts';
import { knownSinceBreak, printedValue, runOfSteps, type Series } from '../figures/series.ts';
import type { Attested } from '../prose/attested.ts';
import { lapseOf } from '../prose/lapse.ts';
import { inEnglish } from '../words/inEnglish.ts';
import { type Found, foundIn } from './rules.ts';

/**
 * Checks an attested claim against the table. The table can't prove the claim, but its few periods may
 * contradict the words, and then they win.
 */
export function attestedGround(attested: Attested, seriesOf: (figure: string) => Series | null): Ground[] {
  const series = seriesOf(attested.figure);
  const table = series && tableEvidence(series);
  return table ? [groundOf(attested.figure, 'attested', series, table)] : [];
}

/** What a short table knows of its newest value: its direction, and that it is no record. */
export function tableEvidence(series: Series): Pick<Ground, 'evidence' | 'values'> | undefined {
  const [before, latest] = runOfSteps(series)
    .slice(-2)
    .map((point) => printedValue(series, point));
  if (latest === undefined || before === undefined) return undefined;
  const values = knownSinceBreak(series).map((point) => printedValue(series, point));
  const evidence = {
    ...NO_EVIDENCE,
    moves: true,
    direction: Math.sign(latest - before),
    highest: values.slice(0, -1).some((value) => value >= latest) ? false : null,
    lowest: values.slice(0, -1).some((value) => value <= latest) ? false : null,
  };
  const shown = values.toReversed().map((value) => inEnglish.numbers.amount(value, series.column));
  return { evidence, values: shown.join(', ') };
}

/** Claims on a release or period that is no longer the newest. */
export function lapsedClaims(
  attested: Iterable<Attested>,
  seriesOf: (figure: string) => Series | null,
  file: string,
): Found[] {
  return [...attested].flatMap((claim) => {
    const series = seriesOf(claim.figure);
    const problem = series && lapseOf(claim, series);
    if (!problem) return [];
    const what = `attested claim has lapsed: ${claim.id}`;
    return [foundIn('attested-lapsed', file, claim.line, what, problem)];
  });
}
