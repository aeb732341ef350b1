import type { Fault, FaultList } from '../faults/fault.ts';
import type { Areas } from '../newsroom/area.ts';
import { areaNamed } from '../newsroom/areas.ts';
import { columnName } from '../sources/readSource.ts';
import type { Release, Source } from '../sources/source.ts';
import type { OverriddenValue } from '../tables/table.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { Override } from './overrideSchema.ts';
import { OVERRIDES } from './readOverrides.ts';

export interface OverriddenRelease {
  readonly release: Release;
  readonly applied: readonly OverriddenValue[];
}

/**
 * Corrects known errors in a release; the raw file is not touched. An override is a fault when its release
 * does not exist, or when a later release breaks its expectation, so that none outlives its reason.
 */
export function overrideRelease(
  original: Release,
  source: Source,
  overrides: readonly Override[],
  areas: Areas,
  faults: FaultList,
): OverriddenRelease {
  let release = original;
  const applied: OverriddenValue[] = [];
  for (const override of overrides) {
    if (release.date < override.release) continue;
    const found = findCell(release, source, override, areas);
    const problem = 'problem' in found ? found.problem : expectation(release, override, found.value);
    if (problem) faults.add({ file: OVERRIDES, line: override.line, column: 0, ...problem });
    if (problem || !('row' in found) || found.value !== override.published) continue;
    if (release.date > override.release && override.expect === 'mended') continue;
    release = withValue(release, override, found.row);
    const { period, column, published, value, reason } = override;
    applied.push({ area: found.area, period, column, published, value, reason });
  }
  return { release, applied };
}

/** Overrides of releases that the source does not have. */
export function unknownReleases(source: Source, overrides: readonly Override[]): Fault[] {
  return overrides
    .filter(({ release }) => !source.releases.some(({ date }) => date === release))
    .filter(({ release }) => !source.held?.includes(release))
    .map(({ release, line }) => {
      const expected = `one of ${source.releases.map(({ date }) => date).join(', ')}`;
      return { file: OVERRIDES, line, column: 0, what: `unknown release: ${release}`, expected };
    });
}

type Problem = Pick<Fault, 'what' | 'expected' | 'mend'>;
type Found =
  | { readonly row: number; readonly area: string; readonly value: number | null }
  /** A later release may have dropped the row. */
  | { readonly value: undefined }
  | { readonly problem: Problem };

function findCell(release: Release, source: Source, override: Override, areas: Areas): Found {
  const { column, period, key } = override;
  const area = areaNamed(areas, override.area)?.code;
  if (area === undefined) return { problem: { what: `unknown area: ${override.area}` } };
  const cells = release.columns[column];
  const kinds = new Map(
    Object.entries(source.columns).map(([header, { kind }]) => [columnName(source, header), kind]),
  );
  if (!cells || kinds.get(column) !== 'number') {
    const numbers = [...kinds].flatMap(([name, kind]) => (kind === 'number' && name ? name : []));
    return { problem: { what: `unknown column: ${column}`, expected: `one of ${numbers.join(', ')}` } };
  }
  const [areaColumn, periodColumn] = ['area', 'period'].map(
    (kind) => [...kinds].find(([, other]) => other === kind)?.[0] ?? kind,
  );
  const wanted = { ...key, [areaColumn ?? '']: area, [periodColumn ?? '']: period };
  const rows = [...cells].flatMap((_, row) =>
    Object.entries(wanted).every(([name, value]) => release.columns[name]?.at(row) === value) ? row : [],
  );
  const [row] = rows;
  if (rows.length > 1) {
    const mend = 'say under key what tells them apart';
    return { problem: { what: `${rows.length} rows for ${override.area}, ${period}`, mend } };
  }
  if (row !== undefined) {
    const value = cells.at(row);
    return { row, area, value: typeof value === 'number' ? value : null };
  }
  if (release.date > override.release) return { value: undefined };
  return { problem: { what: `no row for ${override.area}, ${period} in the release of ${release.date}` } };
}

/** Checks an override against the value in the release. */
function expectation(
  { date }: Release,
  { release, area, period, column, published, expect }: Override,
  value: number | null | undefined,
): Problem | null {
  if (value === undefined) return null;
  const [cell, found, wrong] = [`${column}, ${area}, ${period}`, shown(value), shown(published)];
  if (date === release && value !== published) {
    const mend = 'write under published what the file has';
    return { what: `override of another value: ${cell} is ${found}`, expected: wrong, mend };
  }
  if (date > release && expect === 'unchanged' && value !== published) {
    return {
      what: `source is mended: ${cell} is ${found} in the release of ${inEnglish.periods.date(date)}`,
      expected: `still ${wrong}, which is overridden`,
      mend: `write expect: mended, so that only the release of ${inEnglish.periods.date(release)} is overridden`,
    };
  }
  if (date > release && expect === 'mended' && value === published) {
    return {
      what: `source is not mended: ${cell} is still ${found} in the release of ${inEnglish.periods.date(date)}`,
      expected: `another value than ${wrong}`,
      mend: 'ask the publisher, or write expect: unchanged to go on overriding it',
    };
  }
  return null;
}

function withValue(
  release: Release,
  { column, area, period, published, value }: Override,
  row: number,
): Release {
  const replaced = (name: string, cell: string | number | undefined) => {
    return [...(release.columns[name] ?? [])].map((other, index) => (index === row ? cell : other));
  };
  const status = `${column}_status`;
  const note = `overridden: ${column}, ${area}, ${period}: ${shown(value)} in place of ${shown(published)}`;
  return {
    ...release,
    corrected: new Set([...(release.corrected ?? []), `${row} ${column}`]),
    columns: {
      ...release.columns,
      [column]: replaced(column, value ?? undefined),
      [status]: replaced(status, value === null ? '[x]' : ''),
    },
    notes: [...release.notes, note],
  };
}

function shown(value: number | null): string {
  return value === null ? 'no number' : inEnglish.numbers.exact(value);
}
