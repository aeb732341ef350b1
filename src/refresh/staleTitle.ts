import type { Fault } from '../faults/fault.ts';
import { inEnglish } from '../words/inEnglish.ts';
import type { NewRelease, RefreshInput } from './newRelease.ts';

/**
 * A source whose title or address names a year, such as that of the last release: readers would be sent
 * to the wrong publication.
 */
export function staleTitle(input: RefreshInput, { read: { source }, change }: NewRelease): Fault[] {
  const newest = change.newPeriods.at(-1)?.period;
  if (!newest) return [];
  return (['title', 'url'] as const).flatMap((key): Fault[] => {
    const years: readonly string[] = source[key].match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
    if (input[key] !== undefined || years.length === 0 || years.includes(String(newest.year))) return [];
    return [
      {
        file: `data/sources/${source.id}/source.yaml`,
        line: 0,
        column: 0,
        what: `${key} of another release: ${source[key]}`,
        expected: `the publication that goes up to ${inEnglish.periods.text(newest)}`,
        mend: `give it with --${key}, or change it in source.yaml`,
        warning: true,
      },
    ];
  });
}
