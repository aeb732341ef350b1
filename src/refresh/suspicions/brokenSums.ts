import { listed } from '../../report/phrases.ts';
import type { Period } from '../../tables/period.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import { type AllSeries, type ReleaseView, seriesKey, sharedColumns } from '../releaseView.ts';
import { culpritOf } from './culprit.ts';
import type { Measured } from './measured.ts';
import { scaleOf } from './scale.ts';
import { seriesName } from './seriesName.ts';
import { isSum, sumText } from './sums.ts';
import type { Suspicion } from './suspicion.ts';

/** An area, and areas that added up to it in every former period. */
interface Total {
  readonly whole: string;
  readonly members: readonly string[];
  readonly rest: string;
  /** Former periods in which it was so. */
  readonly held: number;
}

interface Broken extends Total {
  readonly value: number;
  readonly sum: number;
}

/** Totals that are no longer the sum of their areas: a nation of its regions, or of what lies within those. */
export function brokenSums(compared: Measured): Suspicion[] {
  const { before, after } = compared;
  return sharedColumns(before, after).flatMap(({ header, before: old, after: series }) => {
    const { unit } = scaleOf(old);
    const totals = totalsOf(old, unit, compared);
    return after.periods.flatMap((period) => {
      const broken = totals
        .flatMap((total) => brokenIn(total, series, period, unit))
        .toSorted((a, b) => a.members.length - b.members.length);
      return broken.length === 0 ? [] : [suspicion({ header, series, period }, broken, compared)];
    });
  });
}

function totalsOf(series: AllSeries, unit: number, { before, after, parentOf }: Measured): Total[] {
  const rests = [...new Set([...series.values()].map(({ rest }) => rest))];
  return groupsIn(after, parentOf).flatMap(({ whole, members: all }) =>
    rests.flatMap((rest): Total[] => {
      // An area that never had a figure, such as the population of railways, is no part of the sum.
      const members = all.filter((area) => (series.get(seriesKey(area, rest))?.values.size ?? 0) > 0);
      const total = { whole, members, rest, held: 0 };
      const sums = before.periods.flatMap((period) => sumIn(total, series, period) ?? []);
      const holds = sums.every(({ value, sum }) => isSum(value, sum, unit, members.length));
      return sums.length > 0 && holds ? [{ ...total, held: sums.length }] : [];
    }),
  );
}

/** Each area with those next below it, and with those at the bottom. */
function groupsIn({ areas }: ReleaseView, parentOf: Measured['parentOf']) {
  const above = (area: string): string[] => {
    const chain: string[] = [];
    let parent = parentOf(area);
    for (; parent !== null && !chain.includes(parent); parent = parentOf(parent)) {
      if (areas.has(parent)) chain.push(parent);
    }
    return chain;
  };
  const chains = [...areas].map((area) => [area, above(area)] as const);
  const wholes = new Set(chains.flatMap(([, chain]) => chain));
  const next = chains.flatMap(([area, [whole]]) => (whole === undefined ? [] : { whole, area }));
  const deeper = chains.flatMap(([area, [, ...further]]) =>
    wholes.has(area) ? [] : further.map((whole) => ({ whole, area })),
  );
  // Areas that lie right below a whole belong to its bottom, too, if others lie deeper.
  const deep = new Set(deeper.map(({ whole }) => whole));
  const beside = next.filter(({ whole, area }) => deep.has(whole) && !wholes.has(area));
  return [...byWhole(next), ...byWhole([...deeper, ...beside])];
}

function byWhole(pairs: readonly { readonly whole: string; readonly area: string }[]) {
  const groups = Map.groupBy(pairs, ({ whole }) => whole);
  return [...groups].map(([whole, own]) => ({ whole, members: own.map(({ area }) => area) }));
}

/** null where the total or a part of it is missing. */
function sumIn({ whole, members, rest }: Total, series: AllSeries, { id }: Period) {
  const numberOf = (area: string) => series.get(seriesKey(area, rest))?.values.get(id);
  const value = numberOf(whole);
  const parts = members.map(numberOf);
  if (value === undefined || members.length < 2) return null;
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? null : { value, sum: known.reduce((all, part) => all + part, 0) };
}

function brokenIn(total: Total, series: AllSeries, period: Period, unit: number): Broken[] {
  const found = sumIn(total, series, period);
  if (!found || isSum(found.value, found.sum, unit, total.members.length)) return [];
  return [{ ...total, ...found }];
}

/** The smallest total first: what is wrong lies within it. */
function suspicion(
  { header, series, period }: { header: string; series: AllSeries; period: Period },
  broken: readonly Broken[],
  compared: Measured,
): Suspicion {
  const { nameOf } = compared;
  const [first, ...others] = broken;
  const { whole = '', value = 0, sum = 0, members = [], rest = '', held = 0 } = first ?? {};
  const name = seriesName({ area: whole, rest }, nameOf);
  const gap = Math.abs(value - sum);
  const terms = members.map((area) => {
    const key = seriesKey(area, rest);
    return { header, key, mended: (series.get(key)?.values.get(period.id) ?? 0) + value - sum };
  });
  const culprit = culpritOf(
    [{ header, key: seriesKey(whole, rest), mended: sum }, ...terms],
    period,
    compared,
  );
  const wider = [...new Set(others.map((other) => nameOf(other.whole)))].filter((other) => other !== name);
  const also = wider.length > 0 ? `; nor are ${listed(wider, 4)}` : '';
  const was = held === 1 ? 'it was exact in the period before' : `it was exact in ${held} former periods`;
  const digits =
    culprit === '' && gap % 9 === 0 ? ', or two digits that changed places, as 9 divides the difference' : '';
  return {
    what: `not the sum of its areas: ${header}, ${name}, ${inEnglish.periods.text(period)}: ${sumText(value)}`,
    because: `its ${members.length} areas add up to ${sumText(sum)}, ${sumText(gap)} ${sum < value ? 'less' : 'more'}; ${was}${also}`,
    unless: `an area that is counted elsewhere, or not at all${digits}`,
    mend: culprit === '' ? `look up ${name} and its areas in the publication` : `look up ${culprit}`,
    columns: [header],
  };
}
