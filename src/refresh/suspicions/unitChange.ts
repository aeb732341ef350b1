import { listed } from '../../report/phrases.ts';
import type { Period } from '../../tables/period.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import { median, sharedColumns } from '../releaseView.ts';
import { referenceFor } from './reference.ts';
import type { Compared, Suspicion } from './suspicion.ts';

/** From this factor on, a figure is hardly in the same unit. */
const FACTOR = 5;

/** Handfuls double and halve by chance. */
const HANDFUL = 20;

interface Step {
  readonly area: string;
  readonly period: Period;
  readonly old: number;
  readonly value: number;
  readonly ratio: number;
}

/** A whole column in another unit (thousands, per cent), and single values that lost or gained a digit. */
export function unitChange(compared: Compared): Suspicion[] {
  return sharedColumns(compared.before, compared.after).flatMap(({ header, before, after }) => {
    const steps = [...after].flatMap(([key, series]) =>
      compared.after.periods.flatMap((period): Step[] => {
        const value = series.values.get(period.id);
        const old = referenceFor(before.get(key), period)?.value;
        if (value === undefined || old === undefined || value <= 0 || old <= 0) return [];
        return [{ area: series.area, period, old, value, ratio: value / old }];
      }),
    );
    const byPeriod = [...Map.groupBy(steps, ({ period }) => period)];
    const whole = byPeriod.filter(
      ([, own]) => own.length > 1 && isFar(median(own.map(({ ratio }) => ratio))),
    );
    const single = byPeriod
      .filter((entry) => !whole.includes(entry))
      .flatMap(([, own]) => own.filter((step) => isFar(step.ratio) && !isHandful(step)));
    return [
      ...(whole.length > 0 ? [columnSuspicion(header, whole)] : []),
      ...single.map((step) => cellSuspicion(header, step, compared)),
    ];
  });
}

function isFar(ratio: number): boolean {
  return ratio >= FACTOR || ratio <= 1 / FACTOR;
}

/** Small whole numbers; a rate of 0.4 that was 4 is not chance. */
function isHandful({ old, value }: Step): boolean {
  return Number.isInteger(old) && Number.isInteger(value) && Math.max(old, value) < HANDFUL;
}

function columnSuspicion(header: string, periods: readonly [Period, readonly Step[]][]): Suspicion {
  const ratio = median(periods.flatMap(([, steps]) => steps.map((step) => step.ratio)));
  return {
    what: `another unit: ${header}`,
    because: `its values are ${timesText(ratio)} those of the last release, in ${listed(
      periods.map(([period]) => inEnglish.periods.text(period)),
      4,
    )}`,
    mend: 'see whether the publisher counts in thousands, in per cent or per head now',
  };
}

function cellSuspicion(header: string, step: Step, { nameOf }: Compared): Suspicion {
  const { area, period, old, value, ratio } = step;
  return {
    what: `hardly plausible: ${header}, ${nameOf(area)}, ${inEnglish.periods.text(period)}: ${inEnglish.numbers.exact(value)}`,
    because: `it is ${timesText(ratio)} the ${inEnglish.numbers.exact(old)} of the last release`,
    mend: 'look it up in the publication; if it is wrong there, override it in data/overrides.yaml',
  };
}

/** `10 times`, `one 1,000th of` */
function timesText(ratio: number): string {
  const size = ratio >= 1 ? ratio : 1 / ratio;
  const round = size >= 10 ? Math.round(size) : Math.round(size * 10) / 10;
  const power = 10 ** Math.round(Math.log10(size));
  const shown = Math.abs(size / power - 1) < 0.2 ? power : round;
  return ratio >= 1
    ? `about ${inEnglish.numbers.exact(shown)} times`
    : `about one ${inEnglish.numbers.exact(shown)}th of`;
}
