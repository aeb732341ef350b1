import { listed } from '../../report/phrases.ts';
import type { Period } from '../../tables/period.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import type { ReleaseSeries, ReleaseView } from '../releaseView.ts';
import type { Measured } from './measured.ts';
import type { PartOf, Suspicion } from './suspicion.ts';

const { exact } = inEnglish.numbers;

/** Rows in which parts have to add up before that counts as a rule. */
const RULE = 3;

/** Parts, as recipes declare them, that are above their whole, or that no longer add up to it. */
export function partsAndWholes(compared: Measured): Suspicion[] {
  const byWhole = Map.groupBy(compared.parts, ({ whole }) => whole);
  return [
    ...compared.parts.flatMap((part) => aboveWhole(part, compared)),
    ...[...byWhole.values()].flatMap((parts) => (parts.length > 1 ? brokenParts(parts, compared) : [])),
  ];
}

interface Row {
  readonly series: ReleaseSeries;
  readonly period: Period;
  readonly whole: number;
  readonly parts: readonly number[];
}

function aboveWhole(named: PartOf, { before, after, nameOf }: Measured): Suspicion[] {
  const isAbove = ({ whole, parts: [part = 0] }: Row) => part > whole;
  // Where the last release had such rows, the recipe is at fault, and no new figures are.
  if (rowsOf(before, [named]).some(isAbove)) return [];
  const above = rowsOf(after, [named]).filter(isAbove);
  if (above.length === 0) return [];
  const examples = above.map(
    ({ series, period, whole, parts: [part = 0] }) =>
      `${nameOf(series.area)}, ${inEnglish.periods.text(period)}: ${exact(part)} of ${exact(whole)}`,
  );
  return [
    {
      what: `a part above its whole: ${named.part}, of ${named.whole}: ${listed(examples, 4)}`,
      because: `no row of the last release had more ${named.part} than ${named.whole}; ${above.length} of this one do`,
      unless: 'parts that are counted at another time than their whole',
      mend: 'look up both columns in the publication',
      columns: [named.part, named.whole],
    },
  ];
}

function brokenParts(parts: readonly PartOf[], { before, after, nameOf }: Measured): Suspicion[] {
  const addUp = ({ whole, parts: all }: Row) => Math.abs(sum(all) - whole) < 1e-6;
  const former = rowsOf(before, parts);
  const broken = rowsOf(after, parts).filter((row) => !addUp(row));
  if (former.length < RULE || !former.every(addUp) || broken.length === 0) return [];
  const names = listed(
    parts.map(({ part }) => part),
    6,
  );
  const whole = parts[0]?.whole ?? '';
  const examples = broken.map(
    (row) =>
      `${nameOf(row.series.area)}, ${inEnglish.periods.text(row.period)}: ${exact(sum(row.parts))} of ${exact(row.whole)}`,
  );
  return [
    {
      what: `parts that do not add up: ${names}: ${listed(examples, 4)}`,
      because: `they made up ${whole} in all ${former.length} rows of the last release, and do not in ${broken.length} of this one`,
      unless: 'a part that is counted apart now',
      mend: 'look up the columns in the publication',
      columns: [whole, ...parts.map(({ part }) => part)],
    },
  ];
}

function rowsOf({ columns, periods }: ReleaseView, parts: readonly PartOf[]): Row[] {
  const seriesOf = (header: string | undefined) =>
    columns.find((column) => column.header === header)?.series ?? new Map<string, ReleaseSeries>();
  const others = parts.map(({ part }) => seriesOf(part));
  return [...seriesOf(parts[0]?.whole)].flatMap(([key, series]) =>
    periods.flatMap((period): Row[] => {
      const whole = series.values.get(period.id);
      const own = others.flatMap((each) => each.get(key)?.values.get(period.id) ?? []);
      return whole === undefined || own.length < parts.length ? [] : [{ series, period, whole, parts: own }];
    }),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
