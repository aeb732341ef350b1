import { listed } from '../../report/phrases.ts';
import type { Period } from '../../tables/period.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import type { ReleaseSeries, ReleaseView } from '../releaseView.ts';
import type { Measured } from './measured.ts';
import type { PartOf, Suspicion } from './suspicion.ts';

const { exact } = inEnglish.numbers;

/** Parts, as recipes declare them, that are above their whole. */
export function partsAboveWholes(compared: Measured): Suspicion[] {
  return compared.parts.flatMap((part) => aboveWhole(part, compared));
}

interface Row {
  readonly series: ReleaseSeries;
  readonly period: Period;
  readonly whole: number;
  readonly part: number;
}

function aboveWhole(named: PartOf, { before, after, nameOf }: Measured): Suspicion[] {
  const isAbove = ({ part, whole }: Row) => part > whole;
  // Where the last release had such rows, the recipe is at fault, and no new figures are.
  if (rowsOf(before, named).some(isAbove)) return [];
  const above = rowsOf(after, named).filter(isAbove);
  if (above.length === 0) return [];
  const examples = above.map(
    ({ series, period, part, whole }) =>
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

function rowsOf({ columns, periods }: ReleaseView, { part, whole }: PartOf): Row[] {
  const seriesOf = (header: string) => columns.find((column) => column.header === header)?.series;
  return [...(seriesOf(whole) ?? [])].flatMap(([key, series]) =>
    periods.flatMap((period): Row[] => {
      const [one, all] = [seriesOf(part)?.get(key)?.values.get(period.id), series.values.get(period.id)];
      return one === undefined || all === undefined ? [] : [{ series, period, part: one, whole: all }];
    }),
  );
}
