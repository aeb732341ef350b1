import { listed } from '../../report/phrases.ts';
import type { Period } from '../../tables/period.ts';
import { inEnglish } from '../../words/inEnglish.ts';
import { sharedColumns } from '../releaseView.ts';
import { culpritOf } from './culprit.ts';
import type { Measured } from './measured.ts';
import { type Family, familiesOf, fits, type Row, type Rule, rulesOf, type ValueIn } from './partRules.ts';
import { sumText } from './sums.ts';
import type { Suspicion } from './suspicion.ts';

/** Sums that were exact in each row of the last release, declared or not, and are not in this one. */
export function brokenParts(compared: Measured): Suspicion[] {
  const { before, after } = compared;
  const shared = new Map(sharedColumns(before, after).map((column) => [column.header, column]));
  const valueIn =
    (release: 'before' | 'after'): ValueIn =>
    (row, period, name) => {
      const { header, key } = row.cellOf(name);
      return shared.get(header)?.[release].get(key)?.values.get(period.id);
    };
  return familiesOf(compared).flatMap((family) => {
    // A row that a sum of fewer parts has told of is not told again.
    const told = new Set<string>();
    return rulesOf(family, before.periods, valueIn('before'), compared).flatMap((rule) => {
      const broken = brokenRows(family, rule, after.periods, valueIn('after')).filter(
        ({ id }) => !told.has(id),
      );
      for (const { id } of broken) told.add(id);
      return suspicion(rule, broken, compared);
    });
  });
}

interface BrokenRow {
  readonly id: string;
  readonly row: Row;
  readonly period: Period;
  readonly values: ReadonlyMap<string, number | undefined>;
  readonly sum: number;
  readonly value: number;
}

function brokenRows(
  { rows, unit }: Family,
  { whole, parts }: Rule,
  periods: readonly Period[],
  valueIn: ValueIn,
): BrokenRow[] {
  return periods.flatMap((period) =>
    rows.flatMap((row) => {
      const values = new Map([whole, ...parts].map((name) => [name, valueIn(row, period, name)]));
      if (fits(values, whole, parts, unit) !== false) return [];
      const sum = parts.reduce((all, part) => all + (values.get(part) ?? 0), 0);
      const id = `${row.place}\u0000${period.id}`;
      return [{ id, row, period, values, sum, value: values.get(whole) ?? 0 }];
    }),
  );
}

function suspicion(
  { whole, parts, held }: Rule,
  broken: readonly BrokenRow[],
  compared: Measured,
): Suspicion[] {
  const [first] = broken;
  if (!first) return [];
  const { row, period, values, sum, value } = first;
  const terms = [
    { ...row.cellOf(whole), mended: sum },
    ...parts.map((part) => ({ ...row.cellOf(part), mended: (values.get(part) ?? 0) + value - sum })),
  ];
  const examples = broken.map(
    (each) =>
      `${each.row.place}, ${inEnglish.periods.text(each.period)}: ${sumText(each.sum)} of ${sumText(each.value)}`,
  );
  const culprit = culpritOf(terms, period, compared);
  return [
    {
      what: `parts that do not add up: ${listed(parts, 6)}: ${listed(examples, 4)}`,
      because: `they made up ${whole} in all ${held} rows of the last release, and do not in ${broken.length} of this one`,
      unless: 'a part that is counted apart now',
      mend: culprit === '' ? `look up ${whole} and its parts in the publication` : `look up ${culprit}`,
      columns: [...new Set(terms.map(({ header }) => header))],
    },
  ];
}
