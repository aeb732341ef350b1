import type { Fault } from '../faults/fault.ts';
import { formatNumber } from '../figures/format.ts';
import type { Ground } from '../figures/result.ts';
import { NO_EVIDENCE } from '../figures/result.ts';
import { comparableRun, knownSinceBreak, printedValue, type Series } from '../figures/series.ts';
import type { Attested } from '../prose/attested.ts';
import { lapseOf } from '../prose/lapse.ts';

/**
 * What the table says against an attested claim. It can't prove the claim, so its silence is no
 * fault; but where its few periods contradict the words, they win.
 */
export function attestedGround(attested: Attested, seriesOf: (figure: string) => Series | null): Ground[] {
  const series = seriesOf(attested.figure);
  if (!series) return [];
  const [before, latest] = comparableRun(series)
    .slice(-2)
    .map((point) => printedValue(series, point));
  if (latest === undefined || before === undefined) return [];
  const values = knownSinceBreak(series).map((point) => printedValue(series, point));
  const evidence = {
    ...NO_EVIDENCE,
    moves: true,
    direction: Math.sign(latest - before),
    highest: values.slice(0, -1).some((value) => value >= latest) ? false : null,
    lowest: values.slice(0, -1).some((value) => value <= latest) ? false : null,
  };
  const shown = values.toReversed().map((value) => formatNumber(value, series.column.decimals));
  return [{ name: attested.figure, series, evidence, values: shown.join(', ') }];
}

/** Claims that speak of a release or a period that is no longer the newest. */
export function lapsedClaims(
  attested: Iterable<Attested>,
  seriesOf: (figure: string) => Series | null,
  file: string,
): Pick<Fault, 'file' | 'line' | 'column' | 'what' | 'expected' | 'mend'>[] {
  return [...attested].flatMap((claim) => {
    const series = seriesOf(claim.figure);
    const problem = series && lapseOf(claim, series);
    if (!problem) return [];
    const mend =
      'ask the publisher again, and renew the claim; or say what is printed without it: {% attested … %}…{% else %}…{% endattested %}';
    return [
      {
        file,
        line: claim.line,
        column: 0,
        what: `attested claim has lapsed: ${claim.id}`,
        expected: problem,
        mend,
      },
    ];
  });
}
